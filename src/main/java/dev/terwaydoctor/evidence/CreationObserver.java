package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the API server says when it refuses the Pods of a workload, or of any workload of a namespace. */
public final class CreationObserver implements Observer {

    static final FactSpec REFUSED = FactSpec.fact(
            "workload.create-refused",
            "The API server refuses the Pods of a workload that still lacks some.",
            "kind",
            "owner",
            "namespace");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public List<FactSpec> facts() {
        return List.of(REFUSED);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.object().kind().equals(Kinds.NAMESPACE)) {
            newest(chart.warningsIn(chart.object().name()).flatMap(event -> about(event).stream()))
                    .ifPresent(refusal -> note(refusal, refusal.times().last(), chart, out));
        } else if (!chart.patient().isPod() && !WorkloadObserver.hasAll(chart.object())) {
            ofWorkload(chart).ifPresent(refusal -> note(refusal, null, chart, out));
        }
    }

    /** The newest refusal, from the events of the workload and what it owns; else from the condition, which outlives them. */
    private static Optional<Refusal> ofWorkload(Chart chart) {
        List<KubeObject> creators = Stream.concat(Stream.of(chart.object()), chart.children().stream())
                .toList();
        return newest(creators.stream()
                        .flatMap(creator -> chart.eventsOf(creator.ref()).stream())
                        .flatMap(event -> about(event).stream()))
                .or(() -> creators.stream()
                        .flatMap(creator -> condition(creator).stream())
                        .findFirst());
    }

    private static void note(Refusal refusal, @Nullable Instant until, Chart chart, Notes out) {
        out.fact(REFUSED.name(), Around.self(chart), refusal.creator())
                .with("kind", refusal.creator().kind().name())
                .with("owner", refusal.creator().name())
                .with("namespace", refusal.creator().namespace())
                .from(refusal.source())
                .repeatedBy(
                        refusal.source() == Report.Source.EVENT
                                ? EventObserver.command(refusal.creator())
                                : new Request.Get(refusal.creator()).kubectl())
                .saying(BLANKS.matcher(refusal.times().message()).replaceAll(" "))
                .at(refusal.times().first(), until)
                .times(refusal.times().count())
                .note();
    }

    private static Optional<Refusal> newest(Stream<Refusal> refusals) {
        return refusals.max(Comparator.comparing(
                refusal -> refusal.times().last(), Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static Optional<Refusal> about(KubeObject event) {
        Value involved = event.root().get("involvedObject");
        return Kinds.of(
                        involved.get("apiVersion").orEmpty(),
                        involved.get("kind").orEmpty())
                .filter(kind -> event.root().get("reason").is("FailedCreate"))
                .map(kind -> new ObjectRef(
                        kind,
                        involved.get("namespace").orEmpty(),
                        involved.get("name").orEmpty()))
                .map(creator -> new Refusal(creator, EventTimes.of(event), Report.Source.EVENT));
    }

    private static Optional<Refusal> condition(KubeObject creator) {
        Value failure = creator.condition("ReplicaFailure");
        Instant since = failure.get("lastTransitionTime").time().orElse(null);
        return Optional.of(failure.get("message").orEmpty())
                .filter(words -> failure.get("status").is("True"))
                .map(words ->
                        new Refusal(creator.ref(), new EventTimes(words, 1, since, null), Report.Source.CONDITION));
    }

    private record Refusal(ObjectRef creator, EventTimes times, Report.Source source) {}
}
