package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.sandbox.workspace.Json;

/** The {@code rich_text} block that Slack puts beside the text of everything a person types. */
final class UserText {

    private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]+)(?:\\|([^<>]*))?>");

    private UserText() {}

    static ArrayNode blocks(String encoded, String blockId) {
        ArrayNode blocks = Json.array();
        ObjectNode block = blocks.addObject().put("type", "rich_text").put("block_id", blockId);
        ObjectNode section = block.putArray("elements").addObject().put("type", "rich_text_section");
        ArrayNode elements = section.putArray("elements");
        Matcher reference = REFERENCE.matcher(encoded);
        int from = 0;
        while (reference.find()) {
            text(elements, encoded.substring(from, reference.start()));
            refer(elements.addObject(), reference.group(1), reference.group(2), reference.group(3));
            from = reference.end();
        }
        text(elements, encoded.substring(from));
        return blocks;
    }

    private static void text(ArrayNode elements, String escaped) {
        if (!escaped.isEmpty()) {
            String text = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
            elements.addObject().put("type", "text").put("text", text);
        }
    }

    private static void refer(ObjectNode element, String sign, String target, String label) {
        switch (sign) {
            case "@" -> element.put("type", "user").put("user_id", target);
            case "#" -> element.put("type", "channel").put("channel_id", target);
            case "!" -> element.put("type", "broadcast").put("range", target);
            default -> {
                element.put("type", "link").put("url", target);
                if (label != null) {
                    element.put("text", label);
                }
            }
        }
    }
}
