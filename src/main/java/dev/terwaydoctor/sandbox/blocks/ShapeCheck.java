package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.blocks.BlockSchema.Rule;
import dev.terwaydoctor.sandbox.blocks.BlockSchema.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One walk over a tree along the schema; collects every violation instead of stopping at the first. */
final class ShapeCheck {

    private static final int TEXT_MAX = 3000;

    private final BlockSchema schema;
    private final List<Violation> violations = new ArrayList<>();

    ShapeCheck(BlockSchema schema) {
        this.schema = schema;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void add(String message, String pointer) {
        violations.add(new Violation(message, pointer));
    }

    void value(JsonNode value, Rule rule, String at) {
        switch (rule.is()) {
            case "any" -> {}
            case "string" -> string(value, rule, at);
            case "url" -> url(value, rule, at);
            case "boolean" -> require(value.isBoolean(), "must be a boolean", at);
            case "number" -> require(value.isNumber(), "must be a number", at);
            case "text" -> text(value, rule, List.of("plain_text", "mrkdwn"), at);
            case "plain_text", "mrkdwn" -> text(value, rule, List.of(rule.is()), at);
            case "list" -> list(value, rule, at);
            default -> typed(value, rule.is(), at);
        }
    }

    void shape(JsonNode value, String type, String at) {
        Shape shape = schema.shapes().get(type);
        if (shape == null || !value.isObject()) {
            add("must be an object", at);
            return;
        }
        for (Map.Entry<String, Rule> field : shape.fields().entrySet()) {
            if (value.has(field.getKey())) {
                value(value.get(field.getKey()), field.getValue(), at + "/" + field.getKey());
            } else if (field.getValue().required()) {
                add("missing required field: " + field.getKey(), at);
            }
        }
        unknownFields(value, shape, at);
        if (!shape.any().isEmpty() && shape.any().stream().noneMatch(value::has)) {
            add("must define either `" + String.join("` or `", shape.any()) + "`", at);
        }
    }

    private void typed(JsonNode value, String groupOrShape, String at) {
        List<String> group = schema.groups().get(groupOrShape);
        if (group == null) {
            shape(value, groupOrShape, at);
            return;
        }
        String type = value.path("type").asText();
        if (group.contains(type)) {
            shape(value, type, at);
        } else {
            add(type.isEmpty() ? "missing required field: type" : "unsupported type: " + type, at + "/type");
        }
    }

    private void unknownFields(JsonNode value, Shape shape, String at) {
        value.fieldNames().forEachRemaining(name -> {
            if (!name.equals("type") && !shape.fields().containsKey(name)) {
                add("invalid additional property: " + name, at);
            }
        });
    }

    private void list(JsonNode value, Rule rule, String at) {
        if (!value.isArray()) {
            add("must be an array", at);
            return;
        }
        require(value.size() >= rule.atLeast(), "no less than " + rule.atLeast() + " items required", at);
        require(
                rule.items() == 0 || value.size() <= rule.items(),
                "no more than " + rule.items() + " items allowed",
                at);
        Rule of = rule.of();
        for (int index = 0; of != null && index < value.size(); index++) {
            value(value.get(index), of, at + "/" + index);
        }
    }

    private void text(JsonNode value, Rule rule, List<String> types, String at) {
        String type = value.path("type").asText();
        if (!types.contains(type)) {
            add("unsupported type: " + type, at + "/type");
            return;
        }
        shape(value, type, at);
        int max = rule.max() == 0 ? TEXT_MAX : rule.max();
        if (max < TEXT_MAX && value.path("text").asText().length() > max) {
            add("must be less than " + (max + 1) + " characters", at + "/text");
        }
    }

    private void string(JsonNode value, Rule rule, String at) {
        if (!value.isTextual()) {
            add("must be a string", at);
            return;
        }
        String text = value.asText();
        require(text.length() >= rule.min(), "must be more than " + (rule.min() - 1) + " characters", at);
        require(
                rule.max() == 0 || text.length() <= rule.max(),
                "must be less than " + (rule.max() + 1) + " characters",
                at);
        require(rule.among().isEmpty() || rule.among().contains(text), "must be a valid enum value", at);
    }

    private void url(JsonNode value, Rule rule, String at) {
        string(value, rule, at);
        String url = value.asText();
        require(
                url.startsWith("http://") || url.startsWith("https://") || url.startsWith("mailto:"),
                "must be a valid URL",
                at);
    }

    private void require(boolean holds, String otherwise, String at) {
        if (!holds) {
            add(otherwise, at);
        }
    }
}
