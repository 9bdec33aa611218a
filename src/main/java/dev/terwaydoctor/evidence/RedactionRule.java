package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import java.util.List;

/**
 * One kind of secret.
 *
 * @param name shown in the placeholder
 * @param hints literals of which one must occur for the pattern to be tried; empty to try it always
 * @param pattern what to take out: the first of its groups that takes part, or all of it when it has none
 */
public record RedactionRule(String name, List<String> hints, Pattern pattern) {

    public RedactionRule {
        hints = List.copyOf(hints);
    }

    boolean occursIn(String text) {
        return hints.isEmpty() || hints.stream().anyMatch(text::contains);
    }
}
