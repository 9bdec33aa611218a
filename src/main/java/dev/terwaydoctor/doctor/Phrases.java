package dev.terwaydoctor.doctor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.knowledge.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of an answer in one language; from {@code doctor/words.yaml} and {@code doctor/facts.yaml}. */
final class Phrases {

    /** Begins the keys of what facts are called. */
    static final String FACT = "fact.";

    private static final Map<String, Map<String, String>> WORDS = load();

    /** Fields of facts that hold words of ours. */
    private static final Set<String> FIELDS_WITH_WORDS = Set.of(
            "allowed", "carried", "differs", "target", "result", "state", "crash", "expected", "trunking", "ended");

    private static final List<Map<String, String>> TERMS = WORDS.entrySet().stream()
            .filter(each -> each.getKey().startsWith("term."))
            .map(Map.Entry::getValue)
            .sorted(Comparator.comparing(term -> -term.getOrDefault("en", "").length()))
            .toList();

    private static final DateTimeFormatter SAME_DAY =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OTHER_DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter OTHER_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final String language;

    Phrases(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    /**
     * The phrase of that key with its places filled.
     *
     * @param namesAndValues place, value, place, value
     */
    String say(String key, String... namesAndValues) {
        Map<String, String> words = WORDS.get(key);
        if (words == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Wording(words.getOrDefault("en", ""), words.getOrDefault("zh", "")).fill(language, values);
    }

    boolean knows(String key) {
        return WORDS.containsKey(key);
    }

    /** The words that show a piece of evidence: those of the cluster, or in Chinese our own in place of our English ones. */
    String tell(Evidence piece) {
        String shown = piece.text().shown();
        String says = says(piece.name());
        return language.equals("zh") && !says.isEmpty() && !shown.isEmpty()
                ? new Wording(shown, says).fill(language, inWords(piece.fields()))
                : shown;
    }

    /** The same values with what is our English in them said in this language; the cluster's words stay. */
    Map<String, String> inWords(Map<String, String> values) {
        if (!language.equals("zh")) {
            return values;
        }
        Map<String, String> said = new HashMap<>(values);
        FIELDS_WITH_WORDS.forEach(field -> said.computeIfPresent(field, (name, value) -> translated(value)));
        return said;
    }

    private static String translated(String value) {
        String said = value;
        for (Map<String, String> term : TERMS) {
            said = said.replace(term.getOrDefault("en", ""), term.getOrDefault("zh", ""));
        }
        return said;
    }

    /** A moment as short as it can be said without doubt. */
    String time(Instant at, Instant now) {
        return (isSameDay(at, now) ? SAME_DAY : OTHER_DAY).format(at);
    }

    private static boolean isSameDay(Instant at, Instant now) {
        return at.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .equals(now.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** The same to the second. */
    String clock(Instant at, Instant now) {
        return (isSameDay(at, now) ? SECOND : OTHER_SECOND).format(at);
    }

    String age(Instant from, Instant now) {
        Duration age = Duration.between(from, now);
        if (age.toMinutes() < 2) {
            return say("age.seconds", "n", String.valueOf(Math.max(0, age.toSeconds())));
        }
        if (age.toHours() < 3) {
            return say("age.minutes", "n", String.valueOf(age.toMinutes()));
        }
        return age.toDays() < 3
                ? say("age.hours", "n", String.valueOf(age.toHours()))
                : say("age.days", "n", String.valueOf(age.toDays()));
    }

    /** How a fact is told in Chinese; empty where the cluster's words tell it. */
    static String says(String fact) {
        return WORDS.getOrDefault(FACT + fact, Map.of()).getOrDefault("says", "");
    }

    static Set<String> keys() {
        return WORDS.keySet();
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> all = new HashMap<>(load("/doctor/words.yaml"));
        all.putAll(load("/doctor/facts.yaml"));
        return Map.copyOf(all);
    }

    private static Map<String, Map<String, String>> load(String resource) {
        try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
