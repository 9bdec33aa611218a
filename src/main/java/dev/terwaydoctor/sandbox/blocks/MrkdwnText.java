package dev.terwaydoctor.sandbox.blocks;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * mrkdwn as a terminal shows it: names for ids, labels for links, fallbacks for dates, no escapes, no marks of emphasis. Code
 * keeps every character and a fenced block gets lines of its own.
 */
public final class MrkdwnText {

    private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>");
    private static final Pattern EMPHASIS =
            Pattern.compile("(^|[^\\pL\\pN*_~])(?:\\*([^\\s*][^*\\n]*)\\*|_([^\\s_][^_\\n]*)_|~([^\\s~][^~\\n]*)~)");
    private static final Pattern SHORTCODE = Pattern.compile(":([a-z0-9_+-]+): ?");
    private static final Map<String, String> SIGNS = Map.of(
            "white_check_mark", "✓ ",
            "x", "✗ ",
            "warning", "! ",
            "arrow_right", "→ ",
            "red_circle", "",
            "large_green_circle", "",
            "large_yellow_circle", "",
            "large_orange_circle", "",
            "white_circle", "",
            "hourglass_flowing_sand", "");

    private final UnaryOperator<String> names;

    /** {@code names} gives a display name for the id of a user, a channel or a group. */
    public MrkdwnText(UnaryOperator<String> names) {
        this.names = names;
    }

    public String plain(String mrkdwn) {
        StringBuilder plain = new StringBuilder();
        String[] parts = mrkdwn.split("```", -1);
        for (int part = 0; part < parts.length; part++) {
            boolean fenced = part % 2 == 1 && part < parts.length - 1;
            plain.append(fenced ? fence(parts[part]) : words(parts[part]));
        }
        return unescape(plain.toString());
    }

    private static String fence(String code) {
        return "\n    " + code.strip().replace("\n", "\n    ") + "\n";
    }

    private String words(String text) {
        StringBuilder words = new StringBuilder();
        String[] parts = text.split("`", -1);
        for (int part = 0; part < parts.length; part++) {
            boolean code = part % 2 == 1 && part < parts.length - 1;
            words.append(code ? parts[part] : part % 2 == 1 ? "`" + prose(parts[part]) : prose(parts[part]));
        }
        return words.toString();
    }

    private String prose(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        StringBuilder prose = new StringBuilder();
        int from = 0;
        while (brackets.find()) {
            prose.append(unmarked(text.substring(from, brackets.start()))).append(reference(brackets.group(1)));
            from = brackets.end();
        }
        return prose.append(unmarked(text.substring(from))).toString();
    }

    /** The colour of a circle stands beside it as a word, so it is left out; a shortcode that is none, as in 10:15:20, stays. */
    private static String unmarked(String text) {
        Matcher emphasis = EMPHASIS.matcher(text);
        String plain = emphasis.find() ? emphasis.replaceAll("$1$2$3$4") : text;
        Matcher shortcodes = SHORTCODE.matcher(plain);
        StringBuilder drawn = new StringBuilder();
        int from = 0;
        while (shortcodes.find()) {
            drawn.append(plain, from, shortcodes.start())
                    .append(SIGNS.getOrDefault(shortcodes.group(1), shortcodes.group()));
            from = shortcodes.end();
        }
        return drawn.append(plain.substring(from)).toString();
    }

    private String reference(String inside) {
        int bar = inside.indexOf('|');
        String target = bar < 0 ? inside : inside.substring(0, bar);
        String label = bar < 0 ? "" : inside.substring(bar + 1);
        if (target.startsWith("@")) {
            return "@" + names.apply(target.substring(1));
        }
        if (target.startsWith("#")) {
            return "#" + (label.isEmpty() ? names.apply(target.substring(1)) : label);
        }
        if (target.startsWith("!")) {
            return label.isEmpty() ? "@" + target.substring(1) : label;
        }
        return label.isEmpty() ? target : label + " (" + target + ")";
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
