package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import java.util.ArrayList;
import java.util.List;

/** Step 5: the objects of IPAM, as far as the Pod's way to its IP uses them. */
final class IpamAndEni implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (chart.patient().isPod() && chart.usesPodEni()) {
            due.add(Reads.podEni(chart.ref()));
            due.add(Reads.PODNETWORKINGS);
        }
        chart.podEni()
                .ifPresent(eni -> eni.at("spec.allocations").stream()
                        .map(allocation -> allocation.at("eni.id").orEmpty())
                        .filter(id -> !id.isEmpty())
                        .limit(2)
                        .forEach(id -> due.add(new Request.Get(Kinds.NETWORK_INTERFACE, "", id))));
        return due;
    }
}
