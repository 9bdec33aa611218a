package dev.terwaydoctor.doctor;

import com.google.re2j.Pattern;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log are wanted: those that hold a text, whatever its case, or that a pattern between slashes matches. What is no valid
 * pattern is looked for as it stands. Matching takes time linear in the line.
 */
final class LogFilter {

    private final String shown;
    private final String text;
    private final @Nullable Pattern pattern;

    private LogFilter(String shown, @Nullable Pattern pattern) {
        this.shown = shown;
        this.text = shown.toLowerCase(Locale.ROOT);
        this.pattern = pattern;
    }

    static LogFilter of(String wanted) {
        boolean slashed = wanted.length() > 2 && wanted.startsWith("/") && wanted.endsWith("/");
        return new LogFilter(
                wanted,
                slashed
                        ? PatternGuard.compiled(wanted.substring(1, wanted.length() - 1))
                                .orElse(null)
                        : null);
    }

    static LogFilter text(String wanted) {
        return new LogFilter(wanted, null);
    }

    boolean matches(String line) {
        return pattern == null
                ? line.toLowerCase(Locale.ROOT).contains(text)
                : pattern.matcher(line).find();
    }

    boolean isText() {
        return pattern == null;
    }

    /** The filter as it was typed. */
    String shown() {
        return shown;
    }
}
