package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.AddressWay;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.EniResourceObserver;
import dev.terwaydoctor.evidence.NodePool;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.evidence.TerwayReads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Step 5: the objects of IPAM, as far as the Pod's way to its IP uses them: PodENI and PodNetworking for a Pod with an ENI of its own, the node's
 * Pods and their records for one of the shared pool, the nodes' offers for one that is not scheduled.
 */
final class IpamAndEni implements Plan {

    private static final int ENIS_AT_MOST = 2;

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (chart.coversCluster()) {
            due.add(TerwayReads.NODE_CRS);
        }
        if (!AddressWay.of(chart).needsTerway() || !DaemonFirst.isSettled(chart)) {
            return due;
        }
        if (chart.patient().isPod()) {
            ownEni(chart, due);
            if (chart.patient().stage() == Stage.UNSCHEDULED
                    && !EniResourceObserver.requested(chart.object()).isEmpty()) {
                due.add(TerwayReads.NODES);
                EniResourceObserver.busiest(chart).forEach(node -> due.add(TerwayReads.podsOn(node.name())));
            }
        }
        if (chart.isOnNode() && needsAddressBook(chart)) {
            due.add(TerwayReads.podsOn(chart.patient().nodeName()));
            if (keepsForVanished(chart)) {
                due.add(TerwayReads.nodeRuntime(chart.patient().nodeName()));
            }
        }
        return due;
    }

    private static void ownEni(Chart chart, List<Request> due) {
        if (!chart.usesPodEni() && !mayLackEni(chart)) {
            return;
        }
        due.add(Reads.PODNETWORKINGS);
        if (!chart.usesPodEni() && !chart.podNetworkings().isEmpty()) {
            due.add(TerwayReads.ownWebhook());
            due.add(TerwayReads.namespace(chart.ref().namespace()));
        }
        if (chart.podNetworkings().stream()
                .anyMatch(each -> each.at("spec.selector.namespaceSelector").exists())) {
            due.add(TerwayReads.namespace(chart.ref().namespace()));
        }
        if (chart.usesPodEni()) {
            due.add(Reads.podEni(chart.ref()));
            chart.podEni().stream()
                    .flatMap(eni -> eni.at("spec.allocations").stream())
                    .flatMap(allocation -> allocation.at("eni.id").text().stream())
                    .limit(ENIS_AT_MOST)
                    .forEach(id -> due.add(TerwayReads.networkInterface(id)));
        }
    }

    /** A Pod with an address of the shared pool may have been meant to get an ENI, where there is a controlplane to give one. */
    private static boolean mayLackEni(Chart chart) {
        Stage stage = chart.patient().stage();
        return stage == Stage.SANDBOX
                || (stage == Stage.READY && !chart.controlplanePods().isEmpty());
    }

    /** Only where the shared pool can be what is short: a node itself, or a Pod that waits for an address of it. */
    private static boolean needsAddressBook(Chart chart) {
        boolean waits = chart.patient().isPod() && chart.patient().stage() == Stage.SANDBOX && !chart.usesPodEni();
        return chart.isNode() || waits;
    }

    private static boolean keepsForVanished(Chart chart) {
        Request.List list = TerwayReads.podsOn(chart.patient().nodeName());
        if (chart.terwayNode().isEmpty() || !chart.snapshot().has(list)) {
            return false;
        }
        Set<String> alive = chart.snapshot().objects(list).stream()
                .map(KubeObject::ref)
                .map(ref -> ref.path())
                .collect(Collectors.toSet());
        return chart.terwayNode().map(NodePool::of).stream()
                .flatMap(NodePool::addresses)
                .map(NodePool.Address::holder)
                .anyMatch(holder -> !holder.isEmpty() && !alive.contains(holder));
    }
}
