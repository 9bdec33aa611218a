package dev.terwaydoctor.knowledge;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Fills the places of a wording. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9]*)(?:\\|([^{}]*))?\\}");

    private Template() {}

    static String fill(String template, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String fallback = matcher.group(2) == null ? "" : matcher.group(2);
            String value = values.getOrDefault(matcher.group(1), "");
            out.append(template, from, matcher.start()).append(value.isEmpty() ? fallback : value);
            from = matcher.end();
        }
        return out.append(template, from, template.length()).toString();
    }

    /** Whether every place has a value, or words to fall back on. */
    static boolean isFilled(String template, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(template);
        boolean filled = true;
        while (filled && matcher.find()) {
            filled = matcher.group(2) != null
                    || !values.getOrDefault(matcher.group(1), "").isEmpty();
        }
        return filled;
    }

    /** The template as it stands, its places shown by their fallback or their name. */
    static String open(String template) {
        Matcher matcher = PLACE.matcher(template);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (matcher.find()) {
            String words = matcher.group(2) == null ? "‹" + matcher.group(1) + "›" : matcher.group(2);
            out.append(template, from, matcher.start()).append(words);
            from = matcher.end();
        }
        return out.append(template, from, template.length()).toString();
    }

    static Set<String> places(String template) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = PLACE.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
