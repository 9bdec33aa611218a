package dev.terwaydoctor.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a message says. The trees are shared, not copied: nobody may change them once they are here. */
public record Content(
        String text,
        ArrayNode blocks,
        ArrayNode attachments,
        @Nullable JsonNode rawMetadata) {

    public static Content text(String text) {
        return new Content(text, Json.array(), Json.array(), null);
    }

    public Optional<JsonNode> metadata() {
        return Optional.ofNullable(rawMetadata);
    }

    public Content withBlocks(ArrayNode replaced) {
        return new Content(text, replaced, attachments, rawMetadata);
    }

    public boolean isEmpty() {
        return text.isEmpty() && blocks.isEmpty() && attachments.isEmpty();
    }
}
