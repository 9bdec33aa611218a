package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.log.LogDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Log reads and the one place that chooses their window: the question's, if it names one; else a Terway component is read from shortly
 * before the patient's trouble began, a container of the patient from its start.
 */
public final class LogReads {

    private static final Duration BEFORE = Duration.ofMinutes(15);

    private LogReads() {}

    public static Request.Log log(Chart chart, KubeObject pod, String container, boolean previous) {
        boolean own = pod.ref().equals(chart.ref());
        Instant from = own ? chart.window().since() : previous ? null : componentFrom(chart);
        return new Request.Log(pod.namespace(), pod.name(), container, previous, from, 0);
    }

    /** What a component does in answer to the patient's trouble may have begun a little earlier. */
    private static @Nullable Instant componentFrom(Chart chart) {
        Instant asked = chart.window().since();
        Instant trouble = asked == null ? chart.patient().troubleSince() : asked;
        return trouble == null ? null : trouble.minus(BEFORE);
    }

    /** What the patient's own logs showed, as far as they were read. */
    static Stream<LogDigest> own(Chart chart) {
        return chart.snapshot().all().stream()
                .map(Read::request)
                .filter(request -> request instanceof Request.Log log
                        && log.pod().equals(chart.ref().name())
                        && log.namespace().equals(chart.ref().namespace()))
                .map(Request.Log.class::cast)
                .sorted(Comparator.comparing(Request.Log::kubectl))
                .flatMap(log -> chart.snapshot().log(log).stream());
    }

    /** The logs that were read for this patient, and what their Pods are to it. */
    static Map<Request.Log, Relation> read(Chart chart) {
        Map<ObjectRef, Relation> around = Around.subjects(chart);
        chart.controlplanePods().forEach(pod -> around.putIfAbsent(pod.ref(), Relation.CONTROLPLANE));
        Map<Request.Log, Relation> logs = new LinkedHashMap<>();
        chart.snapshot().all().stream()
                .map(read -> read.request() instanceof Request.Log log ? log : null)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Request.Log::kubectl))
                .forEach(log -> {
                    Relation relation = around.get(new ObjectRef(Kinds.POD, log.namespace(), log.pod()));
                    if (relation != null) {
                        logs.put(log, relation);
                    }
                });
        return logs;
    }
}
