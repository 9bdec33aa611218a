package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's limits: so many calls of a method a minute, and a message a second for each channel. Slack promises the tier's
 * number and bears some more of the rare ones; here the number is exact, save for tier 1, where a start takes two calls.
 */
final class RateLimits {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int TIER_1 = 20;
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;
    /** Messages for one channel: a burst, and a minute's worth at one a second. */
    private static final int BURST = 30;

    private static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("apps.connections.open", TIER_1),
            Map.entry("bookmarks.add", TIER_2),
            Map.entry("chat.startStream", TIER_2),
            Map.entry("chat.stopStream", TIER_2),
            Map.entry("conversations.list", TIER_2),
            Map.entry("reactions.remove", TIER_2),
            Map.entry("usergroups.list", TIER_2),
            Map.entry("usergroups.users.list", TIER_2),
            Map.entry("users.list", TIER_2),
            Map.entry("chat.delete", TIER_3),
            Map.entry("chat.update", TIER_3),
            Map.entry("conversations.history", TIER_3),
            Map.entry("conversations.info", TIER_3),
            Map.entry("conversations.join", TIER_3),
            Map.entry("conversations.open", TIER_3),
            Map.entry("conversations.replies", TIER_3),
            Map.entry("functions.completeError", TIER_3),
            Map.entry("functions.completeSuccess", TIER_3),
            Map.entry("reactions.add", TIER_3),
            Map.entry("team.info", TIER_3),
            Map.entry("chat.appendStream", TIER_4),
            Map.entry("chat.postEphemeral", TIER_4),
            Map.entry("conversations.members", TIER_4),
            Map.entry("files.completeUploadExternal", TIER_4),
            Map.entry("files.getUploadURLExternal", TIER_4),
            Map.entry("files.info", TIER_4),
            Map.entry("users.info", TIER_4),
            Map.entry("views.open", TIER_4),
            Map.entry("views.publish", TIER_4),
            Map.entry("views.push", TIER_4),
            Map.entry("views.update", TIER_4));

    private final InstantSource clock;
    private final Map<String, Deque<Instant>> calls = new HashMap<>();

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** The seconds to wait, when this call is one too many. */
    synchronized Optional<Integer> retryAfter(String method, ObjectNode arguments) {
        if (method.equals("chat.postMessage")) {
            return bounded("channel " + arguments.path("channel").asText(), BURST, Duration.ofSeconds(BURST));
        }
        return Optional.ofNullable(PER_MINUTE.get(method)).flatMap(limit -> bounded(method, limit, MINUTE));
    }

    private Optional<Integer> bounded(String what, int limit, Duration window) {
        Deque<Instant> recent = calls.computeIfAbsent(what, unseen -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!recent.isEmpty() && !recent.getFirst().plus(window).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() < limit) {
            recent.addLast(now);
            return Optional.empty();
        }
        Duration wait = Duration.between(now, recent.getFirst().plus(window));
        return Optional.of(Math.max(1, Math.toIntExact(wait.plusMillis(999).toSeconds())));
    }
}
