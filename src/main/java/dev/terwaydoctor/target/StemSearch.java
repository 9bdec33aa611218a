package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Finds the Pods of a name that looks made by a controller, by way of the workload whose name is in it: a few calls, where a search of
 * all Pods would take hundreds in a large cluster. A whole generated name whose Pod is gone stands for its workload.
 */
final class StemSearch {

    private final Lookup lookup;
    private final Members members;
    private final String asked;
    private final NameShape shape;
    private final BiFunction<Kind, String, Stream<KubeObject>> exact;

    /**
     * A search for one name.
     *
     * @param exact finds objects of a kind by exact name
     */
    StemSearch(Lookup lookup, String asked, NameShape shape, BiFunction<Kind, String, Stream<KubeObject>> exact) {
        this.lookup = lookup;
        this.members = new Members(lookup);
        this.asked = asked;
        this.shape = shape;
        this.exact = exact;
    }

    Optional<Resolution> resolve() {
        List<Target> gone = new ArrayList<>();
        for (NameShape.Stem stem : shape.stems()) {
            List<Target> matching = new ArrayList<>();
            exact.apply(stem.kind(), stem.name()).forEach(workload -> {
                ObjectList all = members.of(workload);
                List<KubeObject> pods = all.items().stream()
                        .filter(pod -> pod.name().startsWith(asked))
                        .toList();
                (pods.isEmpty() ? gone : matching)
                        .add(pods.isEmpty() ? whole(workload, all) : part(workload, pods, all));
            });
            if (!matching.isEmpty()) {
                return Optional.of(resolution(matching));
            }
        }
        return shape.generated() && !gone.isEmpty() ? Optional.of(resolution(gone)) : Optional.empty();
    }

    private Resolution resolution(List<Target> targets) {
        return targets.size() == 1
                ? new Resolution.Found(targets.get(0))
                : new Resolution.Ambiguous(
                        asked,
                        targets.stream().map(target -> target.subject().ref()).toList());
    }

    private static Target whole(KubeObject workload, ObjectList all) {
        return new Target(workload, all.items(), all.complete(), List.of());
    }

    private Target part(KubeObject workload, List<KubeObject> pods, ObjectList all) {
        if (pods.size() == 1) {
            return new Target(pods.get(0), pods, true, List.of());
        }
        KubeObject subject =
                pods.size() == all.items().size() ? workload : replicaSet(pods).orElse(workload);
        return new Target(subject, pods, all.complete(), List.of());
    }

    /** The one ReplicaSet of these Pods, if one it is. */
    private Optional<KubeObject> replicaSet(List<KubeObject> pods) {
        return pods.stream().map(Candidate::controller).distinct().count() == 1
                ? Candidate.controller(pods.get(0))
                        .filter(owner -> owner.kind().equals(Kinds.REPLICA_SET))
                        .flatMap(lookup::get)
                : Optional.empty();
    }
}
