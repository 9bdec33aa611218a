package dev.terwaydoctor.evidence.log;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The level that a line names itself: klog's letter, a level field of JSON or logfmt, or a level word at its head. */
final class LevelName {

    private static final String[] KEYS = {"level", "severity", "lvl", "\"s\""};
    private static final int KEYS_WITHIN = 400;
    private static final int WORDS_WITHIN = 90;
    private static final int LONGEST = 8;

    private LevelName() {}

    static @Nullable Level in(String line) {
        if (isKlog(line)) {
            return of(line.substring(0, 1));
        }
        Level keyed = keyed(line);
        return keyed == null ? atHead(line) : keyed;
    }

    static boolean isKlog(String line) {
        if (line.length() < 6 || "IWEF".indexOf(line.charAt(0)) < 0 || line.charAt(5) != ' ') {
            return false;
        }
        return line.chars().skip(1).limit(4).allMatch(Character::isDigit);
    }

    private static @Nullable Level keyed(String line) {
        String head = line.length() > KEYS_WITHIN ? line.substring(0, KEYS_WITHIN) : line;
        String lower = head.toLowerCase(Locale.ROOT);
        for (String key : KEYS) {
            int at = lower.indexOf(key);
            while (at >= 0) {
                Level level = value(lower, at + key.length());
                if (level != null) {
                    return level;
                }
                at = lower.indexOf(key, at + 1);
            }
        }
        return null;
    }

    private static @Nullable Level value(String lower, int from) {
        int at = skip(lower, from, "\"' ");
        if (at >= lower.length() || (lower.charAt(at) != ':' && lower.charAt(at) != '=')) {
            return null;
        }
        int start = skip(lower, at + 1, "\"' [");
        int end = start;
        while (end < lower.length() && Character.isLetterOrDigit(lower.charAt(end))) {
            end++;
        }
        return of(lower.substring(start, end));
    }

    /** A word in capitals, in brackets or before a colon; a plain small word is part of a sentence. */
    private static @Nullable Level atHead(String line) {
        int limit = Math.min(line.length(), WORDS_WITHIN);
        int at = 0;
        while (at < limit) {
            if (!Character.isLetter(line.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < line.length() && Character.isLetter(line.charAt(end))) {
                end++;
            }
            Level level = end - at > LONGEST || !standsOut(line, at, end) ? null : of(line.substring(at, end));
            if (level != null) {
                return level;
            }
            at = end + 1;
        }
        return null;
    }

    private static boolean standsOut(String line, int start, int end) {
        char before = start == 0 ? ' ' : line.charAt(start - 1);
        char after = end == line.length() ? ' ' : line.charAt(end);
        boolean apart = " [<(|*\t".indexOf(before) >= 0 && " ]>)|*:,\t".indexOf(after) >= 0;
        String word = line.substring(start, end);
        boolean capitals = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 2;
        return apart && (capitals || after == ']' || after == '>' || (after == ':' && start == 0));
    }

    private static int skip(String text, int from, String what) {
        int at = from;
        while (at < text.length() && what.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static @Nullable Level of(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "i", "trace", "debug", "info", "notice", "verbose", "log", "10", "20", "30" -> Level.INFO;
            case "w", "warn", "warning", "40" -> Level.WARNING;
            case "e", "err", "error", "eror", "severe", "50" -> Level.ERROR;
            case "f", "fatal", "panic", "crit", "critical", "alert", "emerg", "60", "dpanic" -> Level.FATAL;
            default -> null;
        };
    }
}
