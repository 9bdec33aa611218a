package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * Computes one cell of a table. A cell is written as a path ({@code .status.phase}), or as the name of a function,
 * followed by the path that it looks at if that is not the whole object.
 */
final class Cells {

    /** Makes a cell's text of the node that its path leads to. */
    @FunctionalInterface
    interface Function {
        String text(JsonNode node, Instant now);
    }

    static final String NONE = "<none>";
    private static final Map<String, Function> FUNCTIONS = Map.of("age", Cells::age);

    private final Instant now;

    Cells(Instant now) {
        this.now = now;
    }

    String value(JsonNode object, String cell) {
        int space = cell.indexOf(' ');
        if (cell.startsWith(".")) {
            return text(at(object, cell));
        }
        String name = space < 0 ? cell : cell.substring(0, space);
        JsonNode node = space < 0 ? object : at(object, cell.substring(space + 1));
        Function function = FUNCTIONS.get(name);
        if (function == null) {
            throw new IllegalArgumentException("no cell function is called " + name);
        }
        return function.text(node, now);
    }

    static String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : NONE;
    }

    static String age(JsonNode time, Instant now) {
        try {
            return HumanDuration.of(
                    Duration.between(OffsetDateTime.parse(time.asText()).toInstant(), now));
        } catch (DateTimeParseException e) {
            return "<unknown>";
        }
    }

    static JsonNode at(JsonNode object, String path) {
        JsonNode node = object;
        for (String name : path.substring(1).split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }
}
