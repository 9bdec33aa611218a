package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import java.util.Optional;

/** An object whose name fits. */
record Candidate(KubeObject object, Fit fit) {

    /**
     * What it belongs to, as far as its own metadata tell: objects of one root are one thing to the person who asks. The root may not
     * exist any more, and a Deployment is inferred from the name of its ReplicaSet.
     */
    ObjectRef root() {
        return controller(object).map(owner -> deployment(owner, object)).orElse(object.ref());
    }

    /** What its metadata names as controlling it. */
    static Optional<ObjectRef> controller(KubeObject object) {
        Value owner = object.controller();
        String kind = owner.get("kind").orEmpty();
        String name = owner.get("name").orEmpty();
        if (kind.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Kind known =
                Kinds.of(owner.get("apiVersion").orEmpty(), kind).orElseGet(() -> new Kind("", "", kind, "", true));
        return Optional.of(new ObjectRef(known, object.namespace(), name));
    }

    private static ObjectRef deployment(ObjectRef owner, KubeObject pod) {
        String hash = "-" + pod.labels().getOrDefault("pod-template-hash", " ");
        return owner.kind().equals(Kinds.REPLICA_SET) && owner.name().endsWith(hash)
                ? new ObjectRef(
                        Kinds.DEPLOYMENT,
                        owner.namespace(),
                        owner.name().substring(0, owner.name().length() - hash.length()))
                : owner;
    }
}
