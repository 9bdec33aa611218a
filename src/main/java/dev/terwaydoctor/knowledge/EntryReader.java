package dev.terwaydoctor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.evidence.Version;
import dev.terwaydoctor.report.Owner;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Scope;
import dev.terwaydoctor.report.Spelled;
import dev.terwaydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one entry, collecting every problem it has. The entry may only be used when there is none. */
final class EntryReader {

    private static final Set<String> KEYS = Set.of(
            "id",
            "level",
            "verdict",
            "owner",
            "scope",
            "stages",
            "title",
            "explanation",
            "proves",
            "supports",
            "refutes",
            "explains",
            "wants",
            "brokenSince",
            "fixedIn",
            "fix",
            "next",
            "examples");
    private static final Set<String> FIX_KEYS = Set.of("en", "zh", "risk", "command");

    private final JsonNode entry;
    private final Cause.Origin origin;
    private final List<String> problems = new ArrayList<>();
    private final SignalReader signals = new SignalReader(this::problem);

    EntryReader(JsonNode entry, Cause.Origin origin) {
        this.entry = entry;
        this.origin = origin;
    }

    List<String> problems() {
        return problems;
    }

    Cause read() {
        refuseUnknown(entry, KEYS);
        Level level = entry.has("level") ? one(entry, "level", Level.values()) : Level.CAUSE;
        Cause cause = new Cause(
                required(entry, "id"),
                level,
                one(entry, "verdict", Verdict.values()),
                one(entry, "owner", Owner.values()),
                one(entry, "scope", Scope.values()),
                some(entry.path("stages"), Stage.values()),
                wording(entry.path("title"), "title"),
                wording(entry.path("explanation"), "explanation"),
                signals.list(entry.path("proves")),
                signals.list(entry.path("supports")),
                signals.list(entry.path("refutes")),
                Set.copyOf(texts(entry.path("explains"))),
                some(entry.path("wants"), Want.values()),
                new Affects(versions("brokenSince").stream().findFirst(), versions("fixedIn")),
                each(entry.path("fix"), this::remedy),
                each(entry.path("next"), node -> wording(node, "next")),
                texts(entry.path("examples").path("match")),
                texts(entry.path("examples").path("nomatch")),
                origin);
        if (cause.proves().isEmpty() && cause.supports().isEmpty()) {
            problem("nothing proves or supports it");
        }
        return cause;
    }

    private Cause.Remedy remedy(JsonNode node) {
        refuseUnknown(node, FIX_KEYS);
        return new Cause.Remedy(
                wording(node, "fix"),
                one(node, "risk", Report.Risk.values()),
                node.path("command").asText(""));
    }

    private Wording wording(JsonNode node, String key) {
        String en = node.path("en").asText("");
        String zh = node.path("zh").asText("");
        if (en.isBlank() || zh.isBlank()) {
            problem(key + " needs words in en and zh");
        }
        return new Wording(en.strip(), zh.strip());
    }

    private List<Version> versions(String key) {
        List<Version> versions = new ArrayList<>();
        texts(entry.path(key))
                .forEach(text -> Version.parse(text)
                        .ifPresentOrElse(
                                versions::add, () -> problem(key + " is '" + text + "', not a version like v1.17.1")));
        return versions;
    }

    private String required(JsonNode node, String key) {
        String text = node.path(key).asText("");
        if (text.isBlank()) {
            problem(key + " is missing");
        }
        return text;
    }

    private <E extends Enum<E> & Spelled> E one(JsonNode node, String key, E[] known) {
        String word = node.path(key).asText("");
        return Arrays.stream(known)
                .filter(value -> value.spelling().equals(word))
                .findFirst()
                .orElseGet(() -> {
                    problem(key + " is '" + word + "', not one of " + spellings(known));
                    return known[0];
                });
    }

    private <E extends Enum<E> & Spelled> Set<E> some(JsonNode node, E[] known) {
        Set<E> chosen = new LinkedHashSet<>();
        for (String word : texts(node)) {
            Arrays.stream(known)
                    .filter(value -> value.spelling().equals(word))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> problem("'" + word + "' is not one of " + spellings(known)));
        }
        return chosen;
    }

    private void refuseUnknown(JsonNode node, Set<String> known) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                problem("unknown key '" + key + "'");
            }
        });
    }

    private void problem(String what) {
        problems.add(origin + ": " + entry.path("id").asText("(no id)") + ": " + what);
    }

    static List<String> texts(JsonNode node) {
        return node.isArray() ? each(node, JsonNode::asText) : node.isValueNode() ? List.of(node.asText()) : List.of();
    }

    static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) {
        List<T> all = new ArrayList<>();
        array.forEach(node -> all.add(read.apply(node)));
        return all;
    }

    static String spellings(Spelled[] known) {
        return Arrays.stream(known).map(Spelled::spelling).collect(Collectors.joining(", "));
    }
}
