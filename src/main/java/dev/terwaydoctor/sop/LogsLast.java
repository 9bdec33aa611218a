package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.LogReads;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.knowledge.Want;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Step 6: only the logs that would settle a doubt, and of those only the ones that can exist. */
final class LogsLast {

    private static final int CONTROLPLANES_AT_MOST = 1;

    private LogsLast() {}

    static List<Request.Log> due(Chart chart, Set<Want> wants) {
        Set<Request.Log> due = new LinkedHashSet<>();
        wants.stream().sorted().forEach(want -> logs(chart, want).forEach(due::add));
        return List.copyOf(due);
    }

    private static Stream<Request.Log> logs(Chart chart, Want want) {
        return switch (want) {
            case TERWAY_LOG -> ofTerway(chart, "terway", false);
            case TERWAY_PREVIOUS_LOG -> ofTerway(chart, "terway", true);
            case TERWAY_INIT_LOG ->
                Stream.concat(ofTerway(chart, "terway-init", false), ofTerway(chart, "terway-init", true));
            case POLICY_LOG -> ofTerway(chart, "policy", false);
            case CONTROLPLANE_LOG ->
                chart.controlplanePods().stream()
                        .limit(CONTROLPLANES_AT_MOST)
                        .map(pod -> LogReads.log(chart, pod, "terway-controlplane", false));
            case APP_LOG ->
                ownContainers(chart, "containerStatuses").map(name -> LogReads.log(chart, chart.object(), name, false));
            case APP_PREVIOUS_LOG -> restarted(chart).map(name -> LogReads.log(chart, chart.object(), name, true));
            case INIT_LOG ->
                ownContainers(chart, "initContainerStatuses")
                        .map(name -> LogReads.log(chart, chart.object(), name, false));
        };
    }

    private static Stream<Request.Log> ofTerway(Chart chart, String container, boolean previous) {
        Optional<KubeObject> pod =
                chart.terway().isDaemonPod(chart.object()) ? Optional.of(chart.object()) : chart.terwayPod();
        return pod.filter(each -> previous ? hasRestarted(each, container) : hasBegun(each, container)).stream()
                .map(each -> LogReads.log(chart, each, container, previous));
    }

    private static boolean hasRestarted(KubeObject pod, String container) {
        return statuses(pod, container)
                .anyMatch(status -> status.get("restartCount").number(0) > 0);
    }

    private static boolean hasBegun(KubeObject pod, String container) {
        return statuses(pod, container).anyMatch(LogsLast::hasRun);
    }

    private static Stream<Value> statuses(KubeObject pod, String container) {
        return Stream.of("initContainerStatuses", "containerStatuses")
                .flatMap(list -> pod.status().get(list).stream())
                .filter(status -> status.get("name").is(container));
    }

    /** While a container waits to be restarted its log is that of the run before; only when that is gone or empty the previous one is asked for. */
    private static Stream<String> restarted(Chart chart) {
        return PodStage.statuses(chart.object())
                .filter(status -> status.get("restartCount").number(0) > 0)
                .filter(status -> status.at("state.running").exists() || isLost(chart, status))
                .map(status -> status.get("name").orEmpty());
    }

    private static boolean isLost(Chart chart, Value status) {
        Request.Log current =
                LogReads.log(chart, chart.object(), status.get("name").orEmpty(), false);
        return chart.snapshot().has(current)
                && chart.snapshot().log(current).filter(log -> log.lines() > 0).isEmpty();
    }

    /** Containers that have begun to run at least once: others have no log. */
    private static Stream<String> ownContainers(Chart chart, String list) {
        return chart.patient().isPod()
                ? chart.object().status().get(list).stream()
                        .filter(LogsLast::hasRun)
                        .map(status -> status.get("name").orEmpty())
                : Stream.empty();
    }

    private static boolean hasRun(Value status) {
        return status.at("state.running").exists()
                || status.at("state.terminated").exists()
                || status.at("lastState.terminated").exists();
    }
}
