package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.PodStage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An object in the lines that matter to a person on call. The words are those of the API, so that they can be searched for. */
final class Views {

    private static final List<String> NODE_KEYS = List.of(
            "node.kubernetes.io/instance-type",
            "topology.kubernetes.io/zone",
            "k8s.aliyun.com/exclusive-mode-eni-type",
            "alibabacloud.com/lingjun-worker",
            "k8s.aliyun.com/ignore-by-terway",
            "terway-config",
            "k8s.aliyun.com/trunk-on",
            "k8s.aliyun.com/max-available-ip");

    private Views() {}

    static List<String> lines(KubeObject object, Instant now) {
        List<String> lines = new ArrayList<>();
        if (object.kind().equals(Kinds.POD)) {
            pod(object, now, lines);
        } else if (object.kind().equals(Kinds.NODE)) {
            node(object, lines);
        }
        conditions(object, lines);
        return lines;
    }

    static String event(KubeObject event) {
        Value root = event.root();
        String time = Stream.of("lastTimestamp", "series.lastObservedTime", "eventTime", "firstTimestamp")
                .flatMap(path -> root.at(path).time().stream())
                .max(Instant::compareTo)
                .map(Instant::toString)
                .orElse("-");
        return time + " " + root.get("type").orEmpty() + " "
                + root.get("reason").orEmpty() + " x" + root.get("count").text("1") + ": "
                + root.get("message").orEmpty();
    }

    private static void pod(KubeObject pod, Instant now, List<String> lines) {
        lines.add("stage: " + PodStage.stage(pod, now).spelling() + ", phase: "
                + pod.at("status.phase").text("?"));
        lines.add("node: " + pod.at("spec.nodeName").text("none") + ", podIP: "
                + pod.at("status.podIP").text("none") + ", hostNetwork: "
                + pod.at("spec.hostNetwork").text("false"));
        pod.annotations().forEach((key, value) -> {
            if (key.startsWith("k8s.aliyun.com/")) {
                lines.add("annotation " + key + ": " + value);
            }
        });
        PodStage.statuses(pod).forEach(status -> lines.add(container(status)));
    }

    private static String container(Value status) {
        String state = status.get("state").entries().entrySet().stream()
                .findFirst()
                .map(entry -> entry.getKey() + detail(entry.getValue()))
                .orElse("unknown");
        return "container " + status.get("name").orEmpty() + ": " + state + ", ready "
                + status.get("ready").text("?") + ", restarts "
                + status.get("restartCount").text("?")
                + Optional.of(status.at("lastState.terminated"))
                        .filter(Value::exists)
                        .map(last -> ", last ended" + detail(last))
                        .orElse("");
    }

    private static String detail(Value state) {
        StringBuilder detail = new StringBuilder();
        for (String key : List.of("reason", "exitCode", "message", "startedAt", "finishedAt")) {
            state.get(key)
                    .text()
                    .ifPresent(
                            text -> detail.append(' ').append(key).append('=').append(text));
        }
        return detail.toString();
    }

    private static void node(KubeObject node, List<String> lines) {
        Stream.of(node.labels(), node.annotations())
                .forEach(map -> NODE_KEYS.stream()
                        .filter(map::containsKey)
                        .forEach(key -> lines.add(key + ": " + map.get(key))));
        lines.add("kernel: " + node.at("status.nodeInfo.kernelVersion").text("?") + ", kubelet: "
                + node.at("status.nodeInfo.kubeletVersion").text("?") + ", runtime: "
                + node.at("status.nodeInfo.containerRuntimeVersion").text("?"));
        node.at("status.allocatable").texts().forEach((resource, quantity) -> {
            if (resource.startsWith("aliyun/") || resource.equals("pods")) {
                lines.add("allocatable " + resource + ": " + quantity);
            }
        });
    }

    private static void conditions(KubeObject object, List<String> lines) {
        object.at("status.conditions").stream()
                .forEach(condition ->
                        lines.add("condition " + condition.get("type").orEmpty() + "="
                                + condition.get("status").orEmpty() + " since "
                                + condition.get("lastTransitionTime").text("?")
                                + condition
                                        .get("reason")
                                        .text()
                                        .map(reason -> " " + reason)
                                        .orElse("")
                                + condition
                                        .get("message")
                                        .text()
                                        .map(message -> ": " + message)
                                        .orElse("")));
    }
}
