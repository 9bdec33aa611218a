package dev.terwaydoctor.evidence.log;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Locale;

/** How grave a line says it is. */
public enum Level {
    INFO,
    WARNING,
    ERROR,
    FATAL;

    private static final Pattern KLOG = Pattern.compile("^([IWEF])\\d{4} \\d{2}:");
    private static final Pattern NAMED = Pattern.compile("(?i)(?:^|[\"\\s\\[<(|])(?:level\"?\\s*[=:]\\s*\"?|lvl=)?"
            + "(trace|debug|info|notice|warn(?:ing)?|err(?:or)?|severe|crit(?:ical)?|fatal|panic|emerg)"
            + "(?:[\"\\s\\]>):|,]|$)");
    private static final Pattern UNNAMED = Pattern.compile(
            "(?i)(?:^|\\W)(?:panic:|fatal error|traceback \\(most recent|segmentation fault|"
                    + "[a-z.]*(?:exception|error)(?::|\\b.*:)|syntax error|not found$|permission denied|"
                    + "(?:connection|request) (?:timed out|timeout|refused|reset)|timed out|refused|"
                    + "can'?t |cannot |could not |unable to |failed|failure|forbidden|undefined|too many requests|must not )");
    private static final int LEVEL_WITHIN = 160;

    /** What the line's own level word says; without one, what its words suggest. */
    public static Level of(String line) {
        Matcher klog = KLOG.matcher(line);
        if (klog.find()) {
            return named(klog.group(1));
        }
        String head = line.length() > LEVEL_WITHIN ? line.substring(0, LEVEL_WITHIN) : line;
        Matcher named = NAMED.matcher(head);
        if (named.find()) {
            Level level = named(named.group(1));
            return level == INFO && line.startsWith(" ") ? INFO : level;
        }
        return UNNAMED.matcher(line).find() ? ERROR : INFO;
    }

    private static Level named(String word) {
        return switch (word.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'w' -> WARNING;
            case 'e', 's', 'c' -> word.toLowerCase(Locale.ROOT).startsWith("em") ? FATAL : ERROR;
            case 'f', 'p' -> FATAL;
            default -> INFO;
        };
    }

    public boolean isError() {
        return this == ERROR || this == FATAL;
    }
}
