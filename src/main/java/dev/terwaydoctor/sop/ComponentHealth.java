package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.DaemonPlacement;
import dev.terwaydoctor.evidence.Ipam;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.evidence.TerwayReads;
import java.util.ArrayList;
import java.util.List;

/** Step 2: the Terway Pod of the node and the controlplane; their events only where they are not well. */
final class ComponentHealth implements Plan {

    private static final int SICK_AT_MOST = 3;

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (chart.isOnNode() || chart.coversCluster()) {
            due.add(Reads.systemPodsOn(chart.terway(), chart.patient().nodeName()));
        }
        if (chart.coversCluster()) {
            due.add(TerwayReads.NODES);
        }
        due.add(Reads.controlplanePods(chart.terway()));
        sick(chart).forEach(pod -> due.addAll(Reads.events(pod.ref())));
        missing(chart, due);
        if (needsControlplane(chart)) {
            controlplane(chart, due);
        }
        return due;
    }

    /** Why there is no Terway Pod: what its controller reports, and who may refuse it. */
    private static void missing(Chart chart, List<Request> due) {
        boolean looked = chart.snapshot()
                .has(Reads.systemPodsOn(chart.terway(), chart.patient().nodeName()));
        if (!chart.isOnNode() || !chart.terwayPod().isEmpty()) {
            return;
        }
        chart.daemonSet().ifPresent(set -> {
            due.addAll(Reads.events(set.ref()));
            if (looked && DaemonPlacement.isExpected(chart, set)) {
                due.add(TerwayReads.unplaced(chart.terway()));
                due.add(TerwayReads.webhooks(Kinds.MUTATING_WEBHOOK));
                due.add(TerwayReads.webhooks(Kinds.VALIDATING_WEBHOOK));
            }
        });
    }

    /** Where it is the controlplane that gives the patient its address. */
    private static boolean needsControlplane(Chart chart) {
        boolean waits = chart.isNode() || chart.patient().stage() == Stage.SANDBOX;
        return waits && (chart.usesPodEni() || Ipam.of(chart).isCentralised());
    }

    /** More is read of it only when it does not simply run. */
    private static void controlplane(Chart chart, List<Request> due) {
        boolean listed = chart.snapshot().has(Reads.controlplanePods(chart.terway()));
        List<KubeObject> pods = chart.controlplanePods();
        boolean ready = pods.stream().anyMatch(pod -> PodStage.stage(pod, chart.now()) == Stage.READY);
        if (listed && pods.isEmpty()) {
            due.add(TerwayReads.controlplane(chart.terway()));
        }
        if (listed && ready && chart.eventsOf(chart.ref()).stream().noneMatch(ComponentHealth::isOfControlplane)) {
            due.add(TerwayReads.lease(chart.terway()));
            due.add(TerwayReads.controlplaneRights());
        }
    }

    private static boolean isOfControlplane(KubeObject event) {
        return event.root().get("reportingComponent").orEmpty().startsWith(TerwayLayout.CONTROLPLANE);
    }

    private static List<KubeObject> sick(Chart chart) {
        return chart.terwayPods().stream()
                .filter(pod -> PodStage.stage(pod, chart.now()) != Stage.READY)
                .limit(SICK_AT_MOST)
                .toList();
    }
}
