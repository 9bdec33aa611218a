package dev.terwaydoctor.cluster;

import java.time.Instant;
import java.util.function.Predicate;

/**
 * One cluster, read-only. Implementations are safe for use by several threads, return before the deadline, and never throw for what the
 * server does: refusal, absence, timeouts and broken answers come back as the {@link Read}'s status.
 */
public interface Cluster {

    /** The name under which settings and answers know this cluster. */
    String name();

    /** The same cluster read as somebody else, with that person's rights. A saved cluster knows no rights and stays as it is. */
    default Cluster as(Identity identity) {
        return this;
    }

    /** The API server's clock (its {@code Date} header), asked once if no answer was seen yet; our own clock when it cannot be had. */
    Instant now(Deadline deadline);

    Read<KubeObject> get(Request.Get request, Deadline deadline);

    /** Full objects, page by page up to the request's bounds. */
    Read<ObjectList> list(Request.List request, Deadline deadline);

    /**
     * Metadata only, streamed page by page; only what {@code keep} accepts is held, so the size of the cluster costs no memory.
     * Bounds of the request are ignored: it reads to the last page or to the deadline, and stops early once {@code most} are kept.
     */
    Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline);

    /** Hands over the log line by line, oldest first, each with the kubelet's RFC 3339 time in front where the server gives one. */
    Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline);

    /** Whether node logs are switched on for this cluster. */
    default boolean hasNodeLogs() {
        return false;
    }

    /** As {@link #log}, from the node's kubelet; not collected where node logs are switched off. */
    default Read<LogEnd> nodeLog(Request.NodeLog request, LineSink sink, Deadline deadline) {
        return Read.missed(
                request, Read.Status.NOT_COLLECTED, "node logs are switched off for this cluster", Cost.NONE);
    }

    /** Whether the server would allow this, by a SelfSubjectAccessReview. */
    Read<Boolean> allows(Request.Access request, Deadline deadline);
}
