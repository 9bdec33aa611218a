package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import java.util.ArrayList;
import java.util.List;

/** Step 4: events of the patient, then of its node; one read by name serves Pod and PodENI, Node and Node CR alike. */
final class EventsFirst implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (chart.ref().kind().equals(Kinds.CLUSTER)) {
            due.add(Reads.WARNINGS);
            return due;
        }
        if (chart.ref().kind().equals(Kinds.NAMESPACE)) {
            due.add(Reads.warnings(chart.object().name()));
            return due;
        }
        due.addAll(Reads.events(chart.ref()));
        chart.node().ifPresent(node -> due.addAll(Reads.events(node.ref())));
        if (!chart.patient().isPod()) {
            chart.children().forEach(child -> due.addAll(Reads.events(child.ref())));
        }
        return due;
    }
}
