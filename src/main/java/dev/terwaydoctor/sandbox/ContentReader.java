package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.blocks.BlockRules;
import dev.terwaydoctor.sandbox.blocks.MetadataRules;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Ids;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;

/** Reads what a message is to say from a call, and refuses what Slack would refuse. */
final class ContentReader {

    private static final int MAX_TEXT = 40_000;
    private static final int MAX_EDITED_TEXT = 4_000;
    private static final int MAX_ATTACHMENTS = 100;

    private final BlockRules rules;
    private final Ids ids;

    ContentReader(BlockRules rules, Ids ids) {
        this.rules = rules;
        this.ids = ids;
    }

    /** For a new message: over-long text is cut, as Slack does. */
    Content fresh(ApiCall call) {
        Content content = read(call);
        if (content.isEmpty()) {
            throw new SlackError("no_text");
        }
        return content;
    }

    /**
     * For an edit. Text without blocks replaces the blocks; neither of them keeps both. Metadata stays unless given, and
     * goes with an empty object.
     */
    Content edited(ApiCall call, Content before) {
        Content given = read(call);
        if (call.text("text").filter(text -> text.length() > MAX_EDITED_TEXT).isPresent()) {
            throw new SlackError("msg_too_long");
        }
        boolean says = call.has("text") || call.has("blocks") || call.has("attachments");
        if (!says && !call.has("metadata")) {
            throw new SlackError("no_text");
        }
        ArrayNode blocks = call.has("blocks") || call.has("text") ? given.blocks() : before.blocks();
        return new Content(
                call.has("text") ? given.text() : before.text(),
                blocks,
                call.has("attachments") ? given.attachments() : before.attachments(),
                call.has("metadata") ? given.rawMetadata() : before.rawMetadata());
    }

    private Content read(ApiCall call) {
        String text = call.text("text").orElse("");
        String kept = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        JsonNode metadata = call.json("metadata", "invalid_metadata_format").orElse(null);
        if (metadata == null || metadata.isEmpty()) {
            return new Content(kept, blocks(call), attachments(call), null);
        }
        MetadataRules.require(metadata);
        return new Content(kept, blocks(call), attachments(call), metadata);
    }

    private ArrayNode blocks(ApiCall call) {
        return checked(call.json("blocks", "invalid_blocks_format").orElseGet(Json::array));
    }

    /** The blocks of a message, named throughout, if Slack takes them. */
    ArrayNode checked(JsonNode blocks) {
        if (!blocks.isArray()) {
            throw new SlackError("invalid_blocks_format");
        }
        rules.requireMessage(blocks);
        return named((ArrayNode) blocks.deepCopy());
    }

    private ArrayNode attachments(ApiCall call) {
        JsonNode attachments = call.json("attachments", "invalid_attachments").orElseGet(Json::array);
        if (!attachments.isArray()) {
            throw new SlackError("invalid_attachments");
        }
        if (attachments.size() > MAX_ATTACHMENTS) {
            throw new SlackError("too_many_attachments");
        }
        attachments.forEach(attachment -> {
            if (attachment.has("blocks")) {
                rules.requireMessage(attachment.path("blocks"));
            }
        });
        return (ArrayNode) attachments;
    }

    /** Slack names every block and every interactive element that came without a name. */
    ArrayNode named(ArrayNode blocks) {
        for (JsonNode block : blocks) {
            name(block, "block_id");
            block.path("elements").forEach(this::nameAction);
            nameAction(block.path("accessory"));
            nameAction(block.path("element"));
            if (block.path("child_blocks") instanceof ArrayNode children) {
                named(children);
            }
        }
        return blocks;
    }

    private void nameAction(JsonNode element) {
        String type = element.path("type").asText();
        if (type.equals("button") || type.endsWith("_select") || type.equals("overflow") || type.endsWith("_input")) {
            name(element, "action_id");
        }
    }

    private void name(JsonNode node, String field) {
        if (node instanceof ObjectNode object && !object.has(field)) {
            object.put(field, ids.next("b"));
        }
    }
}
