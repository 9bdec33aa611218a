package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Identity;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The cluster port over one API server. Names that no object can have are answered without asking the server. */
final class KubeCluster implements Cluster, AutoCloseable {

    private final String name;
    private final ApiServer server;
    private final InstantSource ownClock;
    private final boolean nodeLogs;
    private final AtomicBoolean askedForTime = new AtomicBoolean();

    KubeCluster(String name, ApiServer server, InstantSource ownClock, boolean nodeLogs) {
        this.name = name;
        this.server = server;
        this.ownClock = ownClock;
        this.nodeLogs = nodeLogs;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Cluster as(Identity identity) {
        return new KubeCluster(name, server.as(identity), ownClock, nodeLogs);
    }

    @Override
    public Instant now(Deadline deadline) {
        if (server.clock().now().isEmpty() && askedForTime.compareAndSet(false, true)) {
            server.fetch(ApiCall.version(), deadline);
        }
        return server.clock().now().orElseGet(ownClock::instant);
    }

    @Override
    public Read<KubeObject> get(Request.Get request, Deadline deadline) {
        if (impossible(request.namespace())
                || impossible(request.name())
                || request.name().isEmpty()) {
            return noSuchName(request);
        }
        Reply reply = server.fetch(ApiCall.get(request), deadline);
        return read(request, reply, body -> {
            Value root = JsonTrees.read(body);
            if (!root.get("metadata").exists()) {
                throw new IOException("JSON that is no object of the API");
            }
            return new KubeObject(request.kind(), root);
        });
    }

    @Override
    public Read<ObjectList> list(Request.List request, Deadline deadline) {
        PagedRead.Bounds bounds =
                new PagedRead.Bounds(request.limit(), request.maxPages(), Integer.MAX_VALUE, false, object -> true);
        return impossible(request.namespace())
                ? noSuchName(request)
                : new PagedRead(server, request, bounds, deadline).run();
    }

    @Override
    public Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline) {
        PagedRead.Bounds bounds = new PagedRead.Bounds(Request.List.PAGE, Integer.MAX_VALUE, most, true, keep);
        return impossible(request.namespace())
                ? noSuchName(request)
                : new PagedRead(server, request, bounds, deadline).run();
    }

    @Override
    public Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline) {
        if (Stream.of(request.namespace(), request.pod()).anyMatch(part -> part.isEmpty() || impossible(part))) {
            return noSuchName(request);
        }
        return lines(request, ApiCall.log(request), sink, deadline);
    }

    @Override
    public boolean hasNodeLogs() {
        return nodeLogs;
    }

    @Override
    public Read<LogEnd> nodeLog(Request.NodeLog request, LineSink sink, Deadline deadline) {
        if (!nodeLogs) {
            return Cluster.super.nodeLog(request, sink, deadline);
        }
        return request.node().isEmpty() || impossible(request.node())
                ? noSuchName(request)
                : lines(request, ApiCall.nodeLog(request), sink, deadline);
    }

    private Read<LogEnd> lines(Request request, ApiCall call, LineSink sink, Deadline deadline) {
        LogLines lines = new LogLines(sink);
        Reply reply = server.stream(call, lines, deadline);
        if (reply instanceof Reply.Lost lost && lines.lines() > 0) {
            String why = "the rest is missing: "
                    + WireMiss.of(lost.cause(), server.address()).why();
            return Read.collected(request, new LogEnd(lines.lines(), lines.bytes(), false), why, reply.cost());
        }
        return read(request, reply, body -> new LogEnd(lines.lines(), lines.bytes(), !lines.refused()));
    }

    @Override
    public Read<Boolean> allows(Request.Access request, Deadline deadline) {
        Reply reply = server.fetch(ApiCall.review(request.right()), deadline);
        return read(
                request,
                reply,
                body -> JsonTrees.read(body).at("status.allowed").isTrue());
    }

    @Override
    public void close() {
        server.close();
    }

    private <T> Read<T> read(Request request, Reply reply, Parsed.Parser<T> parser) {
        Parsed<T> parsed = Parsed.of(reply, request, server.address(), parser);
        return parsed instanceof Parsed.Bad<T> bad
                ? bad.miss().of(request, reply.cost())
                : Read.collected(request, ((Parsed.Good<T>) parsed).value(), "", reply.cost());
    }

    private static boolean impossible(String segment) {
        return !segment.isEmpty() && !RequestShapes.isName(segment);
    }

    private static <T> Read<T> noSuchName(Request request) {
        return Read.missed(request, Read.Status.ABSENT, "nothing can have this name", Cost.NONE);
    }
}
