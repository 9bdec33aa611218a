package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How many Pods a workload has of how many it wants, and what its controller says when it cannot create them. */
public final class WorkloadObserver implements Observer {

    static final FactSpec REPLICAS = FactSpec.fact(
            "workload.replicas",
            "How many Pods the workload under examination wants and has; state is full, unready (all are there), short, none or zero (none "
                    + "wanted).",
            "kind",
            "workload",
            "state",
            "wanted",
            "existing",
            "ready");
    static final FactSpec REFUSED =
            FactSpec.fact("workload.create-refused", "The API server refuses the Pods of a workload.", "kind", "owner");
    static final FactSpec STUCK = FactSpec.fact(
            "workload.stuck", "A rollout does not go on: paused or past its deadline.", "kind", "workload", "reason");

    private static final Set<Kind> SCALED =
            Set.of(Kinds.DEPLOYMENT, Kinds.STATEFUL_SET, Kinds.REPLICA_SET, Kinds.DAEMON_SET);

    @Override
    public List<FactSpec> facts() {
        return List.of(REPLICAS, REFUSED, STUCK);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        KubeObject workload = chart.object();
        if (SCALED.contains(workload.kind())) {
            replicas(chart, workload, out);
            stuck(chart, workload, out);
        }
        if (!chart.patient().isPod()) {
            refused(chart, out);
        }
    }

    private static void replicas(Chart chart, KubeObject workload, Notes out) {
        boolean daemons = workload.kind().equals(Kinds.DAEMON_SET);
        Value status = workload.status();
        long wanted = daemons
                ? status.get("desiredNumberScheduled").number(0)
                : workload.at("spec.replicas").number(1);
        long existing =
                status.get(daemons ? "currentNumberScheduled" : "replicas").number(0);
        long ready = status.get(daemons ? "numberReady" : "readyReplicas").number(0);
        out.fact(REPLICAS.name(), Around.self(chart), workload.ref())
                .with("kind", workload.kind().name())
                .with("workload", workload.name())
                .with("state", state(wanted, existing, ready))
                .with("wanted", wanted)
                .with("existing", existing)
                .with("ready", ready)
                .saying(ready + " of " + wanted + " Pods ready, " + existing + " exist")
                .note();
    }

    private static String state(long wanted, long existing, long ready) {
        if (wanted == 0) {
            return "zero";
        }
        if (existing < wanted) {
            return existing == 0 ? "none" : "short";
        }
        return ready < wanted ? "unready" : "full";
    }

    private static void stuck(Chart chart, KubeObject workload, Notes out) {
        Value progress = workload.condition("Progressing");
        boolean paused = workload.at("spec.paused").isTrue();
        if (paused || progress.get("status").is("False")) {
            out.fact(STUCK.name(), Around.self(chart), workload.ref())
                    .from(paused ? Report.Source.CONFIG : Report.Source.CONDITION)
                    .with("kind", workload.kind().name())
                    .with("workload", workload.name())
                    .with("reason", paused ? "Paused" : progress.get("reason").orEmpty())
                    .saying(
                            paused
                                    ? "spec.paused is true"
                                    : progress.get("message").orEmpty())
                    .at(progress.get("lastTransitionTime").time().orElse(null), null)
                    .note();
        }
    }

    /** The newest refusal, from the events of the workload and what it owns; else from the condition, which outlives them. */
    private static void refused(Chart chart, Notes out) {
        List<KubeObject> creators = Stream.concat(Stream.of(chart.object()), chart.children().stream())
                .toList();
        Optional<Refusal> event = creators.stream()
                .flatMap(creator -> chart.eventsOf(creator.ref()).stream()
                        .filter(each -> each.root().get("reason").is("FailedCreate"))
                        .map(each -> new Refusal(creator, EventTimes.of(each), Report.Source.EVENT)))
                .max(Comparator.comparing(
                        refusal -> refusal.times().last(), Comparator.nullsFirst(Comparator.naturalOrder())));
        event.or(() -> creators.stream()
                        .flatMap(creator -> condition(creator).stream())
                        .findFirst())
                .ifPresent(refusal -> out.fact(
                                REFUSED.name(),
                                Around.self(chart),
                                refusal.creator().ref())
                        .with("kind", refusal.creator().kind().name())
                        .with("owner", refusal.creator().name())
                        .from(refusal.source())
                        .repeatedBy(
                                refusal.source() == Report.Source.EVENT
                                        ? EventObserver.command(
                                                refusal.creator().ref())
                                        : new Request.Get(refusal.creator().ref()).kubectl())
                        .saying(refusal.times().message())
                        .at(refusal.times().first(), refusal.times().last())
                        .times(refusal.times().count())
                        .note());
    }

    private static Optional<Refusal> condition(KubeObject creator) {
        Value failure = creator.condition("ReplicaFailure");
        return failure.get("status").is("True")
                ? Optional.of(new Refusal(
                        creator,
                        new EventTimes(
                                failure.get("message").orEmpty(),
                                1,
                                failure.get("lastTransitionTime").time().orElse(null),
                                null),
                        Report.Source.CONDITION))
                : Optional.empty();
    }

    private record Refusal(KubeObject creator, EventTimes times, Report.Source source) {}
}
