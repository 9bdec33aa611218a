package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.NodePool;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fields of a Pod or a node that may explain why one works and another does not. Values that differ in any case are left out. */
final class Traits {

    private static final Set<String> OF_EACH_POD = Set.of(
            "pod-template-hash",
            "controller-revision-hash",
            "pod-template-generation",
            "statefulset.kubernetes.io/pod-name",
            "apps.kubernetes.io/pod-index",
            "batch.kubernetes.io/job-completion-index");
    private static final List<String> POD_FIELDS = List.of(
            "spec.hostNetwork",
            "spec.serviceAccountName",
            "spec.priorityClassName",
            "spec.runtimeClassName",
            "spec.schedulerName",
            "spec.dnsPolicy");
    private static final List<String> NODE_LABELS = List.of(
            "topology.kubernetes.io/zone",
            "node.kubernetes.io/instance-type",
            "alibabacloud.com/nodepool-id",
            "terway-config",
            "k8s.aliyun.com/exclusive-mode-eni-type",
            "k8s.aliyun.com/ignore-by-terway",
            "k8s.aliyun.com/no-kube-proxy",
            "alibabacloud.com/lingjun-worker");
    private static final List<String> NODE_FIELDS = List.of(
            "spec.unschedulable",
            "status.nodeInfo.kernelVersion",
            "status.nodeInfo.kubeletVersion",
            "status.nodeInfo.containerRuntimeVersion",
            "status.nodeInfo.osImage",
            "status.nodeInfo.architecture");

    private final Map<String, String> values = new TreeMap<>();

    private Traits() {}

    static Map<String, String> ofPod(KubeObject pod) {
        Traits traits = new Traits();
        traits.put("node", pod.at("spec.nodeName").orEmpty());
        POD_FIELDS.forEach(path -> traits.put(lastOf(path), pod.at(path).orEmpty()));
        pod.labels().forEach((key, value) -> {
            if (!OF_EACH_POD.contains(key)) {
                traits.put("label " + key, value);
            }
        });
        traits.network(pod.annotations());
        pod.at("spec.nodeSelector").texts().forEach((key, value) -> traits.put("nodeSelector " + key, value));
        pod.at("spec.containers").stream().forEach(traits::container);
        return traits.values;
    }

    /** What the network of two Pods of different workloads can be compared by. */
    static Map<String, String> ofNetwork(KubeObject pod) {
        Traits traits = new Traits();
        traits.put("hostNetwork", pod.at("spec.hostNetwork").text("false"));
        traits.put("runtimeClassName", pod.at("spec.runtimeClassName").orEmpty());
        traits.network(pod.annotations());
        return traits.values;
    }

    static Map<String, String> ofNode(KubeObject node) {
        Traits traits = new Traits();
        NODE_FIELDS.forEach(path -> traits.put(lastOf(path), node.at(path).orEmpty()));
        NODE_LABELS.forEach(label -> traits.put(label, node.labels().getOrDefault(label, "")));
        node.at("status.conditions").stream()
                .forEach(condition -> traits.put(
                        "condition " + condition.get("type").orEmpty(),
                        condition.get("status").orEmpty()));
        node.at("status.allocatable").texts().forEach((resource, quantity) -> {
            if (resource.startsWith("aliyun/") || resource.equals("pods")) {
                traits.put("allocatable " + resource, quantity);
            }
        });
        traits.put(
                "taints",
                node.at("spec.taints").stream()
                        .map(taint -> taint.get("key").orEmpty() + ":"
                                + taint.get("effect").orEmpty())
                        .sorted()
                        .collect(Collectors.joining(" ")));
        return traits.values;
    }

    static Map<String, String> ofPool(KubeObject nodeCr) {
        NodePool pool = NodePool.of(nodeCr);
        Traits traits = new Traits();
        traits.put("Node CR ENIs", pool.slotsUsed() + "/" + pool.slots());
        traits.put("Node CR IPs used", String.valueOf(pool.used()));
        traits.put("Node CR IPs idle", String.valueOf(pool.idle()));
        nodeCr.at("spec.eni")
                .entries()
                .forEach((key, value) -> value.text().ifPresent(text -> traits.put("Node CR eni." + key, text)));
        return traits.values;
    }

    private void container(Value container) {
        String name = container.get("name").orEmpty();
        put("image of " + name, container.get("image").orEmpty());
        for (String bound : List.of("requests", "limits")) {
            container
                    .at("resources." + bound)
                    .texts()
                    .forEach((resource, quantity) -> put(bound + " of " + name + " " + resource, quantity));
        }
    }

    private void network(Map<String, String> annotations) {
        annotations.forEach((key, value) -> {
            if (key.startsWith("k8s.aliyun.com/") || key.startsWith("network.alibabacloud.com/")) {
                put("annotation " + key, value);
            }
        });
    }

    private void put(String field, String value) {
        if (!value.isEmpty()) {
            values.put(field, value);
        }
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
