package dev.terwaydoctor.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.report.Spelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words around an answer in one language. Asking for a label that does not exist is a mistake of ours and says so. */
final class Labels {

    private static final String RESOURCE = "labels.yaml";

    private final Map<String, String> words;

    private Labels(Map<String, String> words) {
        this.words = words;
    }

    /**
     * The labels of a language.
     *
     * @param language {@code en} or {@code zh}
     */
    static Labels of(String language) {
        Map<String, String> words = new HashMap<>();
        all().forEach((key, texts) -> words.put(key, Objects.requireNonNull(texts.get(language), key)));
        return new Labels(words);
    }

    static Map<String, Map<String, String>> all() {
        try (InputStream yaml = Labels.class.getResourceAsStream(RESOURCE)) {
            return new YAMLMapper().readValue(yaml, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String get(String key, Object... values) {
        String label = words.get(key);
        if (label == null) {
            throw new IllegalArgumentException("no label " + key);
        }
        return values.length == 0 ? label : String.format(Locale.ROOT, label, values);
    }

    String of(Spelled word) {
        return get(word.getClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + word.spelling());
    }
}
