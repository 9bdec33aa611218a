package dev.terwaydoctor.sandbox.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A {@code rich_text} block as lines of plain text. */
final class RichText {

    private final UnaryOperator<String> names;

    RichText(UnaryOperator<String> names) {
        this.names = names;
    }

    List<String> lines(JsonNode richText) {
        List<String> lines = new ArrayList<>();
        for (JsonNode part : richText.path("elements")) {
            switch (part.path("type").asText()) {
                case "rich_text_list" -> lines.addAll(list(part));
                case "rich_text_preformatted" -> lines.addAll(prefixed("    ", inline(part)));
                case "rich_text_quote" -> lines.addAll(prefixed("> ", inline(part)));
                default -> lines.addAll(inline(part).lines().toList());
            }
        }
        return lines;
    }

    private List<String> list(JsonNode list) {
        boolean ordered = list.path("style").asText().equals("ordered");
        String indent = "  ".repeat(list.path("indent").asInt());
        List<String> lines = new ArrayList<>();
        int number = list.path("offset").asInt();
        for (JsonNode item : list.path("elements")) {
            number++;
            lines.add(indent + (ordered ? number + ". " : "• ") + inline(item));
        }
        return lines;
    }

    private String inline(JsonNode holder) {
        StringBuilder text = new StringBuilder();
        holder.path("elements").forEach(element -> text.append(word(element)));
        return text.toString();
    }

    private String word(JsonNode element) {
        return switch (element.path("type").asText()) {
            case "link" -> {
                String url = element.path("url").asText();
                yield element.has("text") ? element.path("text").asText() + " (" + url + ")" : url;
            }
            case "emoji" -> ":" + element.path("name").asText() + ":";
            case "user" -> "@" + names.apply(element.path("user_id").asText());
            case "channel" -> "#" + names.apply(element.path("channel_id").asText());
            case "usergroup" -> "@" + names.apply(element.path("usergroup_id").asText());
            case "broadcast" -> "@" + element.path("range").asText();
            case "date" -> element.path("fallback").asText();
            default -> element.path("text").asText();
        };
    }

    private static List<String> prefixed(String prefix, String text) {
        return text.lines().map(line -> prefix + line).toList();
    }
}
