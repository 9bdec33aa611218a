package dev.terwaydoctor.cluster;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One Kubernetes object as read: its kind and its tree. Immutable. Every accessor tolerates missing and mistyped places.
 */
public record KubeObject(Kind kind, Value root) {

    public ObjectRef ref() {
        return new ObjectRef(kind, namespace(), name());
    }

    public String name() {
        return metadata().get("name").orEmpty();
    }

    public String namespace() {
        return metadata().get("namespace").orEmpty();
    }

    public String uid() {
        return metadata().get("uid").orEmpty();
    }

    public Optional<Instant> created() {
        return metadata().get("creationTimestamp").time();
    }

    public Optional<Instant> deleted() {
        return metadata().get("deletionTimestamp").time();
    }

    public Map<String, String> labels() {
        return metadata().get("labels").texts();
    }

    public Map<String, String> annotations() {
        return metadata().get("annotations").texts();
    }

    /** The reference of the controlling owner; {@link Value#MISSING} when nothing controls this object. */
    public Value controller() {
        return metadata().get("ownerReferences").stream()
                .filter(owner -> owner.get("controller").isTrue())
                .findFirst()
                .orElse(Value.MISSING);
    }

    public Value metadata() {
        return root.get("metadata");
    }

    public Value spec() {
        return root.get("spec");
    }

    public Value status() {
        return root.get("status");
    }

    public Value at(String dottedPath) {
        return root.at(dottedPath);
    }

    /** The entry of {@code status.conditions} of that type; {@link Value#MISSING} when there is none. */
    public Value condition(String type) {
        return status().get("conditions").stream()
                .filter(condition -> condition.get("type").is(type))
                .findFirst()
                .orElse(Value.MISSING);
    }
}
