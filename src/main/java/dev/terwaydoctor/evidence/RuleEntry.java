package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One rule as it is written down, the pieces of pattern that have names put in, with where it stands and with what proves it right: texts whose part between « and » it must hide, and texts that
 * it must leave alone.
 */
record RuleEntry(
        String origin,
        String name,
        boolean enabled,
        List<String> hints,
        String pattern,
        List<String> hides,
        List<String> keeps,
        Set<String> unknownKeys) {

    private static final Set<String> KEYS = Set.of("name", "enabled", "hints", "pattern", "hides", "keeps");
    private static final String NAMED_PIECE = "let";
    private static final YAMLMapper YAML = new YAMLMapper();

    /** The rules of a file; an empty file has none. */
    static List<RuleEntry> all(String file, InputStream in) throws IOException {
        List<RuleEntry> rules = new ArrayList<>();
        Map<String, String> pieces = new LinkedHashMap<>();
        try (JsonParser parser = YAML.createParser(in)) {
            JsonToken first = parser.nextToken();
            if (first != null && first != JsonToken.START_ARRAY) {
                throw new JsonParseException(parser, "not a list");
            }
            while (first != null && parser.nextToken() != JsonToken.END_ARRAY) {
                int line = parser.currentTokenLocation().getLineNr();
                JsonNode entry = YAML.readTree(parser);
                if (entry.has(NAMED_PIECE)) {
                    pieces.put(
                            entry.path(NAMED_PIECE).asText(), entry.path("be").asText());
                } else {
                    rules.add(of(file + ":" + line, entry, pieces));
                }
            }
        }
        return rules;
    }

    private static RuleEntry of(String origin, JsonNode node, Map<String, String> pieces) {
        Set<String> unknown = new TreeSet<>();
        node.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(KEYS);
        return new RuleEntry(
                origin,
                node.path("name").asText(""),
                node.path("enabled").asBoolean(true),
                texts(node.path("hints")),
                whole(node.path("pattern").asText(""), pieces),
                texts(node.path("hides")),
                texts(node.path("keeps")),
                unknown);
    }

    private static String whole(String pattern, Map<String, String> pieces) {
        String whole = pattern;
        for (Map.Entry<String, String> piece : pieces.entrySet()) {
            whole = whole.replace("{" + piece.getKey() + "}", piece.getValue());
        }
        return whole;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }

    RedactionRule rule() {
        return new RedactionRule(name, hints, Pattern.compile(pattern));
    }

    /** Whether it only says that the shipped rules of its name are to be on or off. */
    boolean isSwitch() {
        return pattern.isEmpty() && !name.isEmpty() && unknownKeys.isEmpty();
    }

    /** Switches the rules of its name; a complaint when there are none. */
    Optional<String> applyTo(List<RuleEntry> rules) {
        boolean known = false;
        for (ListIterator<RuleEntry> each = rules.listIterator(); each.hasNext(); ) {
            RuleEntry rule = each.next();
            if (rule.name.equals(name)) {
                known = true;
                each.set(rule.switched(enabled));
            }
        }
        return known
                ? Optional.empty()
                : Optional.of(origin + ": no rule is called " + name + ", and it has no pattern");
    }

    private RuleEntry switched(boolean on) {
        return new RuleEntry(origin, name, on, hints, pattern, hides, keeps, unknownKeys);
    }

    /** Everything that is wrong with it, a line each, with where it stands. */
    Stream<String> mistakes() {
        return (hasShape() ? aboutExamples() : aboutShape()).map(mistake -> origin + ": " + mistake);
    }

    private boolean hasShape() {
        return aboutShape().findAny().isEmpty();
    }

    private Stream<String> aboutShape() {
        List<String> mistakes = new ArrayList<>();
        unknownKeys.forEach(key -> mistakes.add("unknown key '" + key + "'"));
        if (!name.chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c)) || name.isEmpty()) {
            mistakes.add("name must be letters, digits and dashes: it stands in the placeholder");
        }
        if (hides.isEmpty()) {
            mistakes.add("hides needs an example with the secret between « and »");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException broken) {
            mistakes.add("pattern: " + broken.getDescription());
        }
        return mistakes.stream();
    }

    private Stream<String> aboutExamples() {
        Redactor redactor = new Redactor(List.of(rule()));
        Stream<String> shown = hides.stream()
                .filter(example -> redactor.redact(plain(example)).contains(secret(example)))
                .map(example -> "does not hide its own example: " + example);
        Stream<String> lost = keeps.stream()
                .filter(example -> !redactor.redact(example).equals(example))
                .map(example -> "hides what it should keep: " + example);
        return Stream.concat(shown, lost);
    }

    private static String plain(String example) {
        return example.replace("«", "").replace("»", "");
    }

    /** All of the example where it marks nothing. */
    private static String secret(String example) {
        int from = example.indexOf('«');
        int to = example.indexOf('»');
        return from < 0 || to < from ? example : example.substring(from + 1, to);
    }
}
