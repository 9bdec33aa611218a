package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");

    private final Times times = new Times(NOW, Labels.of("en"));

    @ParameterizedTest
    @CsvSource({
        "2026-05-04T10:11:30Z, 0 min ago",
        "2026-05-04T09:58:31Z, 13 min ago",
        "2026-05-04T08:07:00Z, 2 h 5 min ago",
        "2026-05-01T06:12:00Z, 3 d 4 h ago",
        "2026-05-04T10:13:00Z, 0 min ago"
    })
    void aBeginningSaysHowLongAgoItWas(Instant moment, String ago) {
        assertThat(times.since(moment)).endsWith(" UTC, " + ago);
    }

    @Test
    void theDayIsSaidOnlyWhereItDiffers() {
        Instant today = Instant.parse("2026-05-04T09:58:31Z");
        Instant yesterday = Instant.parse("2026-05-03T23:00:00Z");

        assertThat(times.span(yesterday, today)).isEqualTo("2026-05-03 23:00:00 to 09:58:31 UTC");
    }

    @Test
    void aSpanOfOneMomentIsThatMoment() {
        assertThat(times.span(NOW, NOW)).isEqualTo("10:12:00 UTC");
        assertThat(times.span(null, NOW)).isEqualTo("10:12:00 UTC");
        assertThat(times.span(NOW, null)).isEqualTo("10:12:00 UTC");
    }

    @Test
    void anUnknownSpanIsEmpty() {
        assertThat(times.span(null, null)).isEmpty();
    }
}
