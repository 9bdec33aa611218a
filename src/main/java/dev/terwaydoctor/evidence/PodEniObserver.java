package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The life of the Pod's PodENI and its NetworkInterfaces: there or not, whose it is, how far it got, and what keeps it. */
public final class PodEniObserver implements Observer {

    static final FactSpec MISSING = FactSpec.fact("podeni.missing", "The Pod needs a PodENI and has none.", "minutes");
    static final FactSpec PHASE = FactSpec.fact(
            "podeni.phase", "How far the PodENI got, none for the empty phase, and for how long.", "phase", "minutes");
    static final FactSpec UID = FactSpec.fact(
            "podeni.uid-mismatch", "The PodENI belongs to an earlier Pod of this name.", "eniUid", "podUid");
    static final FactSpec JUST_REPLACED =
            FactSpec.fact("podeni.just-replaced", "The Pod was made within the last minute.", "seconds");
    static final FactSpec NODE =
            FactSpec.fact("podeni.node-mismatch", "The PodENI is labelled for another node than the Pod's.", "eniNode");
    static final FactSpec DELETING = FactSpec.fact(
            "podeni.deleting", "PodENI or NetworkInterface is marked for deletion.", "object", "name", "minutes");
    static final FactSpec TRUNK = FactSpec.fact(
            "podeni.trunk-mismatch", "The PodENI is bound to another trunk than the node has.", "trunk", "trunkOn");
    static final FactSpec PINNED =
            FactSpec.fact("podeni.zone-pinned", "The Pod may only run in the zone of its kept ENI.", "zone");
    static final FactSpec INTERFACE =
            FactSpec.fact("eni.phase", "The phase of a NetworkInterface of the Pod.", "eni", "phase");

    private static final String UID_ANNOTATION = "k8s.aliyun.com/pod-uid";
    private static final String NODE_LABEL = "k8s.aliyun.com/node";
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Override
    public List<FactSpec> facts() {
        return List.of(MISSING, PHASE, UID, JUST_REPLACED, NODE, DELETING, TRUNK, PINNED, INTERFACE);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (!chart.patient().isPod() || !chart.usesPodEni()) {
            return;
        }
        if (chart.snapshot().isAbsent(Reads.podEni(chart.ref())) && chart.isOnNode()) {
            age(chart.object(), chart.now())
                    .filter(age -> age.compareTo(A_MINUTE) > 0)
                    .ifPresent(age -> out.fact(
                                    MISSING.name(),
                                    Relation.PODENI,
                                    Reads.podEni(chart.ref()).ref())
                            .with("minutes", age.toMinutes())
                            .saying("not found")
                            .note());
        }
        chart.podEni().ifPresent(eni -> new One(chart, eni, out).observe());
    }

    private static Optional<Duration> age(KubeObject object, Instant now) {
        return object.created().map(born -> Duration.between(born, now));
    }

    private record One(Chart chart, KubeObject eni, Notes out) {

        void observe() {
            String phase = eni.at("status.phase")
                    .text()
                    .filter(text -> !text.isEmpty())
                    .orElse("none");
            fact(PHASE)
                    .with("phase", phase)
                    .with("minutes", age(eni, chart.now()).orElse(Duration.ZERO).toMinutes())
                    .saying("phase " + phase)
                    .note();
            owner();
            node();
            pinned();
            deleting("PodENI", eni);
            enis().forEach(id -> chart.get(TerwayReads.networkInterface(id)).ifPresent(this::networkInterface));
        }

        private void owner() {
            String owner = eni.annotations().getOrDefault(UID_ANNOTATION, "");
            Duration young = age(chart.object(), chart.now()).orElse(Duration.ZERO);
            if (owner.isEmpty() || owner.equals(chart.object().uid())) {
                return;
            }
            fact(UID)
                    .with("eniUid", owner)
                    .with("podUid", chart.object().uid())
                    .saying(UID_ANNOTATION + "=" + owner + ", the Pod's uid is "
                            + chart.object().uid())
                    .note();
            if (young.compareTo(A_MINUTE) < 0) {
                fact(JUST_REPLACED)
                        .with("seconds", young.toSeconds())
                        .saying("Pod age " + young.toSeconds() + " s")
                        .note();
            }
        }

        private void node() {
            String label = eni.labels().getOrDefault(NODE_LABEL, "");
            if (!label.isEmpty()
                    && chart.isOnNode()
                    && !label.equals(chart.patient().nodeName())) {
                fact(NODE)
                        .with("eniNode", label)
                        .saying("label " + NODE_LABEL + "=" + label)
                        .note();
            }
            String trunk = eni.at("status.trunkENIID").orEmpty();
            String now = chart.node()
                    .map(node -> node.annotations().getOrDefault(TerwayNodeObserver.TRUNK_ANNOTATION, ""))
                    .orElse("");
            if (!trunk.isEmpty() && !now.isEmpty() && !trunk.equals(now)) {
                fact(TRUNK)
                        .with("trunk", trunk)
                        .with("trunkOn", now)
                        .saying("status.trunkENIID " + trunk + ", node has trunk " + now)
                        .note();
            }
        }

        private void pinned() {
            String zone = eni.at("spec.zone").orEmpty();
            boolean required = chart
                    .object()
                    .at("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms")
                    .stream()
                    .flatMap(term -> term.get("matchExpressions").stream())
                    .filter(rule -> rule.get("key").is("topology.kubernetes.io/zone"))
                    .anyMatch(rule -> rule.get("values").stream().anyMatch(value -> value.is(zone)));
            if (!zone.isEmpty() && required) {
                fact(PINNED)
                        .with("zone", zone)
                        .saying("PodENI in zone " + zone + ", Pod affinity demands it")
                        .note();
            }
        }

        private void deleting(String kind, KubeObject object) {
            object.deleted()
                    .ifPresent(since -> fact(DELETING)
                            .with("object", kind)
                            .with("name", object.name())
                            .with(
                                    "minutes",
                                    Duration.between(since, chart.now()).toMinutes())
                            .saying(kind + " " + object.name() + " has deletionTimestamp " + since)
                            .note());
        }

        private Stream<String> enis() {
            return eni.at("spec.allocations").stream()
                    .map(allocation -> allocation.at("eni.id"))
                    .flatMap(id -> id.text().stream());
        }

        private void networkInterface(KubeObject networkInterface) {
            Value phase = networkInterface.at("status.phase");
            out.fact(INTERFACE.name(), Relation.PODENI, networkInterface.ref())
                    .with("eni", networkInterface.name())
                    .with("phase", phase.text("none"))
                    .saying("phase " + phase.text("none"))
                    .note();
            deleting("NetworkInterface", networkInterface);
        }

        private Notes.Draft fact(FactSpec fact) {
            return out.fact(fact.name(), Relation.PODENI, eni.ref());
        }
    }
}
