package dev.terwaydoctor.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Relation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads signals: {@code event}, {@code log} and {@code fact} are conditions on one piece of evidence; {@code all}, {@code any} and {@code not}
 * join them.
 */
final class SignalReader {

    private static final Set<String> EVENT_FIELDS = Set.of("reason", "type", "component");
    private static final Set<String> LOG_FIELDS = Set.of("container", "previous", "level");
    private static final Signal NOTHING = new Signal.Any(List.of());

    private final Consumer<String> problem;

    SignalReader(Consumer<String> problem) {
        this.problem = problem;
    }

    List<Signal> list(JsonNode nodes) {
        return EntryReader.each(nodes, this::signal);
    }

    private Signal signal(JsonNode node) {
        if (!node.isObject() || node.size() != 1) {
            problem.accept("a signal has exactly one of event, log, fact, all, any, not: " + node);
            return NOTHING;
        }
        String form = node.fieldNames().next();
        JsonNode body = node.path(form);
        return switch (form) {
            case "event" -> seen(Evidence.EVENT, body, "message", EVENT_FIELDS);
            case "log" -> seen(Evidence.LOG, body, "line", LOG_FIELDS);
            case "fact" -> fact(body);
            case "all" -> new Signal.All(list(body));
            case "any" -> new Signal.Any(list(body));
            case "not" -> new Signal.Not(signal(body));
            default -> {
                problem.accept("unknown signal '" + form + "'");
                yield NOTHING;
            }
        };
    }

    private Signal fact(JsonNode body) {
        return body.isTextual()
                ? new Signal.Seen(body.asText(), Set.of(), Map.of(), null, 1, false, "")
                : seen(body.path("name").asText(""), body, "text", Set.of("name", "where"));
    }

    private Signal seen(String evidence, JsonNode body, String textKey, Set<String> fields) {
        Map<String, Condition> where = new LinkedHashMap<>();
        body.properties().forEach(property -> {
            String key = property.getKey();
            if (key.equals("where")) {
                property.getValue().properties().forEach(each -> where.put(each.getKey(), condition(each.getValue())));
            } else if (fields.contains(key) && !key.equals("name")) {
                where.put(key, condition(property.getValue()));
            } else if (!fields.contains(key) && !isCommon(key, textKey)) {
                problem.accept("unknown key '" + key + "' in a signal on " + evidence);
            }
        });
        return new Signal.Seen(
                evidence,
                relations(body.path("on")),
                where,
                body.has(textKey) ? pattern(body.path(textKey).asText()) : null,
                body.path("count").asInt(1),
                body.path("ever").asBoolean(false),
                body.path("as").asText(""));
    }

    private static boolean isCommon(String key, String textKey) {
        return key.equals(textKey) || Set.of("on", "count", "ever", "as").contains(key);
    }

    private Condition condition(JsonNode node) {
        if (node.isTextual() && node.asText().startsWith("$")) {
            return new Condition.SameAs(node.asText().substring(1));
        }
        if (!node.isObject()) {
            return new Condition.OneOf(Set.copyOf(EntryReader.texts(node)));
        }
        if (node.has("matches")) {
            Pattern pattern = pattern(node.path("matches").asText());
            return pattern == null ? new Condition.OneOf(Set.of()) : new Condition.Matches(pattern);
        }
        if (node.has("not")) {
            return new Condition.NoneOf(Set.copyOf(EntryReader.texts(node.path("not"))));
        }
        if (node.has("least") || node.has("most")) {
            return new Condition.Between(
                    node.path("least").asLong(Long.MIN_VALUE), node.path("most").asLong(Long.MAX_VALUE));
        }
        problem.accept("a condition is a text, a list, {matches}, {not}, {least, most} or $variable: " + node);
        return new Condition.OneOf(Set.of());
    }

    private Set<Relation> relations(JsonNode node) {
        Set<Relation> relations = new LinkedHashSet<>();
        for (String word : EntryReader.texts(node)) {
            Arrays.stream(Relation.values())
                    .filter(relation -> relation.spelling().equals(word))
                    .findFirst()
                    .ifPresentOrElse(
                            relations::add,
                            () -> problem.accept(
                                    "'" + word + "' is not one of " + EntryReader.spellings(Relation.values())));
        }
        return relations;
    }

    private @Nullable Pattern pattern(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            problem.accept("pattern " + regex + ": " + e.getDescription());
            return null;
        }
    }
}
