package dev.terwaydoctor.slack.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.Attachment;
import com.slack.api.model.Field;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message's words one below the other, wherever they stand: text, blocks, attachments and what is within those. Previews of links are left out,
 * since they are not what was said. Long enough for the longest text Slack takes, and no longer.
 */
public final class FlatText {

    private static final int LONGEST = 40_000;
    /** Where blocks keep words; a title before its value. */
    private static final List<String> WORDS = List.of(
            "title",
            "text",
            "value",
            "fields",
            "elements",
            "child_blocks",
            "rows",
            "columns",
            "subtitle",
            "body",
            "alt_text");

    /** Their parts are words of one line. */
    private static final Set<String> INLINE = Set.of("rich_text_section", "rich_text_preformatted", "rich_text_quote");

    private final StringBuilder flat = new StringBuilder();

    private FlatText() {}

    public static String of(
            @Nullable String text, @Nullable List<LayoutBlock> blocks, @Nullable List<Attachment> attachments) {
        FlatText flat = new FlatText();
        flat.line(text);
        flat.blocks(blocks);
        if (attachments != null) {
            attachments.stream().filter(a -> !isPreview(a)).forEach(flat::attachment);
        }
        return flat.flat.toString().strip();
    }

    private static boolean isPreview(Attachment attachment) {
        return attachment.getFromUrl() != null
                || attachment.getOriginalUrl() != null
                || Boolean.TRUE.equals(attachment.isMsgUnfurl());
    }

    private void attachment(Attachment attachment) {
        int before = flat.length();
        line(attachment.getPretext());
        line(attachment.getTitle());
        line(attachment.getText());
        if (attachment.getFields() != null) {
            for (Field field : attachment.getFields()) {
                line(field.getTitle());
                line(field.getValue());
            }
        }
        blocks(attachment.getBlocks());
        if (flat.length() == before) {
            line(attachment.getFallback());
        }
        line(attachment.getFooter());
    }

    private void blocks(@Nullable List<LayoutBlock> blocks) {
        if (blocks != null && !blocks.isEmpty()) {
            words(GsonFactory.createSnakeCase().toJsonTree(blocks));
        }
    }

    private void words(@Nullable JsonElement json) {
        if (json == null || flat.length() >= LONGEST) {
            return;
        }
        if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(this::words);
        } else if (json.isJsonPrimitive() && json.getAsJsonPrimitive().isString()) {
            line(json.getAsString());
        } else if (json.isJsonObject()) {
            object(json.getAsJsonObject());
        }
    }

    private void object(JsonObject json) {
        String type = json.has("type") ? json.get("type").getAsString() : "";
        if (INLINE.contains(type) && json.has("elements")) {
            StringBuilder joined = new StringBuilder();
            json.getAsJsonArray("elements").forEach(part -> joined.append(inline(part.getAsJsonObject())));
            line(joined.toString());
        } else {
            WORDS.stream().map(json::get).forEach(this::words);
        }
    }

    private static String inline(JsonObject part) {
        JsonElement text = part.has("text") ? part.get("text") : part.get("url");
        return text != null && text.isJsonPrimitive() ? text.getAsString() : "";
    }

    private void line(@Nullable String text) {
        if (text != null && !text.isBlank() && flat.length() < LONGEST) {
            flat.append(text, 0, Math.min(text.length(), LONGEST - flat.length()))
                    .append('\n');
        }
    }
}
