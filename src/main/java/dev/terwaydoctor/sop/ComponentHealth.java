package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
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
        due.add(Reads.controlplanePods(chart.terway()));
        sick(chart).forEach(pod -> due.addAll(Reads.events(pod.ref())));
        if (chart.isOnNode() && chart.terwayPod().isEmpty()) {
            chart.daemonSet().ifPresent(set -> due.addAll(Reads.events(set.ref())));
        }
        return due;
    }

    private static List<KubeObject> sick(Chart chart) {
        return chart.terwayPods().stream()
                .filter(pod -> PodStage.stage(pod, chart.now()) != Stage.READY)
                .limit(SICK_AT_MOST)
                .toList();
    }
}
