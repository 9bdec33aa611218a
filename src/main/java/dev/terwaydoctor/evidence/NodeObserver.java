package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.List;

/** Whether the node as such is well: its Ready condition, its pressures, whether it takes Pods. */
public final class NodeObserver implements Observer {

    static final FactSpec NOT_READY =
            FactSpec.fact("node.not-ready", "The node's Ready condition is not True.", "node", "status", "reason");
    static final FactSpec PRESSURE = FactSpec.fact(
            "node.pressure", "A condition of the node that names a problem is True.", "node", "condition", "reason");
    static final FactSpec CORDONED = FactSpec.fact("node.cordoned", "The node takes no new Pods.", "node");
    static final FactSpec READY = FactSpec.fact("node.ready", "The node's Ready condition is True.", "node");
    static final FactSpec MISSING = FactSpec.fact("node.missing", "The Pod's node does not exist any more.", "node");

    /** Conditions that are bad when True; the node problem detector adds its own to the kubelet's. */
    private static final Pattern PROBLEM = Pattern.compile(
            ".*(?:Pressure|Problem|Offline|Deadlock|Unavailable|Hung|Unhealthy|Expired|ReadonlyFilesystem|FrequentRestart|Leak)");

    @Override
    public List<FactSpec> facts() {
        return List.of(NOT_READY, PRESSURE, CORDONED, READY, MISSING);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        chart.node().ifPresent(node -> observe(node, out));
        String name = chart.patient().nodeName();
        if (!name.isEmpty() && chart.snapshot().isAbsent(Reads.node(name))) {
            out.fact(MISSING.name(), Relation.NODE, Reads.node(name).ref())
                    .with("node", name)
                    .from(Report.Source.RESOURCE)
                    .saying("Node " + name + " is not there")
                    .note();
        }
    }

    private static void observe(KubeObject node, Notes out) {
        node.at("status.conditions").stream().forEach(condition -> {
            boolean ready = condition.get("type").is("Ready");
            boolean holds = condition.get("status").is("True");
            if (ready && !holds) {
                draft(NOT_READY, node, condition, out)
                        .with("status", condition.get("status").orEmpty())
                        .with("reason", condition.get("reason").orEmpty())
                        .note();
            } else if (ready) {
                draft(READY, node, condition, out).note();
            } else if (holds && PROBLEM.matches(condition.get("type").orEmpty())) {
                draft(PRESSURE, node, condition, out)
                        .with("condition", condition.get("type").orEmpty())
                        .with("reason", condition.get("reason").orEmpty())
                        .note();
            }
        });
        if (node.at("spec.unschedulable").isTrue()) {
            out.fact(CORDONED.name(), Relation.NODE, node.ref())
                    .with("node", node.name())
                    .from(Report.Source.CONFIG)
                    .saying("spec.unschedulable is true")
                    .note();
        }
    }

    private static Notes.Draft draft(FactSpec fact, KubeObject node, Value condition, Notes out) {
        Instant since = condition.get("lastTransitionTime").time().orElse(null);
        return out.fact(fact.name(), Relation.NODE, node.ref())
                .with("node", node.name())
                .from(Report.Source.CONDITION)
                .saying("condition " + condition.get("type").orEmpty() + " is "
                        + condition.get("status").orEmpty() + ", reason "
                        + condition.get("reason").orEmpty() + ": "
                        + condition.get("message").orEmpty())
                .at(since, null);
    }
}
