package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What Terway's Node CR shows: whether it is complete and fresh, the state of each ENI, and the sums of its addresses. */
public final class NodePoolObserver implements Observer {

    static final FactSpec MISSING = FactSpec.fact("node-cr.missing", "The node has no Node CR.", "node");
    static final FactSpec INCOMPLETE =
            FactSpec.fact("node-cr.incomplete", "Mandatory parts of the Node CR are empty.", "missing");
    static final FactSpec STALE = FactSpec.fact(
            "node-cr.sync-stale", "The next sync with the cloud is overdue by this many minutes.", "minutes");
    static final FactSpec IDLE = FactSpec.fact("node-cr.idle-ips", "Addresses wait for a Pod.", "idle");
    static final FactSpec POOL = FactSpec.fact(
            "node-cr.pool",
            "The sums of the Node CR: ENI slots and ENIs, those excluded or with a full vSwitch, addresses used, idle and possible, how many"
                    + " more Pods fit, and the watermarks of idle addresses.",
            "slots",
            "enis",
            "excluded",
            "blocked",
            "used",
            "idle",
            "capacity",
            "room",
            "minPool",
            "maxPool");
    static final FactSpec CONDITION = FactSpec.fact(
            "node-cr.eni-condition",
            "A condition on an ENI of the Node CR; the text is its message.",
            "eni",
            "condition");
    static final FactSpec STUCK = FactSpec.fact(
            "node-cr.eni-stuck", "An ENI has been in a middle state for minutes.", "eni", "status", "minutes");
    static final FactSpec FAILED =
            FactSpec.fact("node-cr.eni-failed", "An ENI is in a failed state.", "eni", "problem");
    static final FactSpec EXCLUDED =
            FactSpec.fact("node-cr.eni-unschedulable", "An ENI is deliberately not used.", "eni");
    static final FactSpec INVALID = FactSpec.fact(
            "node-cr.ip-invalid", "An address was removed from its ENI while a Pod held it.", "ip", "holder");
    static final FactSpec FILTERED =
            FactSpec.fact("node-cr.tag-filter-empty", "A tag filter is set and no ENI passes it.", "tags");
    static final FactSpec NO_PREFIX =
            FactSpec.fact("node-cr.prefix-count-zero", "Prefix mode is on and asks for no prefixes.", "count");
    static final FactSpec PREFIXES = FactSpec.fact("node-cr.prefixes-present", "ENIs carry prefixes.", "enis");

    private static final Duration OVERDUE = Duration.ofMinutes(30);
    private static final Duration MIDDLE = Duration.ofMinutes(5);
    private static final Set<String> MIDDLE_STATES = Set.of("Attaching", "Detaching", "Deleting", "Executing");

    @Override
    public List<FactSpec> facts() {
        return List.of(
                MISSING,
                INCOMPLETE,
                STALE,
                IDLE,
                POOL,
                CONDITION,
                STUCK,
                FAILED,
                EXCLUDED,
                INVALID,
                FILTERED,
                NO_PREFIX,
                PREFIXES);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        String node = chart.patient().nodeName();
        if (!node.isEmpty() && chart.snapshot().isAbsent(Reads.terwayNode(node))) {
            out.fact(
                            MISSING.name(),
                            Relation.TERWAY_NODE,
                            Reads.terwayNode(node).ref())
                    .with("node", node)
                    .saying("not found")
                    .note();
        }
        chart.terwayNode().ifPresent(cr -> new One(NodePool.of(cr), chart.now(), out).observe());
    }

    private record One(NodePool pool, Instant now, Notes out) {

        void observe() {
            completeness();
            sums();
            prefixes();
            pool.nics().forEach(this::nic);
        }

        private void completeness() {
            KubeObject node = pool.node();
            if (!pool.missing().isEmpty()) {
                String missing = String.join(", ", pool.missing());
                fact(INCOMPLETE)
                        .with("missing", missing)
                        .saying("empty: " + missing)
                        .note();
            }
            node.at("status.nextSyncOpenAPITime")
                    .time()
                    .filter(next -> next.plus(OVERDUE).isBefore(now))
                    .ifPresent(next -> fact(STALE)
                            .with("minutes", Duration.between(next, now).toMinutes())
                            .saying("nextSyncOpenAPITime " + next)
                            .note());
            Set<String> tags = node.at("spec.eni.tagFilter").entries().keySet();
            if (!tags.isEmpty() && pool.nics().isEmpty()) {
                fact(FILTERED)
                        .with("tags", String.join(", ", tags))
                        .saying("spec.eni.tagFilter " + String.join(", ", tags) + ", no network interfaces")
                        .note();
            }
        }

        private void sums() {
            if (pool.idle() > 0) {
                fact(IDLE)
                        .with("idle", pool.idle())
                        .saying(pool.idle() + " idle addresses")
                        .note();
            }
            if (pool.capacity() > 0) {
                fact(POOL)
                        .with("slots", pool.slots())
                        .with("enis", pool.slotsUsed())
                        .with("excluded", pool.excluded())
                        .with("blocked", pool.blocked())
                        .with("used", pool.used())
                        .with("idle", pool.idle())
                        .with("capacity", pool.capacity())
                        .with("room", pool.room())
                        .with("minPool", pool.watermarks().get("minPoolSize").number(0))
                        .with("maxPool", pool.watermarks().get("maxPoolSize").number(0))
                        .saying(pool.used() + " of " + pool.capacity() + " addresses given out, " + pool.idle()
                                + " idle, room for " + pool.room() + " more Pods by instance type")
                        .note();
            }
        }

        private void prefixes() {
            if (!pool.usesPrefixes()) {
                return;
            }
            if (pool.hasPrefixes()) {
                fact(PREFIXES)
                        .with("enis", pool.nics().size())
                        .saying("ENIs carry prefixes")
                        .note();
            } else if (pool.node().at("spec.eni.ipv4PrefixCount").number(0) == 0) {
                fact(NO_PREFIX)
                        .with("count", 0)
                        .saying("enableIPPrefix true, ipv4PrefixCount 0")
                        .note();
            }
        }

        private void nic(NodePool.Nic nic) {
            nic.conditions()
                    .forEach((name, condition) -> fact(CONDITION)
                            .with("eni", nic.id())
                            .with("condition", name)
                            .saying(nic.id() + " " + name + ": "
                                    + condition.get("message").orEmpty())
                            .at(condition.get("observedTime").time().orElse(null), null)
                            .note());
            if (nic.isExcluded()) {
                fact(EXCLUDED)
                        .with("eni", nic.id())
                        .saying(nic.id() + " unschedulable")
                        .note();
            }
            if (nic.status().toLowerCase(Locale.ROOT).endsWith("failed")) {
                fact(FAILED)
                        .with("eni", nic.id())
                        .with("problem", "status " + nic.status())
                        .saying(nic.id() + " " + nic.status())
                        .note();
            }
            stuckSince(nic)
                    .ifPresent(since -> fact(STUCK)
                            .with("eni", nic.id())
                            .with("status", nic.status())
                            .with("minutes", Duration.between(since, now).toMinutes())
                            .saying(nic.id() + " " + nic.status() + ", Node CR last modified " + since)
                            .note());
            nic.addresses()
                    .filter(address -> address.root().get("status").is("Invalid"))
                    .filter(address -> !address.holder().isEmpty())
                    .forEach(address -> fact(INVALID)
                            .with("ip", address.ip())
                            .with("holder", address.holder())
                            .saying(address.ip() + " Invalid, given to " + address.holder())
                            .note());
        }

        /** An ENI's state has no time of its own; the object's last change is the latest moment at which it can have begun. */
        private Optional<Instant> stuckSince(NodePool.Nic nic) {
            return MIDDLE_STATES.contains(nic.status())
                    ? pool.node()
                            .at("status.lastModifiedTime")
                            .time()
                            .filter(since -> since.plus(MIDDLE).isBefore(now))
                    : Optional.empty();
        }

        private Notes.Draft fact(FactSpec fact) {
            return out.fact(fact.name(), Relation.TERWAY_NODE, pool.node().ref());
        }
    }
}
