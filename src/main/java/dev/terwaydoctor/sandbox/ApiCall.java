package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.util.List;
import java.util.Optional;

/** The arguments of one Web API call. Structured values come as JSON text in a form and as trees in a JSON body. */
record ApiCall(String method, ObjectNode arguments) {

    boolean has(String name) {
        return arguments.has(name);
    }

    Optional<String> text(String name) {
        return Optional.of(arguments.path(name).asText()).filter(value -> !value.isEmpty());
    }

    /** The value, or the error that Slack has for its absence. */
    String required(String name, String error) {
        return text(name).orElseThrow(() -> new SlackError(error));
    }

    String required(String name) {
        return text(name)
                .orElseThrow(
                        () -> new SlackError("invalid_arguments", List.of("[ERROR] missing required field: " + name)));
    }

    boolean flag(String name) {
        String value = arguments.path(name).asText();
        return value.equals("1") || value.equals("true");
    }

    int number(String name, int otherwise) {
        return arguments.path(name).asInt(otherwise);
    }

    /** The parsed value, or the error that Slack has for text that is no JSON. */
    Optional<JsonNode> json(String name, String malformed) {
        JsonNode value = arguments.path(name);
        if (!value.isTextual()) {
            return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
        }
        if (value.asText().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Json.parse(value.asText()).orElseThrow(() -> new SlackError(malformed)));
    }
}
