package dev.terwaydoctor.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Slack takes one message a second into a channel and forgives a short burst; what exceeds that may be hidden without an error. So a channel's
 * messages are counted out: three at once, then one a second.
 */
final class Pace {

    private static final Duration GAP = Duration.ofSeconds(1);
    private static final int BURST = 3;

    private final InstantSource clock;
    private final Cache<String, AtomicReference<Instant>> channels = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes the channel's next place and says how long to wait for it. */
    Duration next(String channel) {
        Instant now = clock.instant();
        AtomicReference<Instant> line = channels.get(channel, c -> new AtomicReference<>(Instant.MIN));
        Instant earliest = now.minus(GAP.multipliedBy(BURST));
        Instant place = line.updateAndGet(last -> (last.isBefore(earliest) ? earliest : last).plus(GAP));
        Duration wait = Duration.between(now, place);
        return wait.isNegative() ? Duration.ZERO : wait;
    }
}
