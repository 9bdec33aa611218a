package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Finds the time that a log line tells about itself: an RFC 3339 time or klog's head at its start, else the first date
 * with a time of day near its start, UTC unless it says otherwise. A time in the future is something that the line
 * talks about (an expiry), not the line's own.
 */
final class LineTime {

    /** How far into a line a time is looked for, in bytes; structured loggers put it first or nearly so. */
    static final int REACH = 512;

    private static final Duration CLOCK_SKEW = Duration.ofDays(1);
    private static final int DATE_TIME_LENGTH = "2026-01-01 00:00:00".length();
    private static final int KLOG_LENGTH = "I0122 15:04:05".length();

    private final Instant latest;
    private final int year;

    LineTime(Instant now) {
        this.latest = now.plus(CLOCK_SKEW);
        this.year = now.atOffset(ZoneOffset.UTC).getYear();
    }

    Optional<Instant> in(byte[] bytes, int from, int length) {
        String text = new String(bytes, from, Math.min(length, REACH), ISO_8859_1);
        if (isKlog(text)) {
            return klog(text);
        }
        for (int at = 0; at + DATE_TIME_LENGTH <= text.length(); at++) {
            if (isDateTime(text, at)) {
                Optional<Instant> time = dateTime(text, at).filter(found -> !found.isAfter(latest));
                if (time.isPresent()) {
                    return time;
                }
            }
        }
        return Optional.empty();
    }

    /** {@code Lmmdd hh:mm:ss.uuuuuu}: no year, so it is the last such day before now. */
    private Optional<Instant> klog(String text) {
        try {
            LocalDateTime time = LocalDateTime.of(
                    year,
                    number(text, 1, 2),
                    number(text, 3, 2),
                    number(text, 6, 2),
                    number(text, 9, 2),
                    number(text, 12, 2),
                    fraction(text, KLOG_LENGTH));
            Instant thisYear = time.toInstant(ZoneOffset.UTC);
            return Optional.of(thisYear.isAfter(latest) ? time.minusYears(1).toInstant(ZoneOffset.UTC) : thisYear);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> dateTime(String text, int at) {
        try {
            LocalDateTime time = LocalDateTime.of(
                    number(text, at, 4),
                    number(text, at + 5, 2),
                    number(text, at + 8, 2),
                    number(text, at + 11, 2),
                    number(text, at + 14, 2),
                    number(text, at + 17, 2),
                    fraction(text, at + DATE_TIME_LENGTH));
            return Optional.of(time.toInstant(offset(text, afterFraction(text, at + DATE_TIME_LENGTH))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isKlog(String text) {
        return text.length() > KLOG_LENGTH
                && "IWEF".indexOf(text.charAt(0)) >= 0
                && number(text, 1, 4) >= 0
                && text.charAt(5) == ' '
                && text.charAt(8) == ':'
                && text.charAt(11) == ':'
                && text.charAt(KLOG_LENGTH) == '.';
    }

    private static boolean isDateTime(String text, int at) {
        char separator = text.charAt(at + 4);
        char between = text.charAt(at + 10);
        return (separator == '-' || separator == '/')
                && text.charAt(at + 7) == separator
                && (between == 'T' || between == ' ')
                && text.charAt(at + 13) == ':'
                && text.charAt(at + 16) == ':'
                && (at == 0 || !isDigit(text.charAt(at - 1)));
    }

    private static ZoneOffset offset(String text, int at) {
        int sign = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        boolean signed = sign + 5 <= text.length() && "+-".indexOf(text.charAt(sign)) >= 0;
        int hours = signed ? number(text, sign + 1, 2) : -1;
        int minutesAt = signed && text.charAt(sign + 3) == ':' ? sign + 4 : sign + 3;
        int minutes = signed ? number(text, minutesAt, 2) : -1;
        if (hours < 0 || minutes < 0) {
            return ZoneOffset.UTC;
        }
        int seconds = (hours * 60 + minutes) * 60;
        return ZoneOffset.ofTotalSeconds(text.charAt(sign) == '-' ? -seconds : seconds);
    }

    private static int fraction(String text, int at) {
        int nanos = 0;
        int end = afterFraction(text, at);
        for (int digit = 1; digit <= 9; digit++) {
            nanos = nanos * 10 + (at + digit < end ? text.charAt(at + digit) - '0' : 0);
        }
        return nanos;
    }

    private static int afterFraction(String text, int at) {
        if (at >= text.length() || ".,".indexOf(text.charAt(at)) < 0) {
            return at;
        }
        int end = at + 1;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** The decimal number at that place, or -1. */
    private static int number(String text, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            if (i >= text.length() || !isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
