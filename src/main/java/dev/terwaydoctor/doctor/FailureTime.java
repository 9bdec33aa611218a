package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.evidence.EventTimes;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** When a thing failed: from the first to the newest warning about it, else when a container of it ended last. */
final class FailureTime {

    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private FailureTime() {}

    /** The minutes around the failure; open when nothing tells when it was. */
    static TimeWindow around(KubeObject subject, Cluster cluster, Deadline deadline) {
        TreeSet<Instant> times = new TreeSet<>();
        warnings(subject.ref(), cluster, deadline).forEach(event -> {
            EventTimes seen = EventTimes.of(event);
            Stream.of(seen.first(), seen.last()).filter(Objects::nonNull).forEach(times::add);
        });
        if (times.isEmpty()) {
            lastEnd(subject).ifPresent(times::add);
        }
        if (times.isEmpty()) {
            return TimeWindow.OPEN;
        }
        Instant earliest = times.last().minus(LONGEST);
        Instant first = times.first().isBefore(earliest) ? earliest : times.first();
        return new TimeWindow(first.minus(MARGIN), times.last().plus(MARGIN));
    }

    private static List<KubeObject> warnings(ObjectRef subject, Cluster cluster, Deadline deadline) {
        return cluster.list(Reads.events(subject).get(0), deadline).found().orElse(ObjectList.EMPTY).items().stream()
                .filter(event -> Reads.isAbout(event, subject))
                .filter(event -> event.root().get("type").is("Warning"))
                .toList();
    }

    private static Optional<Instant> lastEnd(KubeObject pod) {
        return PodStage.statuses(pod)
                .flatMap(status -> status.at("lastState.terminated.finishedAt").time().stream())
                .max(Instant::compareTo);
    }
}
