package dev.terwaydoctor.doctor;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Compiles patterns that people type. Matching is linear in any case; but counted repetitions multiply when they are nested, and a pattern of
 * thirty characters could take all memory to compile, so too much repetition is refused like a mistake in the syntax.
 */
final class PatternGuard {

    private static final int LONGEST = 300;
    private static final int MOST_REPETITIONS = 1_000;

    private PatternGuard() {}

    /** The pattern, whatever the case of the letters. */
    static Optional<Pattern> compiled(String body) {
        try {
            return fault(body).isEmpty() ? Optional.of(Pattern.compile("(?i)" + body)) : Optional.empty();
        } catch (PatternSyntaxException invalid) {
            return Optional.empty();
        }
    }

    /** What is wrong with it; empty if nothing is. */
    static Optional<String> fault(String body) {
        if (body.length() > LONGEST) {
            return Optional.of("more than " + LONGEST + " characters");
        }
        if (repetitions(body) > MOST_REPETITIONS) {
            return Optional.of("repetitions multiply to more than " + MOST_REPETITIONS);
        }
        try {
            Pattern.compile(body);
            return Optional.empty();
        } catch (PatternSyntaxException invalid) {
            return Optional.of(invalid.getDescription() + " " + invalid.getPattern());
        }
    }

    /** All counts multiplied, as if each held the next. */
    private static long repetitions(String body) {
        long product = 1;
        for (int at = body.indexOf('{'); at >= 0; at = body.indexOf('{', at + 1)) {
            product = Math.min(Integer.MAX_VALUE, product * largest(body, at + 1));
        }
        return product;
    }

    /** The larger of the numbers behind a brace, 1 where there is none. */
    private static long largest(String body, int from) {
        long largest = 1;
        long number = 0;
        for (int at = from;
                at < body.length() && (Character.isDigit(body.charAt(at)) || body.charAt(at) == ',');
                at++) {
            number = body.charAt(at) == ','
                    ? 0
                    : Math.min(Integer.MAX_VALUE, number * 10 + Character.digit(body.charAt(at), 10));
            largest = Math.max(largest, number);
        }
        return largest;
    }
}
