package dev.terwaydoctor.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A modal on somebody's screen or somebody's Home tab. The hash changes with every update. */
public record View(
        String id,
        String user,
        JsonNode body,
        String hash,
        String rootId,
        @Nullable String previousId) {

    public String type() {
        return body.path("type").asText();
    }

    public Optional<String> previous() {
        return Optional.ofNullable(previousId);
    }

    public View updated(JsonNode replacedBody, String newHash) {
        return new View(id, user, replacedBody, newHash, rootId, previousId);
    }
}
