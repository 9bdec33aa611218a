package dev.terwaydoctor.sop;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.knowledge.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a summary together from the parts in {@code sop/summaries.yaml}, in both languages at once. For one summary and one thread. */
final class SummaryLine {

    private static final Map<String, Map<String, String>> PARTS = load();

    private final List<Wording> parts = new ArrayList<>();
    private boolean problem;

    /**
     * Adds the part of that key with its places filled.
     *
     * @param namesAndValues place, value, place, value
     */
    SummaryLine add(String key, String... namesAndValues) {
        parts.add(part(key, namesAndValues));
        return this;
    }

    /** Adds a part that tells of something that is not as it should be. */
    SummaryLine bad(String key, String... namesAndValues) {
        problem = true;
        return add(key, namesAndValues);
    }

    Summary done() {
        Wording join = part("join");
        return new Summary(
                new Wording(
                        String.join(join.en(), parts.stream().map(Wording::en).toList()),
                        String.join(join.zh(), parts.stream().map(Wording::zh).toList())),
                problem);
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** A value that is itself one of the parts, such as yes or no, is written as its key with a colon before it. */
    private static Wording part(String key, String... namesAndValues) {
        Map<String, String> words = PARTS.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no part " + key);
        }
        Wording template = new Wording(words.getOrDefault("en", ""), words.getOrDefault("zh", ""));
        return new Wording(
                template.fill("en", values("en", namesAndValues)), template.fill("zh", values("zh", namesAndValues)));
    }

    private static Map<String, String> values(String language, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            values.put(
                    namesAndValues[i],
                    value.startsWith(":")
                            ? PARTS.getOrDefault(value.substring(1), Map.of()).getOrDefault(language, "")
                            : value);
        }
        return values;
    }

    private static Map<String, Map<String, String>> load() {
        try (InputStream in = SummaryLine.class.getResourceAsStream("/sop/summaries.yaml")) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
