package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Snapshot;
import dev.terwaydoctor.evidence.log.LineMatcher;
import dev.terwaydoctor.evidence.log.LogScanner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Makes reads side by side and waits for all of them, no longer than the deadline. */
final class Wave {

    private static final int PODS_IN_FOCUS = 20;

    /** Runtimes write container ids in full or cut to so many digits. */
    private static final int SHORT_ID = 12;

    private final Cluster cluster;
    private final Executor executor;
    private final Deadline deadline;
    private final LineMatcher catalogue;
    private final Assignment assignment;
    private final Instant now;

    Wave(
            Cluster cluster,
            Executor executor,
            Deadline deadline,
            LineMatcher catalogue,
            Assignment assignment,
            Instant now) {
        this.cluster = cluster;
        this.executor = executor;
        this.deadline = deadline;
        this.catalogue = catalogue;
        this.assignment = assignment;
        this.now = now;
    }

    void read(Set<Request> requests, Snapshot snapshot) {
        List<CompletableFuture<Void>> reads = new ArrayList<>();
        requests.forEach(request -> reads.add(
                CompletableFuture.supplyAsync(() -> read(request), executor).thenAccept(snapshot::put)));
        await(CompletableFuture.allOf(reads.toArray(CompletableFuture[]::new)));
        requests.stream()
                .filter(request -> !snapshot.has(request))
                .forEach(request -> snapshot.put(
                        Read.missed(request, Read.Status.TIMED_OUT, "no answer before the deadline", Cost.NONE)));
    }

    private void await(CompletableFuture<Void> all) {
        try {
            all.get(deadline.remaining().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException incomplete) {
            all.cancel(true);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Read<?> read(Request request) {
        if (request instanceof Request.Get get) {
            return cluster.get(get, deadline);
        }
        if (request instanceof Request.List list) {
            return cluster.list(list, deadline);
        }
        if (request instanceof Request.Log log) {
            return scan(log);
        }
        return cluster.allows((Request.Access) request, deadline);
    }

    private Read<?> scan(Request.Log log) {
        LogScanner scanner = new LogScanner(
                catalogue,
                focus(),
                assignment.phrases(),
                now,
                assignment.window().until());
        Read<LogEnd> read = cluster.log(log, scanner, deadline);
        return read.found().isEmpty()
                ? read
                : Read.collected(log, scanner.digest(read.found().orElseThrow()), read.detail(), read.cost());
    }

    private static Stream<String> names(KubeObject pod) {
        Stream<String> containers = PodStage.statuses(pod)
                .map(status -> status.get("containerID").orEmpty())
                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                .map(id -> id.substring(0, Math.min(SHORT_ID, id.length())));
        return Stream.concat(Stream.of(pod.name(), pod.at("spec.nodeName").orEmpty()), containers);
    }

    /** Of like lines the one that names what is examined, its containers or its node tells most. */
    private List<String> focus() {
        return Stream.concat(
                        Stream.of(assignment.subject().name()),
                        assignment.pods().stream().limit(PODS_IN_FOCUS).flatMap(Wave::names))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
