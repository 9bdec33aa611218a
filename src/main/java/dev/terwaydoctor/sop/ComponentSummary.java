package dev.terwaydoctor.sop;

import static dev.terwaydoctor.sop.StepSummaries.named;

import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import java.util.List;

/** Step 2 in a line: the DaemonSet, the Terway Pod of the node, the controlplane. */
final class ComponentSummary {

    private static final int SICK_AT_MOST = 2;

    private ComponentSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        SummaryLine line = new SummaryLine();
        named(evidence, "daemon.set").stream().limit(1).forEach(set -> {
            String[] counts = {"ready", set.field("ready"), "desired", set.field("desired")};
            if (set.field("short").equals("0")) {
                line.add("component.set", counts);
            } else {
                line.bad("component.set", counts);
            }
        });
        daemon(chart, evidence, line);
        controlplane(evidence, line);
        return line.done();
    }

    private static void daemon(Chart chart, List<Evidence> evidence, SummaryLine line) {
        if (!chart.coversCluster()) {
            named(evidence, "daemon.ready").stream()
                    .limit(1)
                    .forEach(pod -> line.add(
                            "component.ready", "pod", pod.field("daemonPod"), "restarts", pod.field("restarts")));
        }
        named(evidence, "daemon.not-ready").stream()
                .limit(SICK_AT_MOST)
                .forEach(container -> sick(container, "daemonPod", line));
        named(evidence, "daemon.missing").forEach(missing -> {
            line.bad("component.missing", "node", missing.field("node"));
            if (!missing.field("excludedBy").isEmpty()) {
                line.add("component.excluded", "rule", missing.field("excludedBy"));
            }
        });
    }

    private static void controlplane(List<Evidence> evidence, SummaryLine line) {
        named(evidence, "controlplane.ready")
                .forEach(each ->
                        line.add("component.controlplane", "ready", each.field("ready"), "pods", each.field("pods")));
        named(evidence, "controlplane.not-ready")
                .forEach(each ->
                        line.bad("component.controlplane", "ready", each.field("ready"), "pods", each.field("pods")));
        named(evidence, "controlplane.absent").forEach(each -> line.add("component.controlplane-absent"));
        named(evidence, "controlplane.pod-sick").stream()
                .limit(SICK_AT_MOST)
                .forEach(container -> sick(container, "controlplanePod", line));
        named(evidence, "controlplane.lease-stale").forEach(each -> line.bad("component.lease"));
    }

    private static void sick(Evidence container, String podField, SummaryLine line) {
        line.bad(
                "component.sick",
                "pod",
                container.field(podField),
                "container",
                container.field("container"),
                "state",
                container.field("state"),
                "restarts",
                container.field("restarts"));
    }
}
