package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event's words, count and times. Core events keep them in other places than those written through events.k8s.io; both are read, and the
 * newest time counts.
 *
 * @param first null when it bears no time at all, like
 * @param last its newest occurrence
 */
public record EventTimes(
        String message,
        long count,
        @Nullable Instant first,
        @Nullable Instant last) {

    public static EventTimes of(KubeObject event) {
        Value root = event.root();
        Instant last = newest(root).orElse(null);
        return new EventTimes(
                root.get("message").text(root.get("note").orEmpty()),
                count(root),
                first(root).orElse(last),
                last);
    }

    public boolean isSeenSince(Instant from) {
        return last != null && !last.isBefore(from);
    }

    private static long count(Value event) {
        return Math.max(
                Math.max(1, event.get("count").number(1)),
                event.at("series.count").number(1));
    }

    private static Optional<Instant> first(Value event) {
        return Stream.of("firstTimestamp", "eventTime", "metadata.creationTimestamp")
                .flatMap(path -> event.at(path).time().stream())
                .findFirst();
    }

    private static Optional<Instant> newest(Value event) {
        return Stream.of("lastTimestamp", "series.lastObservedTime", "eventTime", "firstTimestamp")
                .flatMap(path -> event.at(path).time().stream())
                .max(Instant::compareTo);
    }
}
