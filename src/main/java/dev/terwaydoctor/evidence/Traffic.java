package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Optional;

/**
 * Connections from one Pod to another.
 *
 * @param port on which they arrive, empty when not known
 */
record Traffic(KubeObject client, KubeObject server, String port) {

    /** From the patient to a peer, on the port that its Service leads to. */
    static Traffic to(KubeObject peer, KubeObject patient, Neighbours neighbours) {
        String port = neighbours.targets().stream()
                .filter(target -> neighbours.behind(target.service()).contains(peer))
                .flatMap(target -> target.service().at("spec.ports").stream()
                        .filter(each ->
                                target.port().isEmpty() || each.get("port").is(target.port())))
                .map(each -> number(each, peer))
                .findFirst()
                .orElse("");
        return new Traffic(patient, peer, port);
    }

    /** From a peer to the patient, on the port of the only Service before it. */
    static Traffic from(KubeObject peer, KubeObject patient, Neighbours neighbours) {
        List<Value> ports = neighbours
                .known()
                .filter(service -> neighbours.behind(service).stream()
                        .anyMatch(pod -> pod.ref().equals(patient.ref())))
                .flatMap(service -> service.at("spec.ports").stream())
                .toList();
        return new Traffic(peer, patient, ports.size() == 1 ? number(ports.get(0), patient) : "");
    }

    /** The first policy that governs the direction at its end of the way, when none of those that govern it lets the traffic pass. */
    Optional<PolicyRules> blockedBy(Neighbours neighbours, PolicyRules.Direction direction) {
        boolean ingress = direction == PolicyRules.Direction.INGRESS;
        List<PolicyRules> rules = governing(neighbours, direction, ingress ? server : client);
        return rules.stream().anyMatch(policy -> policy.allows(ingress ? client : server, server, port))
                ? Optional.empty()
                : rules.stream().findFirst();
    }

    static List<PolicyRules> governing(Neighbours neighbours, PolicyRules.Direction direction, KubeObject governed) {
        return neighbours.policiesIn(governed.namespace()).stream()
                .map(policy -> new PolicyRules(policy, direction))
                .filter(policy -> policy.governs(governed))
                .toList();
    }

    private static String number(Value port, KubeObject server) {
        String target = port.get("targetPort").text(port.get("port").orEmpty());
        return ContainerSpec.all(server)
                .map(spec -> spec.portNumber(target))
                .filter(number -> !number.equals(target))
                .findFirst()
                .orElse(target);
    }
}
