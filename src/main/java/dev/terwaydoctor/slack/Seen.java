package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;

/**
 * What was taken already. Slack delivers again what it believes lost, sends a mention in a channel as two events, and people press twice; each is
 * answered once. Kept for an hour, which is longer than Slack tries.
 */
final class Seen {

    private final Cache<String, Boolean> keys = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofHours(1))
            .maximumSize(100_000)
            .build();
    private final Cache<String, Boolean> presses = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(3))
            .maximumSize(100_000)
            .build();

    private final Cache<String, Boolean> channels = Caffeine.newBuilder()
            .expireAfterWrite(Watches.LONGEST)
            .maximumSize(1_000)
            .build();

    void hear(String channel) {
        channels.put(channel, true);
    }

    /** Where something was heard not long ago. */
    Set<String> channels() {
        return Set.copyOf(channels.asMap().keySet());
    }

    boolean isFirst(String key) {
        return keys.asMap().putIfAbsent(key, true) == null;
    }

    /** Whether this press of a button is no second tap of an impatient finger. */
    boolean isFirstPress(String key) {
        return presses.asMap().putIfAbsent(key, true) == null;
    }
}
