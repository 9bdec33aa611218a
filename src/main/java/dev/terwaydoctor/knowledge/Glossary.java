package dev.terwaydoctor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.report.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The words Terway itself uses - reasons, phases, labels, settings, log lines - and what each means. It explains; no cause is decided by it. */
public final class Glossary {

    private final List<Entry> entries;

    private Glossary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One meaning.
     *
     * @param words all spellings, of every version
     * @param side where the fix lies if it is a trouble; healthy when it is none, inconclusive when other words decide
     */
    public record Entry(List<String> words, Verdict side, Wording meaning) {

        public Entry {
            words = List.copyOf(words);
        }
    }

    public static Glossary shipped() {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = Glossary.class.getResourceAsStream("/knowledge/terway-glossary.yaml")) {
            new YAMLMapper().readTree(in).forEach(node -> entries.add(entry(node)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Glossary(entries);
    }

    public List<Entry> entries() {
        return entries;
    }

    /**
     * A word of ours in a text.
     *
     * @param word the spelling that was met
     */
    public record Found(String word, Entry entry) {}

    /** The word itself, or the longest of ours that a longer text such as a log line contains. */
    public Optional<Found> find(String text) {
        String asked = plain(text);
        return spellings()
                .filter(each -> plain(each.word()).equals(asked))
                .findFirst()
                .or(() -> in(asked));
    }

    /** The longest technical word in a sentence; words of everyday language such as "attached" are not taken for ours. */
    public Optional<Found> in(String sentence) {
        String asked = plain(sentence);
        return spellings()
                .filter(each -> isTechnical(each.word()) && isWordOf(asked, plain(each.word())))
                .max(Comparator.comparing(each -> each.word().length()));
    }

    private Stream<Found> spellings() {
        return entries.stream().flatMap(entry -> entry.words().stream().map(word -> new Found(word, entry)));
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Anything but a single word of small letters, or one with a first capital only. */
    private static boolean isTechnical(String word) {
        return word.substring(1).chars().anyMatch(c -> !Character.isLowerCase(c));
    }

    private static boolean isWordOf(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean begins = at == 0 || !isPartOfAName(text.charAt(at - 1));
            boolean ends = end == text.length() || !isPartOfAName(text.charAt(end));
            if (begins && ends) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isPartOfAName(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '/');
    }

    private static Entry entry(JsonNode node) {
        Verdict side = Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.spelling().equals(node.path("class").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no class: " + node));
        return new Entry(
                EntryReader.texts(node.path("words")),
                side,
                new Wording(node.path("en").asText(), node.path("zh").asText()));
    }
}
