package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.doctor.Glance.End;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Stage;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the state of one object. */
final class Glances {

    private static final Set<String> WATCHABLE = Set.of(
            "Pod", "Node", "Deployment", "StatefulSet", "ReplicaSet", "DaemonSet", "Job", "PersistentVolumeClaim");

    private Glances() {}

    /** Whether a state can be told for objects of this kind. */
    static boolean canTell(String kind) {
        return WATCHABLE.contains(kind);
    }

    static Glance at(ObjectRef ref, Cluster cluster, Deadline deadline) {
        Read<KubeObject> read = cluster.get(new Request.Get(ref), deadline);
        if (read.status() == Read.Status.ABSENT) {
            return new Glance("gone", End.GONE);
        }
        return read.found().map(object -> of(object, cluster, deadline)).orElse(new Glance("unknown", End.UNSEEN));
    }

    private static Glance of(KubeObject object, Cluster cluster, Deadline deadline) {
        return switch (object.kind().name()) {
            case "Pod" -> pod(object, PodStage.stage(object, cluster.now(deadline)));
            case "Node" -> node(object);
            case "Job" -> job(object);
            case "PersistentVolumeClaim" -> claim(object.at("status.phase").orEmpty());
            case "DaemonSet" ->
                replicas(object.status().get("numberReady"), object.status().get("desiredNumberScheduled"));
            default ->
                replicas(object.status().get("readyReplicas"), object.spec().get("replicas"));
        };
    }

    private static Glance pod(KubeObject pod, Stage stage) {
        boolean well = stage == Stage.READY || stage == Stage.SUCCEEDED;
        String stated = Stream.of("state.waiting.reason", "state.terminated.reason", "lastState.terminated.reason")
                .flatMap(path ->
                        PodStage.statuses(pod).map(status -> status.at(path).orEmpty()))
                .filter(reason -> !reason.isEmpty() && !reason.equals("Completed"))
                .findFirst()
                .orElse(stage.spelling());
        return well ? new Glance(stage.spelling(), End.WELL) : new Glance(stated, End.WAITING);
    }

    private static Glance node(KubeObject node) {
        boolean ready = node.condition("Ready").get("status").is("True");
        return ready
                ? new Glance("Ready", End.WELL)
                : new Glance(node.condition("Ready").get("reason").text().orElse("NotReady"), End.WAITING);
    }

    private static Glance job(KubeObject job) {
        if (job.condition("Complete").get("status").is("True")) {
            return new Glance("Complete", End.WELL);
        }
        String reason = job.condition("Failed").get("reason").orEmpty();
        long failed = job.status().get("failed").number(0);
        return new Glance(reason.isEmpty() ? failed + " failed" : reason, End.WAITING);
    }

    private static Glance claim(String phase) {
        return new Glance(phase, phase.equals("Bound") ? End.WELL : End.WAITING);
    }

    private static Glance replicas(Value ready, Value wanted) {
        long have = ready.number(0);
        long want = wanted.number(1);
        return new Glance(have + "/" + want, have >= want ? End.WELL : End.WAITING);
    }
}
