package dev.terwaydoctor.slack;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/**
 * What a person typed, out of what Slack made of it: links back to their words (Slack turns a Pod's DNS name into one), channels and people to their
 * names, escapes and curly quotes to plain characters, the bot's own mention to nothing.
 */
final class TypedText {

    private static final Pattern MARKUP = Pattern.compile("<([^<>]*)>");

    private TypedText() {}

    static String of(String slackText, String botUser) {
        Matcher markup = MARKUP.matcher(slackText);
        StringBuilder plain = new StringBuilder(slackText.length());
        int from = 0;
        while (markup.find()) {
            plain.append(slackText, from, markup.start()).append(spoken(markup.group(1), botUser));
            from = markup.end();
        }
        return unescaped(plain.append(slackText.substring(from)).toString()).strip();
    }

    private static String spoken(String inner, String botUser) {
        int bar = inner.indexOf('|');
        String target = bar < 0 ? inner : inner.substring(0, bar);
        String label = bar < 0 ? "" : inner.substring(bar + 1);
        if (target.equals("@" + botUser)) {
            return "";
        }
        if (target.startsWith("@") || target.startsWith("#") || target.startsWith("!")) {
            String name = label.isEmpty() ? target.substring(1) : label;
            char sign = target.startsWith("#") ? '#' : '@';
            return name.startsWith(String.valueOf(sign)) ? name : sign + name;
        }
        boolean link = target.contains("://") || target.startsWith("mailto:") || target.startsWith("tel:");
        if (!link) {
            return "<" + inner + ">";
        }
        return label.isEmpty() ? target : label;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace('\u201c', '"')
                .replace('\u201d', '"')
                .replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u00a0', ' ');
    }
}
