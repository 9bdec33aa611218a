package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The object under examination: one Pod, or a workload, node or other object that the question is about.
 *
 * @param troubleSince when its present trouble began, null when it has none that shows; evidence that ended well before is history
 */
public record Patient(
        KubeObject object, Stage stage, @Nullable Instant troubleSince) {

    public ObjectRef ref() {
        return object.ref();
    }

    public boolean isPod() {
        return object.kind().equals(Kinds.POD);
    }

    /** The node it is bound to, or is; empty when there is none. */
    public String nodeName() {
        return object.kind().equals(Kinds.NODE)
                ? object.name()
                : object.at("spec.nodeName").orEmpty();
    }
}
