package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
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
        NodePool pool = chart.terwayNode().map(NodePool::of).orElse(null);
        if (pool == null || !pool.keepsAddresses()) {
            return;
        }
        if (chart.patient().isPod() && isStale(chart.object(), pool, chart.now())) {
            out.fact(OWN.name(), Around.self(chart), chart.ref())
                    .with("ip", chart.object().at("status.podIP").orEmpty())
                    .saying(chart.object().at("status.podIP").orEmpty() + " is on no NIC of the Node CR")
                    .note();
        }
        Request.List list = TerwayReads.podsOn(chart.patient().nodeName());
        if (chart.snapshot().read(list).flatMap(Read::found).isPresent()) {
            List<KubeObject> pods = chart.snapshot().objects(list);
            leaked(chart, pool, pods, out);
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
        List<KubeObject> stale =
                pods.stream().filter(pod -> isStale(pod, pool, chart.now())).toList();
        if (stale.isEmpty()) {
            return;
        }
        KubeObject first = stale.get(0);
        String ip = first.at("status.podIP").orEmpty();
        out.fact(STALE_PODS.name(), Relation.TERWAY_NODE, pool.node().ref())
                .with("stalePods", stale.size())
                .with(
                        "staleNames",
                        stale.stream()
                                .limit(NAMES_AT_MOST)
                                .map(pod -> pod.ref().path())
                                .collect(Collectors.joining(", ")))
                .with("staleName", first.name())
                .with("staleNamespace", first.namespace())
                .with("staleIp", ip)
                .saying(first.ref().path() + " has " + ip + ", which is on no NIC")
                .note();
    }

    /** A prefix's addresses are not listed one by one, so nothing can be said in that mode. */
    private static boolean isStale(KubeObject pod, NodePool pool, Instant now) {
        boolean settled =
                pod.created().filter(born -> born.plus(SETTLED).isBefore(now)).isPresent();
        Set<String> known = pool.ips();
        return settled
                && !pool.usesPrefixes()
                && SharedIp.uses(pod)
                && SharedIp.has(pod)
                && !known.contains(pod.at("status.podIP").orEmpty())
                && pod.at("status.podIPs").stream()
                        .noneMatch(ip -> known.contains(ip.get("ip").orEmpty()));
    }
}
