package dev.terwaydoctor.sop;

import static dev.terwaydoctor.sop.StepSummaries.named;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.EniConf;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.NetworkSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Step 3 in a line: how the Pod gets its network, and what the node's labels and annotations say to Terway. */
final class PodNodeSummary {

    private static final String EXCLUSIVE = "k8s.aliyun.com/exclusive-mode-eni-type";
    private static final String LINGJUN = "alibabacloud.com/lingjun-worker";

    private PodNodeSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        SummaryLine line = new SummaryLine();
        if (chart.patient().isPod()) {
            pod(chart, evidence, line);
        }
        workload(evidence, line);
        Optional<KubeObject> node = chart.isNode() ? Optional.of(chart.object()) : chart.node();
        node.ifPresentOrElse(each -> node(chart, each, evidence, line), () -> {
            if (chart.patient().isPod() && !chart.isOnNode()) {
                line.add("node.absent");
            }
        });
        return line.done();
    }

    private static void workload(List<Evidence> evidence, SummaryLine line) {
        named(evidence, "workload.replicas").stream()
                .limit(1)
                .forEach(each -> line.add(
                        "workload.replicas",
                        "workload",
                        each.field("kind") + " " + each.field("workload"),
                        "ready",
                        each.field("ready"),
                        "wanted",
                        each.field("wanted")));
        named(evidence, "job.state").stream()
                .limit(1)
                .forEach(each -> line.add(
                        "workload.state", "workload", "Job " + each.field("job"), "state", each.field("state")));
        named(evidence, "cronjob.state").stream()
                .limit(1)
                .forEach(each -> line.add(
                        "workload.state",
                        "workload",
                        "CronJob " + each.field("cronjob"),
                        "state",
                        each.field("state")));
    }

    private static void pod(Chart chart, List<Evidence> evidence, SummaryLine line) {
        line.add("pod.stage", "stage", ":stage." + chart.patient().stage().spelling());
        if (chart.isHostNetwork()) {
            line.add("pod.host-network");
            return;
        }
        named(evidence, "pod.not-managed").forEach(each -> line.add("pod.ignored", "why", each.field("why")));
        NetworkSource source = NetworkSource.of(chart.object());
        line.add(
                "pod.source." + source.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "name",
                NetworkSource.named(chart.object()));
    }

    private static void node(Chart chart, KubeObject node, List<Evidence> evidence, SummaryLine line) {
        Map<String, String> labels = node.labels();
        boolean exclusive = labels.getOrDefault(EXCLUSIVE, "").equalsIgnoreCase("eniOnly");
        line.add("node.mode", "mode", exclusive ? ":node.exclusive" : ":node.shared");
        named(evidence, "node.exclusive-mismatch")
                .forEach(each ->
                        line.bad("node.mismatch", "label", each.field("label"), "nodeCr", each.field("nodeCr")));
        named(evidence, "node.not-ready").stream()
                .limit(1)
                .forEach(each -> line.bad("node.not-ready", "reason", each.field("reason")));
        overlay(chart, evidence, line);
        Value cr = chart.terwayNode().map(KubeObject::root).orElse(Value.MISSING);
        String lingjun = flag(labels.getOrDefault(LINGJUN, ""));
        String inCr = flag(cr.at("metadata.labels").get(LINGJUN).orEmpty());
        line.add("node.lingjun", "node", lingjun);
        if (cr.exists() && !inCr.equals(lingjun)) {
            line.bad("node.lingjun-cr", "cr", inCr);
        }
        if (labels.getOrDefault("k8s.aliyun.com/ignore-by-terway", "").equals("true")) {
            line.add("node.ignored");
        }
        if (labels.containsKey("k8s.aliyun.com/no-kube-proxy")) {
            line.add("node.no-kube-proxy");
        }
        String api = cr.at("metadata.annotations")
                .get("k8s.aliyun.com/eno-api")
                .text(node.annotations().getOrDefault("k8s.aliyun.com/eno-api", ""));
        if (!api.isEmpty()) {
            line.add("node.eno", "api", api);
        }
    }

    private static void overlay(Chart chart, List<Evidence> evidence, SummaryLine line) {
        String overlay = EniConf.of(chart).overlay();
        boolean bad = !named(evidence, "overlay.missing").isEmpty()
                || !named(evidence, "overlay.invalid").isEmpty();
        if (bad) {
            line.bad("node.overlay-missing", "overlay", overlay);
        } else {
            line.add("node.overlay", "overlay", overlay.isEmpty() ? ":none" : overlay);
        }
    }

    private static String flag(String label) {
        return label.equals("true") ? ":yes" : ":no";
    }
}
