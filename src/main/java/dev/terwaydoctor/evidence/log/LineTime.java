package dev.terwaydoctor.evidence.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of a line: an RFC 3339 prefix, else a time in the line's first part, else that of the line before. klog writes no year: it
 * is the one that puts the line nearest before now. One instance reads one log, in order. Written without patterns: every line of every
 * log passes here.
 */
public final class LineTime {

    private static final int WITHIN = 120;
    private static final int DATE_AND_TIME = 19;
    private static final int SECONDS_A_DAY = 86_400;

    private final Instant now;
    private @Nullable Instant previous;

    public LineTime(Instant now) {
        this.now = now;
    }

    /** The time of the next line; null as long as no line had one. */
    public @Nullable Instant next(String line) {
        Instant own = own(line);
        previous = own == null ? previous : own;
        return previous;
    }

    private @Nullable Instant own(String line) {
        try {
            if (isKlog(line)) {
                return yearless(line);
            }
            int last = Math.min(line.length(), WITHIN) - DATE_AND_TIME;
            for (int at = 0; at <= last; at++) {
                if (isDateAndTime(line, at)) {
                    return dated(line, at);
                }
            }
            return null;
        } catch (DateTimeException impossibleDate) {
            return null;
        }
    }

    /** {@code 2026-04-05T08:06:40}, with a blank for the T or slashes for the dashes. */
    private static boolean isDateAndTime(String line, int at) {
        char dash = line.charAt(at + 4);
        return line.charAt(at) == '2'
                && (dash == '-' || dash == '/')
                && line.charAt(at + 7) == dash
                && (line.charAt(at + 10) == 'T' || line.charAt(at + 10) == ' ')
                && line.charAt(at + 13) == ':'
                && line.charAt(at + 16) == ':'
                && digits(line, at, 4)
                && digits(line, at + 5, 2)
                && digits(line, at + 8, 2)
                && digits(line, at + 11, 2)
                && digits(line, at + 14, 2)
                && digits(line, at + 17, 2);
    }

    private static Instant dated(String line, int at) {
        int end = at + DATE_AND_TIME;
        int nanos = 0;
        if (end + 1 < line.length()
                && (line.charAt(end) == '.' || line.charAt(end) == ',')
                && digits(line, end + 1, 1)) {
            int unit = 100_000_000;
            for (end++; end < line.length() && Character.isDigit(line.charAt(end)); end++) {
                nanos += unit * Character.digit(line.charAt(end), 10);
                unit /= 10;
            }
        }
        return LocalDateTime.of(
                        number(line, at, 4),
                        number(line, at + 5, 2),
                        number(line, at + 8, 2),
                        number(line, at + 11, 2),
                        number(line, at + 14, 2),
                        number(line, at + 17, 2),
                        nanos)
                .toInstant(zone(line, end));
    }

    private static ZoneOffset zone(String line, int at) {
        boolean signed = at + 5 <= line.length() && (line.charAt(at) == '+' || line.charAt(at) == '-');
        if (!signed || !digits(line, at + 1, 2)) {
            return ZoneOffset.UTC;
        }
        int minutes = line.charAt(at + 3) == ':' ? at + 4 : at + 3;
        if (minutes + 2 > line.length() || !digits(line, minutes, 2)) {
            return ZoneOffset.UTC;
        }
        int sign = line.charAt(at) == '-' ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(sign * number(line, at + 1, 2), sign * number(line, minutes, 2));
    }

    private static boolean isKlog(String line) {
        return line.length() > 14
                && "IWEF".indexOf(line.charAt(0)) >= 0
                && digits(line, 1, 4)
                && line.charAt(5) == ' '
                && digits(line, 6, 2)
                && line.charAt(8) == ':';
    }

    private Instant yearless(String line) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        Instant thisYear = klog(line, year);
        return thisYear.isAfter(now.plusSeconds(SECONDS_A_DAY)) ? klog(line, year - 1) : thisYear;
    }

    private static Instant klog(String line, int year) {
        return LocalDateTime.of(
                        year,
                        number(line, 1, 2),
                        number(line, 3, 2),
                        number(line, 6, 2),
                        number(line, 9, 2),
                        number(line, 12, 2))
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean digits(String line, int from, int count) {
        for (int at = from; at < from + count; at++) {
            if (at >= line.length() || line.charAt(at) < '0' || line.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String line, int from, int count) {
        int number = 0;
        for (int at = from; at < from + count; at++) {
            number = number * 10 + Character.digit(line.charAt(at), 10);
        }
        return number;
    }
}
