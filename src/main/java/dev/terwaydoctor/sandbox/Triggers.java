package dev.terwaydoctor.sandbox;

import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Trigger ids: the right to open one modal for the person who acted, within three seconds. */
final class Triggers {

    private static final Duration LIFE = Duration.ofSeconds(3);

    private record Grant(String user, Instant expires) {}

    private final InstantSource clock;
    private final AtomicLong counter = new AtomicLong();
    private final Map<String, Grant> open = new ConcurrentHashMap<>();
    private final Map<String, Grant> spent = new ConcurrentHashMap<>();

    Triggers(InstantSource clock) {
        this.clock = clock;
    }

    String issue(String user) {
        String id = counter.incrementAndGet() + ".1763850000.sandbox";
        open.put(id, new Grant(user, clock.instant().plus(LIFE)));
        return id;
    }

    /** The person on whose screen the modal appears. */
    String spend(String id) {
        if (spent.containsKey(id)) {
            throw new SlackError("exchanged_trigger_id");
        }
        Grant grant = open.remove(id);
        if (grant == null) {
            throw new SlackError("invalid_trigger_id");
        }
        spent.put(id, grant);
        if (clock.instant().isAfter(grant.expires())) {
            throw new SlackError("expired_trigger_id");
        }
        return grant.user();
    }
}
