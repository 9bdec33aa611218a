package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One NetworkPolicy, asked whether it lets traffic of one direction pass. What depends on labels of namespaces that were not read counts as
 * let through, so that a policy is never blamed without proof.
 */
record PolicyRules(KubeObject policy, Direction direction) {

    /** Which way the traffic goes, seen from the Pods that the policy selects. */
    enum Direction {
        INGRESS("ingress", "from"),
        EGRESS("egress", "to");

        private final String rules;
        private final String peers;

        Direction(String rules, String peers) {
            this.rules = rules;
            this.peers = peers;
        }

        String spelling() {
            return rules;
        }
    }

    /** Whether the policy governs this direction of the Pod's traffic. */
    boolean governs(KubeObject pod) {
        List<String> types =
                policy.at("spec.policyTypes").stream().map(Value::orEmpty).toList();
        boolean typed = types.isEmpty()
                ? direction == Direction.INGRESS || policy.spec().get("egress").exists()
                : types.stream().anyMatch(type -> type.equalsIgnoreCase(direction.spelling()));
        return typed
                && policy.namespace().equals(pod.namespace())
                && LabelSelector.of(policy.at("spec.podSelector")).selects(pod.labels());
    }

    /**
     * Whether a rule lets the other side pass.
     *
     * @param server the Pod whose ports named ones are
     * @param port empty for any
     */
    boolean allows(KubeObject other, KubeObject server, String port) {
        return rules().stream().anyMatch(rule -> allowsPort(rule, server, port) && allowsPeer(rule, other));
    }

    /** Who may pass, in words. */
    String allowed() {
        List<Value> rules = rules();
        return rules.isEmpty()
                ? "nobody"
                : rules.stream()
                        .flatMap(rule -> rule.get(direction.peers).items().isEmpty()
                                ? Stream.of("everybody" + ports(rule))
                                : rule.get(direction.peers).stream().map(peer -> words(peer) + ports(rule)))
                        .distinct()
                        .collect(Collectors.joining(" or "));
    }

    /** The keys that the policy's selectors look at, with the values the other side carries. */
    String carried(Map<String, String> labels) {
        String carried = rules().stream()
                .flatMap(rule -> rule.get(direction.peers).stream())
                .map(peer -> LabelSelector.of(peer.get("podSelector")))
                .flatMap(selector -> Stream.concat(
                        selector.pairs().keySet().stream(),
                        selector.expressions().stream()
                                .map(expression -> expression.get("key").orEmpty())))
                .distinct()
                .sorted()
                .map(key -> labels.containsKey(key) ? key + "=" + labels.get(key) : "no label " + key)
                .collect(Collectors.joining(", "));
        return carried.isEmpty() ? "other labels" : carried;
    }

    private List<Value> rules() {
        return policy.spec().get(direction.rules).items();
    }

    private boolean allowsPeer(Value rule, KubeObject other) {
        List<Value> peers = rule.get(direction.peers).items();
        return peers.isEmpty() || peers.stream().anyMatch(peer -> admits(peer, other));
    }

    private boolean admits(Value peer, KubeObject other) {
        if (peer.get("ipBlock").exists()) {
            String ip = other.at("status.podIP").orEmpty();
            return Cidr.contains(peer.at("ipBlock.cidr").orEmpty(), ip)
                    && peer.at("ipBlock.except").stream().noneMatch(cidr -> Cidr.contains(cidr.orEmpty(), ip));
        }
        return admitsNamespace(peer, other)
                && LabelSelector.of(peer.get("podSelector")).selects(other.labels());
    }

    private boolean admitsNamespace(Value peer, KubeObject other) {
        if (!peer.get("namespaceSelector").exists()) {
            return other.namespace().equals(policy.namespace());
        }
        Map<String, String> labels =
                LabelSelector.of(peer.get("namespaceSelector")).pairs();
        String name = labels.get("kubernetes.io/metadata.name");
        return name == null || name.equals(other.namespace());
    }

    private boolean allowsPort(Value rule, KubeObject server, String port) {
        List<Value> ports = rule.get("ports").items();
        return ports.isEmpty() || port.isEmpty() || ports.stream().anyMatch(each -> covers(each, server, port));
    }

    private static boolean covers(Value allowed, KubeObject server, String port) {
        if (!allowed.get("port").exists()) {
            return true;
        }
        long wanted = Value.of(port).number(-1);
        long from = allowed.get("port").number(-1);
        if (from < 0) {
            String name = allowed.get("port").orEmpty();
            return name.equals(port)
                    || ContainerSpec.all(server)
                            .anyMatch(spec -> spec.portNumber(name).equals(port));
        }
        return wanted >= from && wanted <= allowed.get("endPort").number(from);
    }

    private static String words(Value peer) {
        if (peer.get("ipBlock").exists()) {
            return "addresses in " + peer.at("ipBlock.cidr").orEmpty();
        }
        String pods = "Pods with " + LabelSelector.of(peer.get("podSelector")).words();
        return peer.get("namespaceSelector").exists()
                ? pods + " in namespaces with "
                        + LabelSelector.of(peer.get("namespaceSelector")).words()
                : pods;
    }

    private static String ports(Value rule) {
        String ports = rule.get("ports").stream()
                .map(port -> port.get("port").orEmpty())
                .filter(port -> !port.isEmpty())
                .collect(Collectors.joining(", "));
        return ports.isEmpty() ? "" : " on port " + ports;
    }
}
