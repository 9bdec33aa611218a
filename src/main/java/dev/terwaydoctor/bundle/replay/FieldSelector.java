package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A field selector: {@code =}, {@code ==} and {@code !=} on the labels that the API server has for the type. Any other
 * label is refused in its words, so that a client which would fail on a cluster fails here too.
 */
final class FieldSelector implements Predicate<JsonNode> {

    private static final List<String> EVERY_TYPE = List.of("metadata.name", "metadata.namespace");
    private static final Map<String, String> WHEN_MISSING =
            Map.of("spec.unschedulable", "false", "spec.hostNetwork", "false", "status.replicas", "0");

    private record Term(String label, boolean equal, String value) {}

    private final List<Term> terms;

    private FieldSelector(List<Term> terms) {
        this.terms = terms;
    }

    static FieldSelector parse(ResourceType type, String text) {
        List<Term> terms = split(text).stream()
                .filter(term -> !term.isEmpty())
                .map(term -> term(text, term))
                .toList();
        terms.forEach(term -> requireSupported(type, term.label()));
        return new FieldSelector(terms);
    }

    @Override
    public boolean test(JsonNode object) {
        return terms.stream()
                .allMatch(term -> term.equal() == value(object, term.label()).equals(term.value()));
    }

    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                part.append(c).append(text.charAt(++i));
            } else if (c == ',') {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static Term term(String selector, String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw StatusException.badRequest("invalid selector: '" + selector + "'; can't understand '" + text + "'");
        }
        boolean not = text.charAt(equals - 1) == '!';
        int valueAt = text.startsWith("==", equals) ? equals + 2 : equals + 1;
        return new Term(text.substring(0, not ? equals - 1 : equals), !not, unescaped(text.substring(valueAt)));
    }

    private static String unescaped(String value) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            boolean escape = value.charAt(i) == '\\' && i + 1 < value.length();
            plain.append(value.charAt(escape ? ++i : i));
        }
        return plain.toString();
    }

    private static void requireSupported(ResourceType type, String label) {
        if (EVERY_TYPE.contains(label) || type.fieldLabels().contains(label)) {
            return;
        }
        boolean ownLabels = type.custom() || !type.fieldLabels().isEmpty();
        throw StatusException.badRequest(
                ownLabels
                        ? "field label not supported: " + label
                        : "\"" + label
                                + "\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\"");
    }

    private static String value(JsonNode object, String label) {
        return switch (label) {
            case "source" -> at(object, "source.component", at(object, "reportingComponent", ""));
            case "status.successful" -> at(object, "status.succeeded", "0");
            default -> at(object, label, WHEN_MISSING.getOrDefault(label, ""));
        };
    }

    private static String at(JsonNode object, String path, String missing) {
        JsonNode node = object;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node.isValueNode() && !node.isNull() ? node.asText() : missing;
    }
}
