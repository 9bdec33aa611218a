package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Words from the cluster. They can be matched as they are, but only their redacted form can be read: there is no way to the raw text
 * from outside this room.
 */
public final class Text {

    public static final Text EMPTY = new Text("", Redactor.NONE);

    private final String raw;
    private final Redactor redactor;

    Text(String raw, Redactor redactor) {
        this.raw = raw;
        this.redactor = redactor;
    }

    /**
     * Text with the quotation marks that a logger or the kubelet escaped when it quoted a message inside another. Patterns know the message
     * both ways.
     */
    public static String unescaped(String text) {
        return text.replace("\\\"", "\"");
    }

    /** The named groups of the first match, redacted; empty when the pattern does not occur. */
    public Optional<Map<String, String>> match(Pattern pattern) {
        return match(pattern, raw).or(() -> raw.contains("\\\"") ? match(pattern, unescaped(raw)) : Optional.empty());
    }

    private Optional<Map<String, String>> match(Pattern pattern, String words) {
        Matcher matcher = pattern.matcher(words);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Map<String, String> groups = new LinkedHashMap<>();
        pattern.namedGroups().keySet().stream().sorted().forEach(name -> {
            String group = matcher.group(name);
            if (group != null) {
                groups.put(name, redactor.redact(unescaped(group)));
            }
        });
        return Optional.of(groups);
    }

    /** The redacted words, without control characters. */
    public String shown() {
        return redactor.redact(raw);
    }

    public boolean isEmpty() {
        return raw.isEmpty();
    }

    /** The redacted form, so that no accident of string building leaks. */
    @Override
    public String toString() {
        return shown();
    }
}
