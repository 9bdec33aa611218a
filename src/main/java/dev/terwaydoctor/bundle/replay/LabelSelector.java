package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A label selector, all operators of the API: {@code k}, {@code !k}, {@code k=v}, {@code k==v}, {@code k!=v},
 * {@code k in (a,b)}, {@code k notin (a,b)}, {@code k>1}, {@code k<1}. As there, what is not equal or not in may also
 * be missing.
 */
final class LabelSelector implements Predicate<JsonNode> {

    private final List<Predicate<JsonNode>> requirements;

    private LabelSelector(List<Predicate<JsonNode>> requirements) {
        this.requirements = requirements;
    }

    static LabelSelector parse(String text) {
        return new LabelSelector(requirements(text).stream()
                .map(String::strip)
                .filter(requirement -> !requirement.isEmpty())
                .map(LabelSelector::requirement)
                .toList());
    }

    @Override
    public boolean test(JsonNode object) {
        JsonNode labels = object.path("metadata").path("labels");
        return requirements.stream().allMatch(requirement -> requirement.test(labels));
    }

    /** Splits at the commas outside of parentheses. */
    private static List<String> requirements(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static Predicate<JsonNode> requirement(String text) {
        if (text.endsWith(")")) {
            return membership(text);
        }
        for (String operator : List.of("!=", "==", "=", ">", "<")) {
            int at = text.indexOf(operator);
            if (at > 0) {
                String key = key(text.substring(0, at));
                String value = text.substring(at + operator.length()).strip();
                return comparison(key, operator, value);
            }
        }
        if (text.startsWith("!")) {
            String key = key(text.substring(1));
            return labels -> !labels.has(key);
        }
        String key = key(text);
        return labels -> labels.has(key);
    }

    private static Predicate<JsonNode> comparison(String key, String operator, String value) {
        return switch (operator) {
            case "!=" -> labels -> !labels.path(key).asText("").equals(value) || !labels.has(key);
            case ">" -> labels -> labels.has(key) && number(labels.path(key).asText(), value) > 0;
            case "<" -> labels -> labels.has(key) && number(labels.path(key).asText(), value) < 0;
            default -> labels -> labels.has(key) && labels.path(key).asText().equals(value);
        };
    }

    private static int number(String label, String bound) {
        try {
            return Long.compare(Long.parseLong(label), Long.parseLong(bound));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Predicate<JsonNode> membership(String text) {
        int open = text.indexOf('(');
        StringTokenizer head = new StringTokenizer(text.substring(0, Math.max(open, 0)));
        if (head.countTokens() != 2) {
            throw malformed(text);
        }
        String key = key(head.nextToken());
        String operator = head.nextToken();
        if (!operator.equals("in") && !operator.equals("notin")) {
            throw malformed(text);
        }
        Set<String> values = Arrays.stream(
                        text.substring(open + 1, text.length() - 1).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
        return labels -> operator.equals("in")
                == (labels.has(key) && values.contains(labels.path(key).asText()));
    }

    private static String key(String text) {
        String key = text.strip();
        boolean valid = !key.isEmpty()
                && key.chars()
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '/');
        if (!valid) {
            throw malformed(text);
        }
        return key;
    }

    private static StatusException malformed(String text) {
        return StatusException.badRequest(
                "unable to parse requirement: found '" + text + "', expected: a label selector");
    }
}
