package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Containers that ended badly at the time that the question speaks of and run again: the Pod's own, and those of the node's Terway Pod. */
public final class PastEndingObserver implements Observer {

    static final FactSpec ENDED = FactSpec.fact(
            "container.ended-then",
            "A container that runs now ended badly within the time that the question speaks of.",
            "container",
            "endedPod",
            "ending",
            "endedAt",
            "reason",
            "restarts");

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT);

    @Override
    public List<FactSpec> facts() {
        return List.of(ENDED);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.window().since() != null) {
            pods(chart)
                    .forEach(pod -> PodStage.statuses(pod)
                            .filter(status -> status.at("state.running").exists())
                            .flatMap(status -> Ending.latest(status).stream())
                            .filter(Ending::isBad)
                            .forEach(ending -> note(chart, pod, ending, out)));
        }
    }

    private static Stream<KubeObject> pods(Chart chart) {
        return chart.patient().isPod()
                ? Stream.of(chart.object())
                : chart.isNode() ? chart.terwayPods().stream() : Stream.empty();
    }

    private static void note(Chart chart, KubeObject pod, Ending ending, Notes out) {
        ending.run()
                .get("finishedAt")
                .time()
                .filter(at -> isAskedFor(chart.window(), at))
                .ifPresent(at -> out.fact(
                                ENDED.name(), chart.patient().isPod() ? Around.self(chart) : Relation.TERWAY, pod.ref())
                        .with("container", ending.container())
                        .with("endedPod", pod.name())
                        .with("ending", ending.words())
                        .with("endedAt", SHOWN.format(at.atOffset(ZoneOffset.UTC)))
                        .with("reason", ending.reason())
                        .with("restarts", ending.status().get("restartCount").number(1))
                        .from(Report.Source.STATUS)
                        .saying("container " + ending.container() + " ended with " + ending.words() + ", reason "
                                + (ending.reason().isEmpty() ? "none given" : ending.reason()))
                        .at(at, at)
                        .note());
    }

    private static boolean isAskedFor(LogWindow window, Instant at) {
        Instant since = window.since();
        Instant until = window.until();
        return since != null && !at.isBefore(since) && until != null && !at.isAfter(until);
    }
}
