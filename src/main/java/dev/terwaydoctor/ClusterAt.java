package dev.terwaydoctor;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Identity;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.function.Predicate;

/** A cluster whose clock somebody set by hand. */
record ClusterAt(Cluster cluster, Instant time) implements Cluster {

    @Override
    public boolean hasNodeLogs() {
        return cluster.hasNodeLogs();
    }

    @Override
    public Read<LogEnd> nodeLog(Request.NodeLog request, LineSink sink, Deadline deadline) {
        return cluster.nodeLog(request, sink, deadline);
    }

    @Override
    public Cluster as(Identity identity) {
        return new ClusterAt(cluster.as(identity), time);
    }

    @Override
    public String name() {
        return cluster.name();
    }

    @Override
    public Instant now(Deadline deadline) {
        return time;
    }

    @Override
    public Read<KubeObject> get(Request.Get request, Deadline deadline) {
        return cluster.get(request, deadline);
    }

    @Override
    public Read<ObjectList> list(Request.List request, Deadline deadline) {
        return cluster.list(request, deadline);
    }

    @Override
    public Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline) {
        return cluster.search(request, keep, most, deadline);
    }

    @Override
    public Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline) {
        return cluster.log(request, sink, deadline);
    }

    @Override
    public Read<Boolean> allows(Request.Access request, Deadline deadline) {
        return cluster.allows(request, deadline);
    }
}
