package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A selector over labels: of a Service (plain pairs) or of a policy (matchLabels and matchExpressions). An empty one selects everything. */
record LabelSelector(Map<String, String> pairs, List<Value> expressions) {

    static LabelSelector ofService(Value selector) {
        return new LabelSelector(selector.texts(), List.of());
    }

    static LabelSelector of(Value selector) {
        return new LabelSelector(
                selector.get("matchLabels").texts(),
                selector.get("matchExpressions").items());
    }

    boolean selects(Map<String, String> labels) {
        return pairs.entrySet().stream().allMatch(pair -> pair.getValue().equals(labels.get(pair.getKey())))
                && expressions.stream().allMatch(expression -> holds(expression, labels));
    }

    /** How many of its pairs the labels fulfil. */
    long agreement(Map<String, String> labels) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().equals(labels.get(pair.getKey())))
                .count();
    }

    /** Where the labels differ, key by key: {@code version=v2 is wanted, version=v1 is carried}. */
    String difference(Map<String, String> labels) {
        List<String> differences = new ArrayList<>();
        new TreeMap<>(pairs).forEach((key, wanted) -> {
            String carried = labels.get(key);
            if (!wanted.equals(carried)) {
                differences.add(key + "=" + wanted + " is wanted, "
                        + (carried == null ? "no label " + key : key + "=" + carried) + " is carried");
            }
        });
        expressions.stream()
                .filter(expression -> !holds(expression, labels))
                .forEach(expression -> differences.add(words(expression) + " is wanted, "
                        + labels.getOrDefault(expression.get("key").orEmpty(), "no such label") + " is carried"));
        return String.join("; ", differences);
    }

    /** In kubectl's notation. */
    String words() {
        List<String> terms = new ArrayList<>();
        new TreeMap<>(pairs).forEach((key, value) -> terms.add(key + "=" + value));
        expressions.forEach(expression -> terms.add(words(expression)));
        return terms.isEmpty() ? "everything" : String.join(",", terms);
    }

    static boolean holds(Value expression, Map<String, String> labels) {
        String value = labels.get(expression.get("key").orEmpty());
        List<String> values =
                expression.get("values").stream().map(Value::orEmpty).toList();
        return switch (expression.get("operator").orEmpty()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> false;
        };
    }

    private static String words(Value expression) {
        String values = expression.get("values").stream().map(Value::orEmpty).collect(Collectors.joining(","));
        return expression.get("key").orEmpty() + " "
                + expression.get("operator").orEmpty() + (values.isEmpty() ? "" : " (" + values + ")");
    }
}
