package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was changed shortly before the trouble: Terway's configuration and DaemonSet, the node, the workload. Times are those that the API
 * server keeps in an object's managed fields and creation time, so that the order of things can be seen, not that one led to the other.
 */
public final class Changes {

    private static final Duration BEFORE = Duration.ofHours(2);

    /** Times are whole seconds, and the first sign of trouble may be written in the very moment of the change. */
    private static final Duration BLUR = Duration.ofSeconds(5);

    private static final int AT_MOST = 5;
    private static final Set<Kind> WRITTEN_BY_PEOPLE = Set.of(
            Kinds.CONFIG_MAP,
            Kinds.POD_NETWORKING,
            Kinds.NETWORK_POLICY,
            Kinds.DEPLOYMENT,
            Kinds.STATEFUL_SET,
            Kinds.SERVICE);

    private final Chart chart;
    private final Instant from;
    private final Instant until;
    private final Redactor redactor;

    private Changes(Chart chart, Instant trouble, Redactor redactor) {
        this.chart = chart;
        this.from = trouble.minus(BEFORE);
        this.until = trouble.plus(BLUR);
        this.redactor = redactor;
    }

    /** Those of the two hours before the trouble began, newest first. */
    public static List<Change> before(Instant trouble, Chart chart, Redactor redactor) {
        return new Changes(chart, trouble, redactor).all();
    }

    private List<Change> all() {
        Map<ObjectRef, KubeObject> objects = new LinkedHashMap<>();
        Stream.concat(Stream.of(chart.object()), chart.snapshot().objects())
                .filter(this::matters)
                .forEach(object -> objects.putIfAbsent(object.ref(), object));
        Set<ObjectRef> fresh = objects.values().stream()
                .filter(object -> object.created().filter(this::isIn).isPresent())
                .map(KubeObject::ref)
                .collect(Collectors.toSet());
        return objects.values().stream()
                .flatMap(object -> fresh.contains(object.ref()) ? creation(object, fresh) : writes(object))
                .sorted(Comparator.comparing(Change::time)
                        .reversed()
                        .thenComparing(change -> change.subject().subject()))
                .limit(AT_MOST)
                .toList();
    }

    private boolean matters(KubeObject object) {
        Kind kind = object.kind();
        if (kind.equals(Kinds.NODE)) {
            return object.name().equals(chart.patient().nodeName());
        }
        if (kind.equals(Kinds.DAEMON_SET)) {
            return chart.terway().isDaemonSet(object) || isOwner(object);
        }
        if (kind.equals(Kinds.REPLICA_SET)) {
            return isOwner(object);
        }
        if (kind.equals(Kinds.POD)) {
            return chart.terway().isDaemonPod(object) && !object.ref().equals(chart.ref());
        }
        return WRITTEN_BY_PEOPLE.contains(kind);
    }

    /** Of the patient, or of its Pods where it is a workload itself. */
    private boolean isOwner(KubeObject object) {
        return Stream.of(Stream.of(chart.object()), chart.owners().stream(), chart.children().stream())
                .flatMap(near -> near)
                .anyMatch(near -> near.ref().equals(object.ref()));
    }

    private Stream<Change> creation(KubeObject object, Set<ObjectRef> fresh) {
        Instant time = object.created().orElseThrow();
        Kind kind = object.kind();
        if (kind.equals(Kinds.REPLICA_SET)) {
            boolean ofNewWorkload =
                    Reads.ownerOf(object).filter(fresh::contains).isPresent();
            return ofNewWorkload
                    ? Stream.empty()
                    : Stream.of(new Change(
                            time,
                            Reads.ownerOf(object).orElse(object.ref()),
                            Change.What.ROLLED_OUT,
                            "",
                            images(object)));
        }
        if (kind.equals(Kinds.POD)) {
            boolean setIsOld =
                    Reads.ownerOf(object).filter(set -> !fresh.contains(set)).isPresent();
            boolean nodeIsOld = fresh.stream().noneMatch(ref -> ref.kind().equals(Kinds.NODE));
            return setIsOld && nodeIsOld
                    ? Stream.of(new Change(time, object.ref(), Change.What.REPLACED, "", images(object)))
                    : Stream.empty();
        }
        Change.What what = kind.equals(Kinds.NODE) ? Change.What.JOINED : Change.What.CREATED;
        return Stream.of(new Change(time, object.ref(), what, "", ""));
    }

    private Stream<Change> writes(KubeObject object) {
        return ManagedWrite.of(object)
                .filter(write -> isIn(write.time()))
                .map(write -> new Change(
                        write.time(),
                        object.ref(),
                        Change.What.WRITTEN,
                        redactor.redact(write.manager()),
                        redactor.redact(String.join(", ", write.parts()))));
    }

    private String images(KubeObject object) {
        String podSpec = object.kind().equals(Kinds.POD) ? "spec" : "spec.template.spec";
        return redactor.redact(object.at(podSpec).get("containers").stream()
                .limit(1)
                .map(container -> container.get("image").orEmpty())
                .collect(Collectors.joining()));
    }

    private boolean isIn(Instant time) {
        return !time.isBefore(from) && !time.isAfter(until);
    }
}
