package dev.terwaydoctor.sandbox.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes message timestamps: never the same twice and never backwards, even when the clock stands still. */
final class Timestamps {

    private static final int STEP_MICROS = 100;

    private final InstantSource clock;
    private final AtomicLong lastMicros = new AtomicLong();

    Timestamps(InstantSource clock) {
        this.clock = clock;
    }

    String next() {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
        long micros = lastMicros.updateAndGet(last -> Math.max(now, last + STEP_MICROS));
        return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
    }
}
