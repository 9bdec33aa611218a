package dev.terwaydoctor.kube;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API server's clock as its newest answer showed it. Safe for several threads. */
final class ServerClock {

    private volatile String newest = "";

    void saw(@Nullable String dateHeader) {
        if (dateHeader != null && !dateHeader.isEmpty()) {
            newest = dateHeader;
        }
    }

    Optional<Instant> now() {
        String date = newest;
        if (date.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
