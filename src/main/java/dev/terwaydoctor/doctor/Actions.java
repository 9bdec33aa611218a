package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The buttons of an answer: the logs and views that make sense for its first patient, and asking again. */
final class Actions {

    private Actions() {}

    static List<Report.Action> of(Chart chart, Report.Target target, Phrases say) {
        List<Report.Action> actions = new ArrayList<>();
        chart.terwayPod().ifPresent(pod -> {
            actions.add(log(say.say("action.log.terway"), pod, "terway", false));
            if (restarted(pod, "terway")) {
                actions.add(log(say.say("action.log.terway-previous"), pod, "terway", true));
            }
        });
        if (chart.patient().isPod()) {
            String container = firstContainer(chart.object());
            actions.add(log(say.say("action.log.own"), chart.object(), container, false));
            if (restarted(chart.object(), container)) {
                actions.add(log(say.say("action.log.previous"), chart.object(), container, true));
            }
            actions.add(ActionKind.POD.action(
                    say.say("action.pod"),
                    Map.of(
                            "namespace",
                            chart.ref().namespace(),
                            "name",
                            chart.ref().name())));
        }
        if (chart.isOnNode()) {
            actions.add(ActionKind.NODE.action(
                    say.say("action.node"), Map.of("name", chart.patient().nodeName())));
        }
        actions.add(ActionKind.EVENTS.about(target, say.say("action.events")));
        actions.add(ActionKind.TIMELINE.about(target, say.say("action.timeline")));
        if (!target.kind().equals(Kinds.CLUSTER.name())) {
            actions.add(ActionKind.COMPARE.about(target, say.say("action.compare")));
        }
        actions.add(ActionKind.RECHECK.about(target, say.say("action.recheck")));
        if (chart.patient().troubleSince() != null && Glances.canTell(target.kind())) {
            actions.add(ActionKind.WATCH.about(target, say.say("action.watch")));
        }
        if (chart.patient().troubleSince() != null) {
            actions.add(ActionKind.HANDOVER.about(target, say.say("action.handover")));
        }
        return actions;
    }

    private static Report.Action log(String label, KubeObject pod, String container, boolean previous) {
        return ActionKind.LOG.action(
                label,
                Map.of(
                        "namespace", pod.namespace(),
                        "pod", pod.name(),
                        "container", container,
                        "previous", String.valueOf(previous)));
    }

    /** The container in trouble, else the first. */
    static String firstContainer(KubeObject pod) {
        return PodStage.statuses(pod)
                .filter(Actions::isInTrouble)
                .map(status -> status.get("name").orEmpty())
                .findFirst()
                .orElseGet(() -> pod.at("spec.containers").stream()
                        .map(container -> container.get("name").orEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static boolean restarted(KubeObject pod, String container) {
        return PodStage.statuses(pod)
                .anyMatch(status -> status.get("name").is(container)
                        && status.get("restartCount").number(0) > 0);
    }

    private static boolean isInTrouble(Value status) {
        boolean runsUnready =
                status.at("state.running").exists() && !status.get("ready").isTrue();
        return runsUnready || status.get("restartCount").number(0) > 0;
    }
}
