package dev.terwaydoctor.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says times in UTC as they read best beside the time of the question: without the day when it is the same one. */
final class Times {

    private static final DateTimeFormatter FULL = formatter("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter CLOCK = formatter("HH:mm:ss");

    private final Instant now;
    private final Labels labels;

    Times(Instant now, Labels labels) {
        this.now = now;
        this.labels = labels;
    }

    /** A moment and how long ago it was. */
    String since(Instant moment) {
        return labels.get("at", FULL.format(moment)) + labels.get("comma") + ago(Duration.between(moment, now));
    }

    /** Empty when neither is known. */
    String span(@Nullable Instant first, @Nullable Instant last) {
        if (first != null && last != null && !shortly(first).equals(shortly(last))) {
            return labels.get("until", shortly(first), shortly(last));
        }
        Instant known = last == null ? first : last;
        return known == null ? "" : labels.get("at", shortly(known));
    }

    String shortly(Instant moment) {
        return day(moment).equals(day(now)) ? CLOCK.format(moment) : FULL.format(moment);
    }

    private String ago(Duration age) {
        if (age.toHours() < 1) {
            return labels.get("ago.minutes", Math.max(0, age.toMinutes()));
        }
        return age.toDays() < 1
                ? labels.get("ago.hours", age.toHours(), age.toMinutesPart())
                : labels.get("ago.days", age.toDays(), age.toHoursPart());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
