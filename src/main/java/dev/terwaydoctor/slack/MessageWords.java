package dev.terwaydoctor.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a reader sees of a message as plain lines: its text, its attachments, its blocks whatever their kind, the names of its files. What stands in
 * two of them, as fallbacks do, is taken once.
 */
final class MessageWords {

    private static final int LONGEST = 40_000;
    private static final int DEEPEST = 12;
    private static final List<String> OF_ATTACHMENT =
            List.of("pretext", "author_name", "title", "text", "fields", "footer", "blocks");

    private final String botUser;
    private final Set<String> lines = new LinkedHashSet<>();

    private MessageWords(String botUser) {
        this.botUser = botUser;
    }

    /** {@code message} as Slack sends it; {@code botUser} is the bot's own, whose mention is no word. */
    static String of(JsonNode message, String botUser) {
        MessageWords words = new MessageWords(botUser);
        words.text(message.path("text"));
        message.path("attachments").forEach(words::attachment);
        words.inside(message.path("blocks"), 0);
        message.path("files").forEach(file -> words.text(file.path("title")));
        String all = String.join("\n", words.lines);
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    private void attachment(JsonNode attachment) {
        int before = lines.size();
        OF_ATTACHMENT.forEach(part -> inside(attachment.path(part), 0));
        if (lines.size() == before) {
            text(attachment.path("fallback"));
        }
    }

    /** Texts wherever they stand; a heading and what it heads, such as a field's, on lines of their own. */
    private void inside(JsonNode node, int depth) {
        if (depth > DEEPEST || node.isMissingNode() || node.isNull()) {
            return;
        }
        if (node.isTextual()) {
            text(node);
        } else if (node.path("type").asText().startsWith("rich_text_")) {
            run(node);
        } else if (node.isArray()) {
            node.forEach(each -> inside(each, depth + 1));
        } else {
            for (String part : List.of(
                    "title",
                    "text",
                    "value",
                    "fields",
                    "elements",
                    "child_blocks",
                    "rows",
                    "tasks",
                    "details",
                    "output")) {
                boolean pressed = node.path("type").asText().equals("button") && part.equals("value");
                if (!pressed) {
                    inside(node.path(part), depth + 1);
                }
            }
        }
    }

    /** What is written in several styles on one line is one line. */
    private void run(JsonNode richText) {
        StringBuilder line = new StringBuilder();
        gather(richText, line, 0);
        add(line.toString());
    }

    private static void gather(JsonNode node, StringBuilder line, int depth) {
        for (JsonNode element : node.path("elements")) {
            String url = element.path("url").asText("");
            line.append(element.path("text").asText(url));
            if (depth < DEEPEST) {
                gather(element, line, depth + 1);
            }
            if (element.path("type").asText().startsWith("rich_text_")) {
                line.append('\n');
            }
        }
    }

    private void text(JsonNode text) {
        add(TypedText.of(text.asText(""), botUser));
    }

    private void add(String text) {
        text.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).forEach(lines::add);
    }
}
