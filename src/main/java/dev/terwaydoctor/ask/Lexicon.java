package dev.terwaydoctor.ask;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary: which words and phrases do what. Immutable, read once from {@code lexicon.yaml}. Keys ignore case and apostrophes.
 */
final class Lexicon {

    private static final String RESOURCE = "/ask/lexicon.yaml";

    /** What the lexicon says of a word or phrase. */
    record Entry(
            Set<Tag> tags, @Nullable Kind kind, @Nullable String exact) {

        static final Entry UNKNOWN = new Entry(Set.of(), null, null);

        boolean isKnown() {
            return !tags.isEmpty();
        }

        private Entry with(Tag tag, @Nullable Kind otherKind, @Nullable String otherExact) {
            EnumSet<Tag> more = tags.isEmpty() ? EnumSet.noneOf(Tag.class) : EnumSet.copyOf(tags);
            more.add(tag);
            return new Entry(more, otherKind == null ? kind : otherKind, otherExact == null ? exact : otherExact);
        }
    }

    private record Source(
            Map<String, List<String>> kinds,
            List<String> workload,
            List<String> plural,
            Map<String, Map<String, List<String>>> words,
            List<String> terms,
            List<String> topics,
            Set<String> suffixes,
            Set<String> prefixes,
            Map<Language, List<String>> examples,
            TimeWords.Source time,
            Map<String, List<String>> labels) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Set<String> suffixes;
    private final Set<String> prefixes;
    private final Map<Language, List<String>> examples;
    private final TimeWords timeWords;
    private final Map<String, String> labels = new HashMap<>();
    private int longestPhrase = 1;
    private int longestHan = 1;

    private Lexicon(Source source) {
        suffixes = Set.copyOf(source.suffixes());
        prefixes = Set.copyOf(source.prefixes());
        examples = Map.copyOf(source.examples());
        timeWords = new TimeWords(source.time());
        source.labels().forEach((slot, keys) -> keys.forEach(key -> labels.put(key.toLowerCase(Locale.ROOT), slot)));
        timeWords.all().forEach(word -> add(word, Tag.TIME, null, null));
        source.words()
                .forEach((tag, byLanguage) -> byLanguage
                        .values()
                        .forEach(words -> words.forEach(
                                word -> add(word, Tag.valueOf(tag.toUpperCase(Locale.ROOT)), null, null))));
        source.kinds().forEach((kind, words) -> words.forEach(word -> add(word, Tag.KIND, Kind.ofApiName(kind), null)));
        source.workload().forEach(word -> add(word, Tag.WORKLOAD, null, null));
        source.plural().forEach(word -> add(word, Tag.PLURAL, null, null));
        source.terms().forEach(term -> add(term, Tag.TERM, null, term));
        source.topics().forEach(topic -> add(topic, Tag.TOPIC, null, topic));
    }

    /** The vocabulary that is shipped. */
    static Lexicon standard() {
        try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return new Lexicon(new ObjectMapper(new YAMLFactory()).readValue(in, Source.class));
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable resource " + RESOURCE, e);
        }
    }

    private void add(String word, Tag tag, @Nullable Kind kind, @Nullable String exact) {
        String key = key(word);
        entries.put(key, entries.getOrDefault(key, Entry.UNKNOWN).with(tag, kind, exact));
        longestPhrase = Math.max(longestPhrase, key.split(" ", -1).length);
        if (Han.isIn(key)) {
            longestHan = Math.max(longestHan, key.length());
        }
    }

    static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace("'", "");
    }

    /** What is known of a word or phrase; {@link Entry#UNKNOWN} if nothing is. */
    Entry entry(String word) {
        return entries.getOrDefault(key(word), Entry.UNKNOWN);
    }

    Set<String> keys() {
        return entries.keySet();
    }

    /** Questions that would be understood. */
    List<String> examples(Language language) {
        return examples.getOrDefault(language, List.of());
    }

    /** Keys of labels, in lower case, to what their values name: a kind, or namespace, container, name, kind, instance. */
    Map<String, String> labels() {
        return Map.copyOf(labels);
    }

    TimeWords timeWords() {
        return timeWords;
    }

    int longestPhrase() {
        return longestPhrase;
    }

    int longestHan() {
        return longestHan;
    }

    /** Whether a dotted word ends like a file or a domain. */
    boolean endsLikeFile(String dotted) {
        return suffixes.contains(dotted.substring(dotted.lastIndexOf('.') + 1));
    }

    /** Whether a hyphenated word begins like an ordinary compound: re-added, self-built. */
    boolean beginsLikeCompound(String hyphenated) {
        int hyphen = hyphenated.indexOf('-');
        return hyphen > 0 && prefixes.contains(hyphenated.substring(0, hyphen));
    }
}
