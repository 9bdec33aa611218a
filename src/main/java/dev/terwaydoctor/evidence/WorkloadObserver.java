package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Set;

/** How many Pods a workload has of how many it wants, and whether its rollout goes on. */
public final class WorkloadObserver implements Observer {

    static final FactSpec REPLICAS = FactSpec.fact(
            "workload.replicas",
            "How many Pods the workload under examination wants and has; state is full, unready (all are there), short, none or zero (none "
                    + "wanted).",
            "kind",
            "workload",
            "state",
            "wanted",
            "existing",
            "ready");
    static final FactSpec STUCK = FactSpec.fact(
            "workload.stuck",
            "A rollout does not go on: paused or past its deadline; behind is true while Pods of a former template run.",
            "kind",
            "workload",
            "reason",
            "behind");

    private static final Set<Kind> SCALED =
            Set.of(Kinds.DEPLOYMENT, Kinds.STATEFUL_SET, Kinds.REPLICA_SET, Kinds.DAEMON_SET);

    @Override
    public List<FactSpec> facts() {
        return List.of(REPLICAS, STUCK);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        KubeObject workload = chart.object();
        if (SCALED.contains(workload.kind())) {
            replicas(chart, workload, out);
            stuck(chart, workload, out);
        }
    }

    /** Whether a workload has all the Pods that it wants, ready or not; false for what does not count Pods. */
    static boolean hasAll(KubeObject workload) {
        Count count = Count.of(workload);
        return SCALED.contains(workload.kind()) && count.wanted() > 0 && count.existing() >= count.wanted();
    }

    private static void replicas(Chart chart, KubeObject workload, Notes out) {
        Count count = Count.of(workload);
        out.fact(REPLICAS.name(), Around.self(chart), workload.ref())
                .with("kind", workload.kind().name())
                .with("workload", workload.name())
                .with("state", count.state())
                .with("wanted", count.wanted())
                .with("existing", count.existing())
                .with("ready", count.ready())
                .saying(count.ready() + " of " + count.wanted() + " Pods ready, " + count.existing() + " exist")
                .note();
    }

    private static void stuck(Chart chart, KubeObject workload, Notes out) {
        Value progress = workload.condition("Progressing");
        boolean paused = workload.at("spec.paused").isTrue();
        if (paused || progress.get("status").is("False")) {
            out.fact(STUCK.name(), Around.self(chart), workload.ref())
                    .from(paused ? Report.Source.CONFIG : Report.Source.CONDITION)
                    .with("kind", workload.kind().name())
                    .with("workload", workload.name())
                    .with("reason", paused ? "Paused" : progress.get("reason").orEmpty())
                    .with("behind", Boolean.toString(isBehind(workload)))
                    .saying(
                            paused
                                    ? "spec.paused is true; " + updated(workload)
                                    : progress.get("message").orEmpty())
                    .at(progress.get("lastTransitionTime").time().orElse(null), null)
                    .note();
        }
    }

    /** Whether Pods still run a former template: fewer are updated than there are. */
    private static boolean isBehind(KubeObject workload) {
        Value status = workload.status();
        return status.get("updatedReplicas").number(0) < status.get("replicas").number(0);
    }

    private static String updated(KubeObject workload) {
        Value status = workload.status();
        return status.get("updatedReplicas").number(0) + " of "
                + status.get("replicas").number(0) + " Pods are of the present template";
    }

    /** Pods of a workload: those it wants, those that exist, those that are ready. */
    private record Count(long wanted, long existing, long ready) {

        static Count of(KubeObject workload) {
            Value status = workload.status();
            boolean daemons = workload.kind().equals(Kinds.DAEMON_SET);
            return new Count(
                    daemons
                            ? status.get("desiredNumberScheduled").number(0)
                            : workload.at("spec.replicas").number(1),
                    status.get(daemons ? "currentNumberScheduled" : "replicas").number(0),
                    status.get(daemons ? "numberReady" : "readyReplicas").number(0));
        }

        String state() {
            if (wanted == 0) {
                return "zero";
            }
            if (existing < wanted) {
                return existing == 0 ? "none" : "short";
            }
            return ready < wanted ? "unready" : "full";
        }
    }
}
