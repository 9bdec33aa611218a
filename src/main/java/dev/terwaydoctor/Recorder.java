package dev.terwaydoctor;

import dev.terwaydoctor.bundle.BundleWriter;
import dev.terwaydoctor.bundle.ReadIdentity;
import dev.terwaydoctor.bundle.RecordedRead;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.TreeRedactor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Passes every read on to a cluster and keeps what came back, redacted, for a bundle: objects, logs up to a limit, and how each read ended. Safe
 * for several threads.
 */
final class Recorder implements Cluster {

    private final Cluster cluster;
    private final BundleWriter writer;
    private final Redactor redactor;
    private final TreeRedactor trees;
    private final int logChars;
    private final Map<ObjectRef, KubeObject> objects = new LinkedHashMap<>();
    private final Map<Request.Log, String> logs = new LinkedHashMap<>();
    private final Map<ReadIdentity, RecordedRead> reads = new LinkedHashMap<>();

    /** @param logChars of each log at most */
    Recorder(Cluster cluster, BundleWriter writer, Redactor redactor, int logChars) {
        this.cluster = cluster;
        this.writer = writer;
        this.redactor = redactor;
        this.logChars = logChars;
        this.trees = new TreeRedactor(redactor);
    }

    @Override
    public String name() {
        return cluster.name();
    }

    @Override
    public Instant now(Deadline deadline) {
        return cluster.now(deadline);
    }

    @Override
    public Read<KubeObject> get(Request.Get request, Deadline deadline) {
        Read<KubeObject> read = cluster.get(request, deadline);
        read.found().ifPresent(this::keep);
        ReadIdentity identity = ReadIdentity.get(
                request.kind().apiVersion(), request.kind().plural(), request.namespace(), request.name());
        note(identity, read);
        return read;
    }

    @Override
    public Read<ObjectList> list(Request.List request, Deadline deadline) {
        Read<ObjectList> read = cluster.list(request, deadline);
        read.found().ifPresent(list -> list.items().forEach(this::keep));
        note(identity(request), read);
        return read;
    }

    @Override
    public Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline) {
        Read<ObjectList> read = cluster.search(request, keep, most, deadline);
        read.found().ifPresent(list -> list.items().forEach(this::keepUnlessWhole));
        if (read.found().isPresent()) {
            note(RecordedRead.cut(identity(request), "only what fits the question, and of that the metadata"));
        } else {
            note(identity(request), read);
        }
        return read;
    }

    @Override
    public Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline) {
        StringBuilder kept = new StringBuilder();
        Read<LogEnd> read = cluster.log(
                request,
                line -> {
                    if (kept.length() < logChars) {
                        kept.append(redactor.redact(line)).append('\n');
                    }
                    return sink.accept(line);
                },
                deadline);
        if (read.found().isPresent()) {
            keep(request, kept.toString());
        }
        if (kept.length() < logChars) {
            note(identity(request), read);
        } else {
            note(RecordedRead.cut(identity(request), "what comes after " + logChars + " characters"));
        }
        return read;
    }

    @Override
    public Read<Boolean> allows(Request.Access request, Deadline deadline) {
        return cluster.allows(request, deadline);
    }

    /** Writes what was kept. */
    synchronized void finish() {
        objects.values().forEach(object -> writer.object(trees.redact(object)));
        logs.forEach((log, text) -> writer.log(
                log.namespace(),
                log.pod(),
                log.container(),
                log.previous(),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        reads.values().forEach(writer::read);
        writer.finish();
    }

    synchronized String summary() {
        long refused = reads.values().stream().filter(RecordedRead::isFailure).count();
        return objects.size() + " objects, " + logs.size() + " logs, " + reads.size() + " reads, " + refused
                + " of them refused or failed";
    }

    private synchronized void keep(KubeObject object) {
        objects.put(object.ref(), object);
    }

    private synchronized void keepUnlessWhole(KubeObject metadataOnly) {
        objects.putIfAbsent(metadataOnly.ref(), metadataOnly);
    }

    /** The longest reading of a log holds the others. */
    private synchronized void keep(Request.Log log, String text) {
        Request.Log whole = new Request.Log(log.namespace(), log.pod(), log.container(), log.previous(), null, 0);
        logs.merge(whole, text, (one, other) -> one.length() >= other.length() ? one : other);
    }

    private void note(ReadIdentity identity, Read<?> read) {
        note(
                switch (read.status()) {
                    case COLLECTED ->
                        read.detail().isEmpty()
                                ? RecordedRead.ok(identity)
                                : RecordedRead.cut(identity, redactor.redact(read.detail()));
                    case ABSENT -> failed(identity, 404, "NotFound", read);
                    case DENIED -> failed(identity, 403, "Forbidden", read);
                    case TIMED_OUT -> failed(identity, 504, "Timeout", read);
                    case FAILED, NOT_COLLECTED -> failed(identity, 500, "InternalError", read);
                });
    }

    /** Of two readings of the same thing the one that holds more. */
    private synchronized void note(RecordedRead read) {
        reads.merge(
                read.read(),
                read,
                (before, now) -> before.isFailure() || !before.cut().isEmpty() ? now : before);
    }

    private RecordedRead failed(ReadIdentity identity, int status, String reason, Read<?> read) {
        return RecordedRead.failed(identity, status, reason, redactor.redact(read.detail()));
    }

    private static ReadIdentity identity(Request.Log request) {
        Map<String, String> options = new TreeMap<>();
        options.put("container", request.container());
        options.put("previous", String.valueOf(request.previous()));
        if (request.since() != null) {
            options.put("sinceTime", request.since().toString());
        }
        if (request.tailLines() > 0) {
            options.put("tailLines", String.valueOf(request.tailLines()));
        }
        return ReadIdentity.log(request.namespace(), request.pod(), options);
    }

    private static ReadIdentity identity(Request.List request) {
        Map<String, String> options = new TreeMap<>();
        if (!request.labels().isEmpty()) {
            options.put("labelSelector", request.labels());
        }
        if (!request.fields().isEmpty()) {
            options.put("fieldSelector", request.fields());
        }
        return ReadIdentity.list(request.kind().apiVersion(), request.kind().plural(), request.namespace(), options);
    }
}
