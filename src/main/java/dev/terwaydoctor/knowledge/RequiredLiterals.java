package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.log.Literals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads from a pattern which words its matches must contain, so that most lines need not be tried against it at all. What it does not
 * understand it takes for anything, so it never demands too much.
 */
final class RequiredLiterals {

    private static final Comparator<Set<String>> MOST_SELECTIVE = Comparator.comparing(
            words -> words.stream().mapToInt(String::length).min().orElse(0));

    private final String regex;
    private int at;

    private RequiredLiterals(String regex) {
        this.regex = regex;
    }

    /** Words of which every match contains at least one; empty when no such words are known. */
    static Set<String> of(String regex) {
        return new RequiredLiterals(regex).alternation().orElse(Set.of());
    }

    /** The pattern's alternatives at top level, each a pattern by itself; flags in front hold for all of them. */
    static List<String> alternatives(String regex) {
        int flags = regex.startsWith("(?i)") ? "(?i)".length() : 0;
        RequiredLiterals reader = new RequiredLiterals(regex);
        reader.at = flags;
        List<String> alternatives = new ArrayList<>();
        do {
            int from = reader.at;
            reader.concatenation();
            alternatives.add(regex.substring(0, flags) + regex.substring(from, reader.at));
        } while (reader.take('|'));
        return reader.at == regex.length() ? alternatives : List.of(regex);
    }

    /** The letters of which every match begins with one, where the pattern is bound to the start of the line; empty when they are not known. */
    static String firstLetters(String regex) {
        if (!regex.startsWith("^")) {
            return "";
        }
        int end = regex.indexOf(')');
        boolean grouped =
                regex.startsWith("^(?:") && end > 0 && end + 1 < regex.length() && !isQuantifier(regex, end + 1);
        String choice = grouped ? regex.substring("^(?:".length(), end) : regex.substring(1);
        List<String> branches = grouped ? List.of(choice.split("\\|", -1)) : List.of(choice);
        boolean plain =
                !(grouped && choice.contains("(")) && branches.stream().allMatch(RequiredLiterals::beginsPlainly);
        return plain ? branches.stream().map(branch -> branch.substring(0, 1)).collect(Collectors.joining()) : "";
    }

    private static boolean beginsPlainly(String branch) {
        return !branch.isEmpty() && Character.isLetter(branch.charAt(0)) && !isQuantifier(branch, 1);
    }

    private static boolean isQuantifier(String regex, int at) {
        return at < regex.length() && "*?{|".indexOf(regex.charAt(at)) >= 0;
    }

    private Optional<Set<String>> alternation() {
        Set<String> all = new LinkedHashSet<>();
        boolean known = true;
        do {
            Optional<Set<String>> branch = concatenation();
            known &= branch.isPresent();
            branch.ifPresent(all::addAll);
        } while (take('|'));
        return known ? Optional.of(all) : Optional.empty();
    }

    private Optional<Set<String>> concatenation() {
        Best best = new Best();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            char c = regex.charAt(at);
            if (c == '(') {
                best.endRun();
                Optional<Set<String>> inner = group();
                if (!optional()) {
                    inner.ifPresent(best::offer);
                }
            } else if (c == '[') {
                best.endRun();
                skipClass();
                optional();
            } else {
                single(best);
            }
        }
        best.endRun();
        return Optional.ofNullable(best.words.isEmpty() ? null : best.words);
    }

    /** A character, an escape, a dot or an anchor, with the quantifier behind it. */
    private void single(Best best) {
        char c = regex.charAt(at++);
        boolean literal = ".^$".indexOf(c) < 0;
        if (c == '\\' && at < regex.length()) {
            c = regex.charAt(at++);
            literal = !Character.isLetterOrDigit(c);
        }
        boolean repeated = at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0;
        if (optional() || !literal) {
            best.endRun();
            return;
        }
        best.run.append(c);
        if (repeated) {
            best.endRun();
        }
    }

    private Optional<Set<String>> group() {
        at++;
        if (take('?')) {
            while (at < regex.length() && ":>)".indexOf(regex.charAt(at)) < 0) {
                at++;
            }
            if (take(')')) {
                return Optional.empty();
            }
            at++;
        }
        Optional<Set<String>> inner = alternation();
        take(')');
        return inner;
    }

    /** Passes the quantifier, if there is one; whether it allows for nothing at all. */
    private boolean optional() {
        if (at >= regex.length()) {
            return false;
        }
        char c = regex.charAt(at);
        boolean nothing = c == '*' || c == '?' || regex.startsWith("{0", at);
        if (c == '{') {
            at = Math.max(at, regex.indexOf('}', at));
        }
        if (c == '*' || c == '+' || c == '?' || c == '{') {
            at++;
            take('?');
        }
        return nothing;
    }

    private void skipClass() {
        at++;
        take('^');
        take(']');
        while (at < regex.length() && regex.charAt(at) != ']') {
            at += regex.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private boolean take(char expected) {
        boolean there = at < regex.length() && regex.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** The most selective words found so far in one concatenation. */
    private static final class Best {

        private final StringBuilder run = new StringBuilder();
        private Set<String> words = Set.of();

        private void endRun() {
            if (run.length() >= Literals.SHORTEST) {
                offer(Set.of(run.toString()));
            }
            run.setLength(0);
        }

        private void offer(Set<String> candidate) {
            words = MOST_SELECTIVE.compare(candidate, words) > 0 ? candidate : words;
        }
    }
}
