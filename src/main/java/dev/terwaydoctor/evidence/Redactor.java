package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Takes secrets out of text, and characters that steer a terminal or a chat client. One is made per question, so that within an answer the
 * same secret always gets the same placeholder and different ones differ. Safe for several threads.
 */
public final class Redactor {

    /** Redacts nothing; for our own words. */
    static final Redactor NONE = new Redactor(List.of());

    private static final Pattern UNSEEN = Pattern.compile(
            "\\x1B\\[[0-9;?]*[A-Za-z]|[\\x00-\\x08\\x0B-\\x1F\\x7F\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\x{FEFF}]");

    private final List<RedactionRule> rules;
    private final Map<String, String> placeholders = new ConcurrentHashMap<>();

    public Redactor(List<RedactionRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public String redact(String raw) {
        String text = UNSEEN.matcher(raw).replaceAll("");
        for (RedactionRule rule : rules) {
            text = rule.occursIn(text) ? replace(rule, text) : text;
        }
        return text;
    }

    private String replace(RedactionRule rule, String text) {
        Matcher matcher = rule.pattern().matcher(text);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            int group = secretGroup(matcher);
            out.append(text, from, matcher.start(group)).append(placeholder(rule, matcher.group(group)));
            from = matcher.end(group);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int secretGroup(Matcher matcher) {
        return IntStream.rangeClosed(1, matcher.groupCount())
                .filter(group -> matcher.start(group) >= 0)
                .findFirst()
                .orElse(0);
    }

    private String placeholder(RedactionRule rule, String secret) {
        return placeholders.computeIfAbsent(
                rule.name() + '\u0000' + secret, key -> "[" + rule.name() + "-" + (placeholders.size() + 1) + "]");
    }
}
