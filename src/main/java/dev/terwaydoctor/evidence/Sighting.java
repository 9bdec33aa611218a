package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's event, for comparison with the events of a patient. It is only counted, so nothing of its words can leave.
 *
 * @param about the object it is about; that of a PodENI is its Pod
 * @param node the node it names, empty when it names none
 */
public record Sighting(Evidence event, ObjectRef about, String node) {

    private static final Redactor NOT_SHOWN = new Redactor(List.of());

    /** Empty when it is about nothing that we know. */
    public static Optional<Sighting> of(KubeObject event) {
        Value involved = event.root().get("involvedObject");
        return Kinds.of(
                        involved.get("apiVersion").orEmpty(),
                        involved.get("kind").orEmpty())
                .map(kind -> new ObjectRef(
                        kind.equals(Kinds.POD_ENI) ? Kinds.POD : kind,
                        kind.namespaced() ? involved.get("namespace").text(event.namespace()) : "",
                        involved.get("name").orEmpty()))
                .map(about -> new Sighting(evidence(event, about), about, node(event, about)));
    }

    public boolean isOfPod() {
        return about.kind().equals(Kinds.POD);
    }

    private static Evidence evidence(KubeObject event, ObjectRef about) {
        Notes notes = new Notes(NOT_SHOWN);
        EventObserver.note(event, about, Relation.CLUSTER, notes);
        return notes.evidence().get(0);
    }

    /** The kubelet says where it runs; a node's own events are about it. */
    private static String node(KubeObject event, ObjectRef about) {
        return about.kind().name().equals("Node")
                ? about.name()
                : event.at("source.host").orEmpty();
    }
}
