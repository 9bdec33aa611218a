package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether NetworkPolicies stand between the patient and the Pods it talks to: a computation over selectors and rules, both ways. */
public final class PolicyObserver implements Observer {

    static final FactSpec BLOCKS = FactSpec.fact(
            "policy.blocks",
            "A NetworkPolicy governs the traffic between the patient and a peer, and no rule lets it pass.",
            "policy",
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
        List<PolicyRules> egress = governing(neighbours, PolicyRules.Direction.EGRESS, chart.object());
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

    private static List<PolicyRules> governing(
            Neighbours neighbours, PolicyRules.Direction direction, KubeObject governed) {
        return neighbours.policiesIn(governed.namespace()).stream()
                .map(policy -> new PolicyRules(policy, direction))
                .filter(policy -> policy.governs(governed))
                .toList();
    }

    private static void between(Chart chart, Neighbours neighbours, KubeObject peer, Notes out) {
        KubeObject patient = chart.object();
        if (neighbours.targets().stream().anyMatch(target -> target.answers())) {
            return;
        }
        String port = port(neighbours, peer);
        boolean ingress = check(neighbours, PolicyRules.Direction.INGRESS, patient, peer, peer, port, out);
        boolean egress = check(neighbours, PolicyRules.Direction.EGRESS, patient, peer, patient, port, out);
        boolean governed = Stream.of(patient, peer)
                .anyMatch(pod -> neighbours.policiesIn(pod.namespace()).stream()
                        .anyMatch(policy ->
                                LabelSelector.of(policy.at("spec.podSelector")).selects(pod.labels())));
        if (governed && !ingress && !egress) {
            out.fact(PASSES.name(), Relation.SERVICE, peer.ref())
                    .from(Report.Source.CONFIG)
                    .with("peer", peer.name())
                    .saying("every NetworkPolicy on the way lets the traffic pass")
                    .note();
        }
    }

    /** Notes the first policy that governs the Pod when none of those that govern it lets the traffic pass. */
    private static boolean check(
            Neighbours neighbours,
            PolicyRules.Direction direction,
            KubeObject client,
            KubeObject server,
            KubeObject governed,
            String port,
            Notes out) {
        KubeObject other = governed.ref().equals(server.ref()) ? client : server;
        List<PolicyRules> rules = governing(neighbours, direction, governed);
        if (rules.isEmpty() || rules.stream().anyMatch(policy -> policy.allows(other, server, port))) {
            return false;
        }
        PolicyRules first = rules.get(0);
        out.fact(BLOCKS.name(), Relation.SERVICE, first.policy().ref())
                .from(Report.Source.CONFIG)
                .with("policy", first.policy().name())
                .with("direction", direction.spelling())
                .with("client", client.name())
                .with("peer", server.name())
                .with("port", port)
                .with("allowed", first.allowed())
                .with("carried", first.carried(other.labels()))
                .saying("NetworkPolicy " + first.policy().name() + " lets " + direction.spelling() + " of "
                        + governed.name() + " pass only for " + first.allowed() + "; " + other.name() + " carries "
                        + first.carried(other.labels()))
                .note();
        return true;
    }

    /** The port that the traffic arrives on: the Service's target where one is asked, else unknown. */
    private static String port(Neighbours neighbours, KubeObject peer) {
        return neighbours.targets().stream()
                .filter(target -> target.service().kind().equals(Kinds.SERVICE))
                .filter(target -> neighbours.behind(target.service()).contains(peer))
                .flatMap(target -> target.service().at("spec.ports").stream()
                        .filter(port ->
                                target.port().isEmpty() || port.get("port").is(target.port())))
                .map(port -> number(port, peer))
                .findFirst()
                .orElse("");
    }

    private static String number(Value port, KubeObject peer) {
        String target = port.get("targetPort").text(port.get("port").orEmpty());
        return ContainerSpec.all(peer)
                .map(spec -> spec.portNumber(target))
                .filter(number -> !number.equals(target))
                .findFirst()
                .orElse(target);
    }
}
