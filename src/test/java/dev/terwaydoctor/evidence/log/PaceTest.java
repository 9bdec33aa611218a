package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-05-05T08:00:00Z");

    @Test
    void tellsSinceWhenSomethingComesMoreOften() {
        Pace pace = new Pace();
        IntStream.range(0, 60).forEach(minute -> pace.note(START.plusSeconds(minute * 60L)));
        IntStream.range(0, 600).forEach(each -> pace.note(START.plusSeconds(3_600 + each * 2L)));
        assertThat(pace.change().times()).isGreaterThanOrEqualTo(4);
        assertThat(pace.change().since()).isBetween(START.plusSeconds(3_300), START.plusSeconds(3_700));
    }

    @Test
    void anEvenPaceIsNoChangeHoweverLongItLasts() {
        Pace pace = new Pace();
        IntStream.range(0, 5_000).forEach(minute -> pace.note(START.plusSeconds(minute * 60L)));
        assertThat(pace.change()).isEqualTo(Pace.Change.NONE);
    }

    @Test
    void aFewLinesMakeNoPace() {
        Pace pace = new Pace();
        IntStream.range(0, 5).forEach(each -> pace.note(START.plusSeconds(each)));
        assertThat(pace.change()).isEqualTo(Pace.Change.NONE);
    }
}
