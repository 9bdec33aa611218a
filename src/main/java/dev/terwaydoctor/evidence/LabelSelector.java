package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;

/** A Kubernetes label selector as objects carry it: matchLabels and matchExpressions. An empty selector matches all. */
final class LabelSelector {

    private LabelSelector() {}

    static boolean matches(Value selector, Map<String, String> labels) {
        boolean exact = selector.get("matchLabels").texts().entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(labels.get(wanted.getKey())));
        return exact && selector.get("matchExpressions").stream().allMatch(rule -> holds(rule, labels));
    }

    static boolean holds(Value rule, Map<String, String> labels) {
        String value = labels.get(rule.get("key").orEmpty());
        List<String> values = rule.get("values").stream().map(Value::orEmpty).toList();
        return switch (rule.get("operator").orEmpty()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> true;
        };
    }
}
