package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Optional;

/** Disruption budgets that keep a cordoned node from being emptied. */
public final class BudgetObserver implements Observer {

    static final FactSpec BLOCKS = FactSpec.fact(
            "budget.blocks",
            "A disruption budget allows no eviction of a Pod on the node under examination.",
            "budget",
            "namespace",
            "pod",
            "wanted",
            "healthy");

    private static final Request.List BUDGETS = Request.List.of(Kinds.DISRUPTION_BUDGET, "");

    @Override
    public List<FactSpec> facts() {
        return List.of(BLOCKS);
    }

    /** The budgets of all namespaces and the node's Pods, for a node that somebody has closed. */
    public static List<Request> due(Chart chart) {
        boolean closed =
                chart.isNode() && chart.object().at("spec.unschedulable").isTrue();
        return closed ? List.of(BUDGETS, TerwayReads.podsOn(chart.object().name())) : List.of();
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.isNode()) {
            List<KubeObject> pods =
                    chart.snapshot().objects(TerwayReads.podsOn(chart.object().name()));
            chart.snapshot().objects(BUDGETS).stream()
                    .filter(budget -> budget.at("status.disruptionsAllowed").is("0"))
                    .forEach(budget -> held(budget, pods).ifPresent(pod -> note(budget, pod, out)));
        }
    }

    private static Optional<KubeObject> held(KubeObject budget, List<KubeObject> pods) {
        LabelSelector selector = LabelSelector.of(budget.at("spec.selector"));
        return pods.stream()
                .filter(pod -> pod.namespace().equals(budget.namespace()))
                .filter(pod -> selector.selects(pod.labels()))
                .findFirst();
    }

    private static void note(KubeObject budget, KubeObject pod, Notes out) {
        long wanted = budget.at("status.desiredHealthy").number(0);
        long healthy = budget.at("status.currentHealthy").number(0);
        out.fact(BLOCKS.name(), Relation.OWNER, budget.ref())
                .from(Report.Source.STATUS)
                .with("budget", budget.name())
                .with("namespace", budget.namespace())
                .with("pod", pod.name())
                .with("wanted", wanted)
                .with("healthy", healthy)
                .saying("disruptionsAllowed is 0; desiredHealthy " + wanted + ", currentHealthy " + healthy)
                .note();
    }
}
