package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Node CR's addresses held against the Pods of the node: addresses kept for Pods that are gone, and Pods whose address is on no ENI. Needs the
 * list of the node's Pods; a Pod that changed a moment ago is left out, for the two objects never change at once.
 */
public final class AddressBookObserver implements Observer {

    static final FactSpec LEAKED = FactSpec.fact(
            "node-cr.leaked-ips", "Addresses are kept for Pods that no longer exist.", "leaked", "leakedPod");
    static final FactSpec CONFIRMED =
            FactSpec.fact("noderuntime.confirmed", "The daemon has reported all those Pods as deleted.", "confirmed");
    static final FactSpec UNCONFIRMED =
            FactSpec.fact("noderuntime.unconfirmed", "The daemon has not reported them as deleted.", "unconfirmed");
    static final FactSpec STALE_PODS = FactSpec.fact(
            "node-cr.stale-pod-ips",
            "Running Pods report addresses that are on no ENI of the Node CR.",
            "stalePods",
            "staleNames",
            "staleName",
            "staleNamespace",
            "staleIp");
    static final FactSpec OWN =
            FactSpec.fact("pod.ip-on-no-eni", "The Pod's own address is on no ENI of the Node CR.", "ip");

    private static final Duration SETTLED = Duration.ofMinutes(10);
    private static final int NAMES_AT_MOST = 3;

    @Override
    public List<FactSpec> facts() {
        return List.of(LEAKED, CONFIRMED, UNCONFIRMED, STALE_PODS, OWN);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        String node = chart.patient().nodeName();
        KubeObject cr = chart.terwayNode().orElse(null);
        boolean listed = !node.isEmpty()
                && chart.snapshot()
                        .read(TerwayReads.podsOn(node))
                        .flatMap(Read::found)
                        .isPresent();
        if (cr == null || !NodePool.of(cr).keepsAddresses() || !listed) {
            return;
        }
        NodePool pool = NodePool.of(cr);
        List<KubeObject> pods = chart.snapshot().objects(TerwayReads.podsOn(node));
        leaked(chart, pool, pods, out);
        if (!pool.usesPrefixes()) {
            stale(chart, pool, pods, out);
        }
    }

    private static void leaked(Chart chart, NodePool pool, List<KubeObject> pods, Notes out) {
        Set<String> alive = pods.stream().map(pod -> pod.ref().path()).collect(Collectors.toSet());
        List<NodePool.Address> kept = pool.addresses()
                .filter(address -> !address.holder().isEmpty() && !alive.contains(address.holder()))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        out.fact(LEAKED.name(), Relation.TERWAY_NODE, pool.node().ref())
                .with("leaked", kept.size())
                .with("leakedPod", kept.get(0).holder())
                .saying(kept.size() + " addresses given to Pods that are gone, e.g. "
                        + kept.get(0).ip() + " to " + kept.get(0).holder())
                .note();
        chart.get(TerwayReads.nodeRuntime(pool.node().name())).ifPresent(runtime -> {
            List<NodePool.Address> open = kept.stream()
                    .filter(address -> !isReportedDeleted(runtime, address, chart.now()))
                    .toList();
            boolean all = open.isEmpty();
            out.fact((all ? CONFIRMED : UNCONFIRMED).name(), Relation.TERWAY_NODE, runtime.ref())
                    .with(all ? "confirmed" : "unconfirmed", all ? kept.size() : open.size())
                    .saying(
                            all
                                    ? "all of them reported as deleted"
                                    : "no deletion reported for " + open.get(0).holder())
                    .note();
        });
    }

    /** The newest of a Pod's states counts; one that was written just now may still be under way. */
    private static boolean isReportedDeleted(KubeObject runtime, NodePool.Address address, Instant now) {
        Value states = runtime.at("status.pods")
                .get(address.root().get("podUID").orEmpty())
                .get("status");
        Instant newest = Instant.EPOCH;
        String state = "";
        for (Map.Entry<String, Value> each : states.entries().entrySet()) {
            Instant at = each.getValue().get("lastUpdateTime").time().orElse(Instant.EPOCH);
            if (!at.isBefore(newest)) {
                newest = at;
                state = each.getKey();
            }
        }
        return state.equals("deleted") || newest.plus(SETTLED).isAfter(now);
    }

    private static void stale(Chart chart, NodePool pool, List<KubeObject> pods, Notes out) {
        Set<String> known = pool.ips();
        List<KubeObject> stale = pods.stream()
                .filter(SharedIp::uses)
                .filter(SharedIp::has)
                .filter(pod -> pod.created()
                        .filter(born -> born.plus(SETTLED).isBefore(chart.now()))
                        .isPresent())
                .filter(pod -> pod.at("status.podIPs").stream()
                        .noneMatch(ip -> known.contains(ip.get("ip").orEmpty())))
                .filter(pod -> !known.contains(pod.at("status.podIP").orEmpty()))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        KubeObject first = stale.get(0);
        out.fact(STALE_PODS.name(), Relation.TERWAY_NODE, pool.node().ref())
                .with("stalePods", stale.size())
                .with(
                        "staleNames",
                        String.join(
                                ", ",
                                stale.stream()
                                        .limit(NAMES_AT_MOST)
                                        .map(pod -> pod.ref().path())
                                        .toList()))
                .with("staleName", first.name())
                .with("staleNamespace", first.namespace())
                .with("staleIp", first.at("status.podIP").orEmpty())
                .saying(first.ref().path() + " has " + first.at("status.podIP").orEmpty() + ", which is on no NIC")
                .note();
        stale.stream()
                .filter(pod -> pod.ref().equals(chart.ref()))
                .forEach(pod -> out.fact(OWN.name(), Relation.POD, pod.ref())
                        .with("ip", pod.at("status.podIP").orEmpty())
                        .saying(pod.at("status.podIP").orEmpty() + " is on no NIC of the Node CR")
                        .note());
    }
}
