package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.List;
import java.util.Set;

/** {@code state.values} of a form: what was filled in, else what the app had filled in beforehand. */
final class FormState {

    private static final Set<String> STATELESS = Set.of("button", "icon_button", "overflow", "workflow_button");
    private static final List<String> PREFILLED = List.of(
            "initial_value",
            "initial_date",
            "initial_time",
            "initial_date_time",
            "initial_user",
            "initial_users",
            "initial_channel",
            "initial_conversation",
            "initial_conversations");

    private FormState() {}

    /** {@code filled} holds texts, or arrays of texts, by action id. */
    static ObjectNode values(JsonNode blocks, JsonNode filled) {
        ObjectNode values = Json.object();
        for (Elements.Placed placed : Elements.in(blocks)) {
            if (!STATELESS.contains(placed.type())) {
                JsonNode chosen = filled.path(placed.actionId());
                JsonNode value =
                        Elements.value(placed.element(), chosen.isMissingNode() ? prefilled(placed.element()) : chosen);
                values.withObjectProperty(placed.blockId()).set(placed.actionId(), value);
            }
        }
        return values;
    }

    /** Block id to complaint for each required input that is empty; the client checks that before it asks the app. */
    static ObjectNode missing(JsonNode blocks, JsonNode filled) {
        ObjectNode missing = Json.object();
        for (JsonNode block : blocks) {
            JsonNode element = block.path("element");
            JsonNode chosen = filled.path(element.path("action_id").asText());
            JsonNode value = chosen.isMissingNode() ? prefilled(element) : chosen;
            boolean empty = value.isMissingNode()
                    || (value.isArray() ? value.isEmpty() : value.asText().isEmpty());
            boolean required = block.path("type").asText().equals("input")
                    && !block.path("optional").asBoolean();
            if (required && empty) {
                missing.put(block.path("block_id").asText(), "Please complete this required field.");
            }
        }
        return missing;
    }

    private static JsonNode prefilled(JsonNode element) {
        if (element.has("initial_option")) {
            return element.path("initial_option").path("value");
        }
        if (element.has("initial_options")) {
            return Json.tree(element.path("initial_options").findValuesAsText("value"));
        }
        return PREFILLED.stream()
                .filter(element::has)
                .findFirst()
                .map(element::path)
                .orElse(MissingNode.getInstance());
    }
}
