package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which rule keeps a DaemonSet's Pod off a node: its selector and affinity against the node's labels, its tolerations against the taints. */
public final class DaemonPlacement {

    private DaemonPlacement() {}

    /** Whether the DaemonSet should have a Pod on the patient's node, as far as its rules and the node are known. */
    public static boolean isExpected(Chart chart, KubeObject daemonSet) {
        return chart.node()
                .filter(node -> excludedBy(daemonSet, node).isEmpty())
                .isPresent();
    }

    /** The first rule that excludes the node, in the words of the objects; empty when none does. */
    static Optional<String> excludedBy(KubeObject daemonSet, KubeObject node) {
        Value pod = daemonSet.at("spec.template.spec");
        return bySelector(pod, node).or(() -> byAffinity(pod, node)).or(() -> byTaint(pod, node));
    }

    private static Optional<String> bySelector(Value pod, KubeObject node) {
        return pod.get("nodeSelector").texts().entrySet().stream()
                .filter(wanted -> !wanted.getValue().equals(node.labels().get(wanted.getKey())))
                .map(wanted -> "nodeSelector " + wanted.getKey() + "=" + wanted.getValue())
                .findFirst();
    }

    /** Terms are alternatives; the rule told is the one of the first term that does not hold. */
    private static Optional<String> byAffinity(Value pod, KubeObject node) {
        List<Optional<String>> refusals =
                pod
                        .at("affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms")
                        .stream()
                        .map(term -> term.get("matchExpressions").stream()
                                .filter(rule -> !LabelSelector.holds(rule, node.labels()))
                                .map(rule -> label(rule, node.labels()))
                                .findFirst())
                        .toList();
        return refusals.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : refusals.stream().flatMap(Optional::stream).findFirst();
    }

    private static String label(Value rule, Map<String, String> labels) {
        String key = rule.get("key").orEmpty();
        String value = labels.get(key);
        return value == null ? "label " + key + " missing" : "label " + key + "=" + value;
    }

    private static Optional<String> byTaint(Value pod, KubeObject node) {
        return node.at("spec.taints").stream()
                .filter(taint -> Stream.of("NoSchedule", "NoExecute").anyMatch(taint.get("effect")::is))
                .filter(taint -> pod.get("tolerations").stream().noneMatch(toleration -> tolerates(toleration, taint)))
                .map(taint -> "taint " + taint.get("key").orEmpty() + "="
                        + taint.get("value").orEmpty() + ":"
                        + taint.get("effect").orEmpty())
                .findFirst();
    }

    private static boolean tolerates(Value toleration, Value taint) {
        String key = toleration.get("key").orEmpty();
        String effect = toleration.get("effect").orEmpty();
        boolean sameKey = key.isEmpty() || taint.get("key").is(key);
        boolean sameEffect = effect.isEmpty() || taint.get("effect").is(effect);
        boolean anyValue = toleration.get("operator").is("Exists");
        return sameKey
                && sameEffect
                && (anyValue
                        || toleration
                                .get("value")
                                .orEmpty()
                                .equals(taint.get("value").orEmpty()));
    }
}
