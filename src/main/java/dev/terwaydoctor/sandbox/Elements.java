package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The elements of blocks that a person can act upon, and what acting upon each kind sends. */
final class Elements {

    /** An element and the block that it stands in. */
    record Placed(String blockId, JsonNode element) {

        String actionId() {
            return element.path("action_id").asText();
        }

        String type() {
            return element.path("type").asText();
        }
    }

    private Elements() {}

    /** In reading order; those in containers too. */
    static List<Placed> in(JsonNode blocks) {
        List<Placed> found = new ArrayList<>();
        for (JsonNode block : blocks) {
            String blockId = block.path("block_id").asText();
            List<JsonNode> candidates = new ArrayList<>(List.of(block.path("accessory"), block.path("element")));
            block.path("elements").forEach(candidates::add);
            candidates.stream()
                    .filter(candidate -> candidate.has("action_id"))
                    .forEach(element -> found.add(new Placed(blockId, element)));
            found.addAll(in(block.path("child_blocks")));
        }
        return found;
    }

    /** By {@code block_id/action_id}, else by action id, else by the label that a person reads on it. */
    static Optional<Placed> find(JsonNode blocks, String actionIdOrLabel) {
        List<Placed> all = in(blocks);
        return all.stream()
                .filter(placed -> (placed.blockId() + "/" + placed.actionId()).equals(actionIdOrLabel))
                .findFirst()
                .or(() -> all.stream()
                        .filter(placed -> placed.actionId().equals(actionIdOrLabel))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(placed -> label(placed.element()).equals(actionIdOrLabel))
                        .findFirst());
    }

    static Placed require(JsonNode blocks, String actionIdOrLabel) {
        return find(blocks, actionIdOrLabel)
                .orElseThrow(() -> new IllegalArgumentException("no element " + actionIdOrLabel + " in " + blocks));
    }

    /**
     * What the element's state or action says when {@code chosen} was picked or typed.
     *
     * @param chosen text, or an array of texts for an element that takes several
     */
    static ObjectNode value(JsonNode element, JsonNode chosen) {
        String type = element.path("type").asText();
        ObjectNode value = Json.object().put("type", type);
        switch (type) {
            case "button", "icon_button" -> {
                value.set("text", element.path("text"));
                if (element.has("value")) {
                    value.set("value", element.path("value"));
                }
            }
            case "static_select", "external_select", "overflow", "radio_buttons" ->
                value.set("selected_option", chosen.isMissingNode() ? null : option(element, chosen.asText()));
            case "multi_static_select", "multi_external_select", "checkboxes" -> {
                var options = value.putArray("selected_options");
                chosen.forEach(one -> options.add(option(element, one.asText())));
            }
            case "multi_users_select" -> value.set("selected_users", chosen);
            case "multi_conversations_select" -> value.set("selected_conversations", chosen);
            case "users_select" -> value.set("selected_user", chosen);
            case "channels_select" -> value.set("selected_channel", chosen);
            case "conversations_select" -> value.set("selected_conversation", chosen);
            case "datepicker" -> value.set("selected_date", chosen);
            case "timepicker" -> value.set("selected_time", chosen);
            case "datetimepicker" -> value.put("selected_date_time", chosen.asLong());
            default -> value.put("value", chosen.isMissingNode() ? null : chosen.asText());
        }
        return value;
    }

    private static JsonNode option(JsonNode element, String value) {
        List<JsonNode> options = new ArrayList<>();
        element.path("options").forEach(options::add);
        element.path("option_groups").forEach(group -> group.path("options").forEach(options::add));
        return options.stream()
                .filter(option -> option.path("value").asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + value + " in "
                        + element.path("action_id").asText()));
    }

    private static String label(JsonNode element) {
        return element.path("text").path("text").asText();
    }
}
