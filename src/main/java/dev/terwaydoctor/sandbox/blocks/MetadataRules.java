package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.nio.charset.StandardCharsets;

/** What Slack lets a message carry out of sight: a named event with a flat, small payload. */
public final class MetadataRules {

    private static final int MAX_BYTES = 4_000;
    private static final int MAX_DEPTH = 3;

    private MetadataRules() {}

    /** Refuses with {@code invalid_metadata_format}, {@code invalid_metadata_schema} or {@code metadata_too_large}. */
    public static void require(JsonNode metadata) {
        if (!metadata.isObject()) {
            throw new SlackError("invalid_metadata_format");
        }
        String eventType = metadata.path("event_type").asText();
        JsonNode payload = metadata.path("event_payload");
        if (!isName(eventType) || !payload.isObject() || depth(payload) > MAX_DEPTH) {
            throw new SlackError("invalid_metadata_schema");
        }
        if (metadata.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new SlackError("metadata_too_large");
        }
    }

    private static boolean isName(String eventType) {
        return !eventType.isEmpty() && eventType.chars().allMatch(c -> c == '_' || Character.isLetterOrDigit(c));
    }

    /** Payload, a list in it, a flat object in that: nothing lies deeper. */
    private static int depth(JsonNode node) {
        int deepest = 0;
        for (JsonNode child : node) {
            deepest = Math.max(deepest, child.isContainerNode() ? depth(child) : 0);
        }
        return deepest + 1;
    }
}
