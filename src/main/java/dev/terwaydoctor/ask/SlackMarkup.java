package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns Slack's wire text into what its writer saw: people, channels and broadcasts vanish, links and dates leave their label. Entities
 * are decoded last, so that typed angle brackets never become markup.
 */
final class SlackMarkup {

    private static final Pattern MARKUP = Pattern.compile("<([@#!]|https?://|mailto:|tel:)([^<>|]*)(?:\\|([^<>]*))?>");

    private SlackMarkup() {}

    static String decode(String text) {
        Matcher matcher = MARKUP.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        int end = 0;
        while (matcher.find()) {
            plain.append(text.substring(end, matcher.start()));
            plain.append(shown(matcher.group(1), matcher.group(2), matcher.group(3)));
            end = matcher.end();
        }
        plain.append(text.substring(end));
        return plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String shown(String sigil, String target, @Nullable String label) {
        return switch (sigil) {
            case "@", "#" -> " ";
            case "!" -> target.startsWith("date") && label != null ? label : " ";
            default -> label == null || label.isEmpty() ? sigil + target : label;
        };
    }
}
