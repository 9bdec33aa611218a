package dev.terwaydoctor.sandbox.blocks;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.function.UnaryOperator;

/** mrkdwn as a person would read it aloud: names for ids, labels for links, fallbacks for dates, no escapes. */
public final class MrkdwnText {

    private static final Pattern BRACKETS = Pattern.compile("<([^<>]*)>");

    private final UnaryOperator<String> names;

    /** {@code names} gives a display name for the id of a user, a channel or a group. */
    public MrkdwnText(UnaryOperator<String> names) {
        this.names = names;
    }

    public String plain(String mrkdwn) {
        Matcher brackets = BRACKETS.matcher(mrkdwn);
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (brackets.find()) {
            plain.append(mrkdwn, from, brackets.start()).append(reference(brackets.group(1)));
            from = brackets.end();
        }
        return unescape(plain.append(mrkdwn.substring(from)).toString());
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
