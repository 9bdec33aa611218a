package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Computes one cell of a table. A cell is written as a path ({@code .status.phase}), or as the name of a function,
 * followed by the path that it looks at if that is not the whole object. Functions that suit many kinds are here, the
 * others with their kind.
 */
final class Cells {

    /** Makes a cell's text of the node that its path leads to. */
    @FunctionalInterface
    interface Function {
        String text(JsonNode node, Instant now);
    }

    static final String NONE = "<none>";
    private static final String UNKNOWN = "<unknown>";
    private static final Map<String, Function> FUNCTIONS = functions();

    private final Instant now;

    Cells(Instant now) {
        this.now = now;
    }

    String value(JsonNode object, String cell) {
        if (cell.startsWith(".")) {
            return text(at(object, cell));
        }
        int space = cell.indexOf(' ');
        String name = space < 0 ? cell : cell.substring(0, space);
        Function function = FUNCTIONS.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no cell function is called " + name);
        }
        return function.text(space < 0 ? object : at(object, cell.substring(space + 1)), now);
    }

    static JsonNode at(JsonNode object, String path) {
        JsonNode node = object;
        for (String name : path.substring(1).split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    static String text(JsonNode node) {
        return text(node, NONE);
    }

    static String text(JsonNode node, String missing) {
        return node.isValueNode() && !node.isNull() ? node.asText() : missing;
    }

    static List<String> texts(JsonNode array, String path) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(path.isEmpty() ? text(item) : text(at(item, path), "")));
        texts.remove("");
        return texts;
    }

    static String joined(List<String> texts) {
        return texts.isEmpty() ? NONE : String.join(",", texts);
    }

    /** The age of a time, or the given text where there is none. */
    static String age(JsonNode time, Instant now, String missing) {
        return time(time)
                .map(then -> HumanDuration.of(Duration.between(then, now)))
                .orElse(missing);
    }

    static Optional<Instant> time(JsonNode time) {
        try {
            return Optional.of(OffsetDateTime.parse(time.asText()).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String labels(JsonNode labels) {
        return labels.isEmpty()
                ? NONE
                : labels.properties().stream()
                        .map(label -> label.getKey() + "=" + label.getValue().asText())
                        .collect(Collectors.joining(","));
    }

    /** A selector of either form: plain labels, or matchLabels with matchExpressions. */
    private static String selector(JsonNode selector) {
        if (!selector.has("matchLabels") && !selector.has("matchExpressions")) {
            return labels(selector);
        }
        List<String> parts = new ArrayList<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label ->
                        parts.add(label.getKey() + "=" + label.getValue().asText()));
        for (JsonNode expression : selector.path("matchExpressions")) {
            String key = expression.path("key").asText();
            String values = " (" + String.join(",", texts(expression.path("values"), "")) + ")";
            parts.add(
                    switch (expression.path("operator").asText()) {
                        case "In" -> key + " in" + values;
                        case "NotIn" -> key + " notin" + values;
                        case "DoesNotExist" -> "!" + key;
                        default -> key;
                    });
        }
        return joined(parts);
    }

    private static Map<String, Function> functions() {
        Map<String, Function> functions = new HashMap<>();
        functions.put("age", (node, now) -> age(node, now, UNKNOWN));
        functions.put("age-or-none", (node, now) -> age(node, now, NONE));
        functions.put("number", (node, now) -> text(node, "0"));
        functions.put("count", (node, now) -> String.valueOf(node.size()));
        functions.put("blank", (node, now) -> text(node, ""));
        functions.put("false", (node, now) -> text(node, "false"));
        functions.put("na", (node, now) -> text(node, "N/A"));
        functions.put("labels", (node, now) -> labels(node));
        functions.put("selector", (node, now) -> selector(node));
        functions.putAll(PodCells.FUNCTIONS);
        functions.putAll(NodeCells.FUNCTIONS);
        functions.putAll(EventCells.FUNCTIONS);
        functions.putAll(WorkloadCells.FUNCTIONS);
        functions.putAll(NetworkCells.FUNCTIONS);
        functions.putAll(PolicyCells.FUNCTIONS);
        return Map.copyOf(functions);
    }
}
