package dev.terwaydoctor.pasted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Times as kubectl prints them: ages such as {@code 3m5s}, and the dates of descriptions. */
final class Ages {

    /** An age in a table; unknown ones are words in angle brackets. */
    static final String AGE = "((?:\\d+[smhdy])+|<unknown>|<invalid>)";

    private static final Pattern PART = Pattern.compile("(\\d{1,6})([smhdy])");

    private Ages() {}

    /** The moment that long before now; empty for an unknown age. */
    static Optional<Instant> ago(@Nullable String age, Instant now) {
        if (age == null) {
            return Optional.empty();
        }
        Duration total = Duration.ZERO;
        Matcher part = PART.matcher(age);
        while (part.find()) {
            total = total.plus(unit(part.group(2)).multipliedBy(Long.parseLong(part.group(1))));
        }
        return total.isZero() && !age.startsWith("0") ? Optional.empty() : Optional.of(now.minus(total));
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(365);
        };
    }

    /** {@code Mon, 04 May 2026 09:48:03 +0000} as the API writes it; null when it is none. */
    static @Nullable String date(String printed) {
        try {
            return ZonedDateTime.parse(printed, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .toString();
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
