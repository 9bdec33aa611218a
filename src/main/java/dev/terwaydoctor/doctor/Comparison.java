package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.doctor.Contrast.Nearness;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.evidence.TerwayReads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the well object nearest to a sick one and sets them beside each other: another Pod of the workload, else one of the node; another node of
 * the pool, else of the zone, else any. At most six reads.
 */
final class Comparison {

    private static final String POOL = "alibabacloud.com/nodepool-id";
    private static final String ZONE = "topology.kubernetes.io/zone";

    private final Cluster cluster;
    private final Deadline deadline;
    private final Instant now;

    Comparison(Cluster cluster, Deadline deadline) {
        this.cluster = cluster;
        this.deadline = deadline;
        this.now = cluster.now(deadline);
    }

    /** Nothing where there is no well one to compare with. */
    Optional<Contrast> of(KubeObject sick) {
        if (sick.kind().equals(Kinds.NODE)) {
            return node(sick);
        }
        return sick.kind().equals(Kinds.POD) ? sibling(sick).or(() -> neighbour(sick)) : Optional.empty();
    }

    /** A healthy Pod of the same workload, on the same node if there is one. */
    Optional<Contrast> sibling(KubeObject sick) {
        String node = sick.at("spec.nodeName").orEmpty();
        return list(Request.List.of(Kinds.POD, sick.namespace())).stream()
                .filter(pod -> isWell(pod) && isSibling(pod, sick))
                .min(Comparator.comparing(
                                (KubeObject pod) -> !pod.at("spec.nodeName").is(node))
                        .thenComparing(KubeObject::name))
                .map(well -> pods(sick, well, Nearness.SAME_WORKLOAD));
    }

    private Optional<Contrast> neighbour(KubeObject sick) {
        String node = sick.at("spec.nodeName").orEmpty();
        return node.isEmpty()
                ? Optional.empty()
                : list(TerwayReads.podsOn(node)).stream()
                        .filter(pod ->
                                isWell(pod) && !pod.at("spec.hostNetwork").isTrue())
                        .filter(pod -> !pod.ref().equals(sick.ref()))
                        .min(Comparator.comparing(
                                        (KubeObject pod) -> !pod.namespace().equals(sick.namespace()))
                                .thenComparing(KubeObject::name))
                        .map(well -> pods(sick, well, Nearness.SAME_NODE));
    }

    private Contrast pods(KubeObject sick, KubeObject well, Nearness nearness) {
        boolean kin = nearness == Nearness.SAME_WORKLOAD;
        List<Difference> differences = new ArrayList<>(
                kin
                        ? Contrast.between(Traits.ofPod(sick), Traits.ofPod(well))
                        : Contrast.between(Traits.ofNetwork(sick), Traits.ofNetwork(well)));
        String here = sick.at("spec.nodeName").orEmpty();
        String there = well.at("spec.nodeName").orEmpty();
        if (!here.isEmpty() && !here.equals(there)) {
            differences.addAll(nodes(here, there));
        }
        return new Contrast(sick, well, nearness, differences);
    }

    private Optional<Contrast> node(KubeObject sick) {
        return list(TerwayReads.NODES).stream()
                .filter(node -> !node.name().equals(sick.name()) && isReady(node))
                .min(Comparator.comparing((KubeObject node) -> nearness(sick, node))
                        .thenComparing(KubeObject::name))
                .map(well -> new Contrast(sick, well, nearness(sick, well), nodes(sick.name(), well.name())));
    }

    private List<Difference> nodes(String sick, String well) {
        List<Difference> differences = new ArrayList<>(Contrast.between(
                get(Reads.node(sick)).map(Traits::ofNode).orElse(Map.of()),
                get(Reads.node(well)).map(Traits::ofNode).orElse(Map.of())));
        Optional<KubeObject> here = get(Reads.terwayNode(sick));
        Optional<KubeObject> there = get(Reads.terwayNode(well));
        if (here.isPresent() && there.isPresent()) {
            differences.addAll(Contrast.between(Traits.ofPool(here.get()), Traits.ofPool(there.get())));
        }
        return differences;
    }

    private static Nearness nearness(KubeObject sick, KubeObject node) {
        if (same(sick, node, POOL)) {
            return Nearness.SAME_POOL;
        }
        return same(sick, node, ZONE) ? Nearness.SAME_ZONE : Nearness.ANY_NODE;
    }

    private static boolean same(KubeObject one, KubeObject other, String label) {
        String value = one.labels().getOrDefault(label, "");
        return !value.isEmpty() && value.equals(other.labels().get(label));
    }

    private static boolean isReady(KubeObject node) {
        return node.condition("Ready").get("status").is("True")
                && !node.at("spec.unschedulable").isTrue();
    }

    private boolean isWell(KubeObject pod) {
        return PodStage.stage(pod, now) == Stage.READY;
    }

    /** Of one controller, or of two generations of one Deployment. */
    private static boolean isSibling(KubeObject pod, KubeObject sick) {
        if (pod.ref().equals(sick.ref())) {
            return false;
        }
        String controller = sick.controller().get("uid").orEmpty();
        if (!controller.isEmpty() && pod.controller().get("uid").is(controller)) {
            return true;
        }
        Predicate<String> shared = label -> same(sick, pod, label);
        return List.of("app", "app.kubernetes.io/name", "k8s-app").stream().anyMatch(shared);
    }

    private List<KubeObject> list(Request.List request) {
        return cluster.list(request, deadline).found().map(ObjectList::items).orElse(List.of());
    }

    private Optional<KubeObject> get(Request.Get request) {
        return cluster.get(request, deadline).found();
    }
}
