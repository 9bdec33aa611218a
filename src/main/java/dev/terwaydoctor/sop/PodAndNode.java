package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import java.util.ArrayList;
import java.util.List;

/** Step 3: the node, the owners, and the node's dynamic configuration. */
final class PodAndNode implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (chart.isOnNode()) {
            due.add(Reads.node(chart.patient().nodeName()));
            due.add(Reads.terwayNode(chart.patient().nodeName()));
        }
        Reads.ownerOf(chart.object()).ifPresent(owner -> due.add(new Request.Get(owner)));
        due.addAll(Reads.children(chart.object()));
        chart.owners().forEach(owner -> Reads.ownerOf(owner).ifPresent(ref -> due.add(new Request.Get(ref))));
        chart.node()
                .map(KubeObject::labels)
                .map(labels -> labels.getOrDefault("terway-config", ""))
                .filter(overlay -> !overlay.isEmpty())
                .ifPresent(overlay -> due.add(Reads.configMap(chart.terway(), overlay)));
        return due;
    }
}
