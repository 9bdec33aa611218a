package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether NetworkPolicies stand between the patient and the Pods it talks to: a computation over selectors and rules, both ways. */
public final class PolicyObserver implements Observer {

    static final FactSpec BLOCKS = FactSpec.fact(
            "policy.blocks",
            "A NetworkPolicy governs the traffic between the patient and a peer, and no rule lets it pass.",
            "policy",
            "namespace",
            "direction",
            "client",
            "peer",
            "port",
            "allowed",
            "carried");
    static final FactSpec PASSES = FactSpec.fact(
            "policy.passes",
            "NetworkPolicies govern the traffic between the patient and a peer, and let it pass.",
            "peer");

    static final FactSpec BLOCKS_DNS = FactSpec.fact(
            "policy.blocks-dns",
            "NetworkPolicies govern the patient's egress, and no rule lets it ask the cluster's DNS.",
            "policy",
            "allowed");

    private static final KubeObject DNS = new KubeObject(
            Kinds.POD,
            Value.of(Map.of(
                    "metadata",
                    Map.of("namespace", "kube-system", "name", "coredns", "labels", Map.of("k8s-app", "kube-dns")))));
    private static final String DNS_PORT = "53";

    @Override
    public List<FactSpec> facts() {
        return List.of(BLOCKS, PASSES, BLOCKS_DNS);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (!chart.patient().isPod()) {
            return;
        }
        Neighbours neighbours = new Neighbours(chart);
        dns(chart, neighbours, out);
        neighbours.peers().stream()
                .filter(peer -> !peer.ref().equals(chart.ref()))
                .limit(1)
                .forEach(peer -> between(chart, neighbours, peer, out));
    }

    private static void dns(Chart chart, Neighbours neighbours, Notes out) {
        List<PolicyRules> egress = Traffic.governing(neighbours, PolicyRules.Direction.EGRESS, chart.object());
        if (!egress.isEmpty() && egress.stream().noneMatch(policy -> policy.allows(DNS, DNS, DNS_PORT))) {
            out.fact(BLOCKS_DNS.name(), Relation.SERVICE, egress.get(0).policy().ref())
                    .from(Report.Source.CONFIG)
                    .with("policy", egress.get(0).policy().name())
                    .with("allowed", egress.get(0).allowed())
                    .saying("egress of " + chart.ref().name() + " passes only for "
                            + egress.get(0).allowed())
                    .note();
        }
    }

    /** Both ways where the question names the peer and the patient's log complains about nobody: either may be the one that calls. */
    private static void between(Chart chart, Neighbours neighbours, KubeObject peer, Notes out) {
        KubeObject patient = chart.object();
        if (neighbours.targets().stream().anyMatch(Neighbours.Target::answers)) {
            return;
        }
        List<Traffic> ways = neighbours.complaints().isEmpty()
                ? List.of(Traffic.to(peer, patient, neighbours), Traffic.from(peer, patient, neighbours))
                : List.of(Traffic.to(peer, patient, neighbours));
        boolean blocked = false;
        for (Traffic way : ways) {
            for (PolicyRules.Direction direction : PolicyRules.Direction.values()) {
                Optional<PolicyRules> policy = way.blockedBy(neighbours, direction);
                policy.ifPresent(rules -> blocks(way, rules, out));
                blocked |= policy.isPresent();
            }
        }
        if (!blocked && isGoverned(neighbours, patient, peer)) {
            out.fact(PASSES.name(), Relation.SERVICE, peer.ref())
                    .from(Report.Source.CONFIG)
                    .with("peer", peer.name())
                    .saying("every NetworkPolicy on the way lets the traffic pass")
                    .note();
        }
    }

    private static boolean isGoverned(Neighbours neighbours, KubeObject... pods) {
        return Stream.of(pods)
                .anyMatch(pod -> Stream.of(PolicyRules.Direction.values())
                        .anyMatch(direction ->
                                !Traffic.governing(neighbours, direction, pod).isEmpty()));
    }

    private static void blocks(Traffic way, PolicyRules rules, Notes out) {
        boolean ingress = rules.direction() == PolicyRules.Direction.INGRESS;
        KubeObject governed = ingress ? way.server() : way.client();
        KubeObject other = ingress ? way.client() : way.server();
        String direction = rules.direction().spelling();
        String carried = rules.carried(other.labels());
        out.fact(BLOCKS.name(), Relation.SERVICE, rules.policy().ref())
                .from(Report.Source.CONFIG)
                .with("policy", rules.policy().name())
                .with("namespace", rules.policy().namespace())
                .with("direction", direction)
                .with("client", way.client().name())
                .with("peer", way.server().name())
                .with("port", way.port())
                .with("allowed", rules.allowed())
                .with("carried", carried)
                .saying("NetworkPolicy " + rules.policy().name() + " lets " + direction + " of " + governed.name()
                        + " pass only for " + rules.allowed() + "; " + other.name() + " carries " + carried)
                .note();
    }
}
