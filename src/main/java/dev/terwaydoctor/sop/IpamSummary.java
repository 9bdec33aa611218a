package dev.terwaydoctor.sop;

import static dev.terwaydoctor.sop.StepSummaries.named;

import dev.terwaydoctor.evidence.AddressWay;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.NetworkSource;
import dev.terwaydoctor.evidence.NodePool;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Step 5 in a line: the node's ENIs and addresses and how many more Pods fit, the Pod's own ENI, and what is odd about them. */
final class IpamSummary {

    private static final int ODD_AT_MOST = 2;

    private IpamSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        if (chart.coversCluster()) {
            return ClusterBoard.addresses(chart);
        }
        SummaryLine line = new SummaryLine();
        if (chart.patient().isPod() || chart.isNode()) {
            way(chart, line);
        }
        if (DaemonFirst.isInDoubt(chart)) {
            return line.add("ipam.daemon-first", "node", chart.patient().nodeName())
                    .done();
        }
        if (AddressWay.of(chart).isShared()) {
            chart.terwayNode().map(NodePool::of).ifPresent(pool -> pool(pool, line));
        }
        if (named(evidence, "node-cr.pool").isEmpty()) {
            named(evidence, "node.ip-capacity").forEach(each -> capacity(each, line));
        }
        named(evidence, "node.sufficient-ip").forEach(each -> {
            if (each.field("status").equals("True")) {
                line.add("ipam.sufficient", "status", "True");
            } else {
                line.bad("ipam.sufficient", "status", each.field("status"));
            }
        });
        first(evidence, "node-cr.eni-condition", line, true, "ipam.condition", "eni", "condition");
        first(evidence, "node-cr.eni-stuck", line, true, "ipam.stuck", "eni", "status", "minutes");
        first(evidence, "node-cr.incomplete", line, true, "ipam.incomplete", "missing");
        named(evidence, "node-cr.stale-pod-ips")
                .forEach(each -> line.bad("ipam.stale", "count", each.field("stalePods")));
        named(evidence, "node-cr.leaked-ips").forEach(each -> line.bad("ipam.leaked", "count", each.field("leaked")));
        ownEni(evidence, line);
        used(chart, line);
        first(
                evidence,
                "node.eni-resource",
                line,
                false,
                "ipam.resource-use",
                "node",
                "requested",
                "allocatable",
                "resource");
        first(evidence, "nodes.offer-resource", line, false, "ipam.resource", "nodes", "total", "resource");
        first(evidence, "nodes.lack-resource", line, true, "ipam.no-resource", "resource");
        return line.done();
    }

    /** A Pod that is not placed has no way yet unless it asks for an ENI of its own. */
    private static void way(Chart chart, SummaryLine line) {
        AddressWay way = AddressWay.of(chart);
        boolean open = chart.patient().isPod() && !chart.isOnNode() && !chart.usesPodEni() && way.needsTerway();
        if (!open) {
            line.add("ipam.way." + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** The PodNetworking whose settings the Pod uses, and its vSwitches where the Pod runs. */
    private static void used(Chart chart, SummaryLine line) {
        String zone = chart.node()
                .map(node -> node.labels().getOrDefault("topology.kubernetes.io/zone", ""))
                .orElse("");
        String name = NetworkSource.named(chart.object());
        chart.podNetworkings().stream()
                .filter(each ->
                        each.name().equals(name) && each.at("status.status").is("Ready"))
                .findFirst()
                .ifPresent(each -> {
                    String served = each.at("status.vSwitches").stream()
                            .filter(vSwitch -> vSwitch.get("zone").is(zone))
                            .map(vSwitch -> vSwitch.get("id").orEmpty())
                            .collect(Collectors.joining(", "));
                    if (zone.isEmpty()) {
                        line.add("ipam.podnetworking", "name", name, "status", "Ready");
                    } else if (served.isEmpty()) {
                        line.bad("ipam.zone-unserved", "name", name, "zone", zone);
                    } else {
                        line.add("ipam.zone-served", "name", name, "zone", zone, "vsw", served);
                    }
                });
    }

    private static void capacity(Evidence node, SummaryLine line) {
        String[] sums = {"used", node.field("used"), "capacity", node.field("capacity"), "room", node.field("room")};
        if (node.field("room").equals("0")) {
            line.bad("ipam.capacity", sums);
        } else {
            line.add("ipam.capacity", sums);
        }
    }

    private static void pool(NodePool pool, SummaryLine line) {
        line.add("ipam.eni", "used", String.valueOf(pool.slotsUsed()), "slots", String.valueOf(pool.slots()));
        if (pool.capacity() > 0) {
            line.add(
                    "ipam.ips",
                    "used",
                    String.valueOf(pool.used()),
                    "idle",
                    String.valueOf(pool.idle()),
                    "room",
                    String.valueOf(pool.room()));
        }
        if (pool.excluded() > 0) {
            line.add("ipam.excluded", "count", String.valueOf(pool.excluded()));
        }
        String most = pool.watermarks().get("maxPoolSize").orEmpty();
        if (!most.isEmpty()) {
            line.add(
                    "ipam.watermarks",
                    "least",
                    pool.watermarks().get("minPoolSize").text("0"),
                    "most",
                    most);
        }
    }

    private static void ownEni(List<Evidence> evidence, SummaryLine line) {
        named(evidence, "podeni.missing").forEach(each -> line.bad("ipam.podeni-missing"));
        named(evidence, "podeni.phase").forEach(each -> {
            if (each.field("phase").equals("Bind")) {
                line.add("ipam.podeni", "phase", "Bind");
            } else {
                line.bad("ipam.podeni", "phase", each.field("phase"));
            }
        });
        named(evidence, "podeni.uid-mismatch").forEach(each -> line.bad("ipam.podeni-foreign"));
        first(evidence, "eni.phase", line, false, "ipam.interface", "eni", "phase");
        named(evidence, "podnetworking.not-ready").stream()
                .filter(each -> each.field("used").equals("true"))
                .limit(ODD_AT_MOST)
                .forEach(each ->
                        line.bad("ipam.podnetworking", "name", each.field("podnetworking"), "status", "not Ready"));
        named(evidence, "podnetworking.missing")
                .forEach(each ->
                        line.bad("ipam.podnetworking", "name", each.field("podnetworking"), "status", "not found"));
    }

    /** Tells the first pieces of that name by their fields of the same names as the part's places. */
    private static void first(
            List<Evidence> evidence, String name, SummaryLine line, boolean bad, String part, String... fields) {
        named(evidence, name).stream().limit(ODD_AT_MOST).forEach(each -> {
            String[] values = new String[fields.length * 2];
            for (int i = 0; i < fields.length; i++) {
                values[2 * i] = fields[i];
                values[2 * i + 1] = each.field(fields[i]);
            }
            if (bad) {
                line.bad(part, values);
            } else {
                line.add(part, values);
            }
        });
    }
}
