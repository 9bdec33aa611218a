package dev.terwaydoctor.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-11-22T22:20:00Z"));
    private final Pace pace = new Pace(now::get);

    @Test
    void forgivesABurstThenCountsOneASecond() {
        assertThat(pace.next("C1")).isZero();
        assertThat(pace.next("C1")).isZero();
        assertThat(pace.next("C1")).isZero();
        assertThat(pace.next("C1")).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.next("C1")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void countsEachChannelByItself() {
        for (int i = 0; i < 5; i++) {
            pace.next("C1");
        }
        assertThat(pace.next("C2")).isZero();
    }

    @Test
    void forgetsAfterAQuietTime() {
        for (int i = 0; i < 5; i++) {
            pace.next("C1");
        }
        now.set(now.get().plusSeconds(10));
        assertThat(pace.next("C1")).isZero();
    }
}
