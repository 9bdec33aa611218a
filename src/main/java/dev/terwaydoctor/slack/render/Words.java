package dev.terwaydoctor.slack.render;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.report.Spelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The Slack surface's own words in one language. A key that is missing is a mistake in our resources and throws; an unknown language falls back
 * to English.
 */
public final class Words {

    private static final List<String> RESOURCES = List.of("/slack/words.yaml", "/slack/forms.yaml");
    private static final Map<String, Map<String, String>> ALL = load();

    private final String language;

    private Words(String language) {
        this.language = language;
    }

    public static Words in(String language) {
        return new Words(language.equals("zh") ? "zh" : "en");
    }

    /** Chinese when the text has Chinese characters: what the engine follows too when nothing else is set. */
    public static Words like(String text) {
        boolean chinese = text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        return in(chinese ? "zh" : "en");
    }

    static Map<String, Map<String, String>> all() {
        return ALL;
    }

    public String language() {
        return language;
    }

    /** The words of a key with {@code {0}}, {@code {1}} replaced; arguments are Slack markup already. */
    public String say(String key, Object... arguments) {
        Map<String, String> languages = ALL.get(key);
        if (languages == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        String text = languages.getOrDefault(language, "");
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }

    String say(String group, Spelled value) {
        return say(group + "." + value.spelling());
    }

    /** The word alone, where no sign can stand before it. */
    String word(String group, Spelled value) {
        String said = say(group, value);
        return said.substring(said.indexOf(' ') + 1);
    }

    boolean knows(String key) {
        return ALL.containsKey(key);
    }

    /** How long before {@code now} something was, in the largest whole unit. */
    String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return say("ago.seconds", Math.max(0, age.toSeconds()));
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return say("ago.minutes", age.toMinutes());
        }
        return age.compareTo(Duration.ofDays(2)) < 0 ? say("ago.hours", age.toHours()) : say("ago.days", age.toDays());
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> all = new HashMap<>();
        RESOURCES.forEach(resource -> all.putAll(load(resource)));
        return Map.copyOf(all);
    }

    private static Map<String, Map<String, String>> load(String resource) {
        try (InputStream yaml = Words.class.getResourceAsStream(resource)) {
            if (yaml == null) {
                throw new IllegalStateException("resource " + resource + " is not on the class path");
            }
            return new YAMLMapper().readValue(yaml, new TypeReference<Map<String, Map<String, String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("resource " + resource + " cannot be read", e);
        }
    }
}
