package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * That somebody wrote to an object, as the API server keeps it in {@code managedFields}: the newest write of each writer. Status reports and the
 * cluster's own controllers are no edits.
 *
 * @param manager what was used, such as {@code kubectl-edit} or {@code helm}
 */
public record Edit(Instant at, String manager) {

    private static final Set<String> CONTROLLERS = Set.of(
            "kubelet",
            "kube-controller-manager",
            "kube-scheduler",
            "kube-apiserver",
            "cloud-controller-manager",
            "terway",
            "terwayd",
            "terway-controlplane");

    public static Stream<Edit> of(KubeObject object) {
        return object.metadata().get("managedFields").stream()
                .filter(entry -> entry.get("subresource").orEmpty().isEmpty())
                .filter(entry -> !CONTROLLERS.contains(entry.get("manager").orEmpty()))
                .flatMap(entry -> edit(entry).stream());
    }

    private static Optional<Edit> edit(Value entry) {
        return entry.get("time")
                .time()
                .map(at -> new Edit(at, entry.get("manager").text("?")));
    }
}
