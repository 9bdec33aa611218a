package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.BudgetObserver;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.DnsObserver;
import dev.terwaydoctor.evidence.HpaObserver;
import dev.terwaydoctor.evidence.IngressObserver;
import dev.terwaydoctor.evidence.Neighbours;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.RightsObserver;
import dev.terwaydoctor.evidence.Stage;
import java.util.ArrayList;
import java.util.List;

/** What a Pod needs besides its node: its volumes where it waits for them, and whom it talks to where that fails. */
final class Surroundings implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (needsVolumes(chart)) {
            due.addAll(Reads.claims(chart.object()));
            chart.claims().stream()
                    .filter(claim -> !claim.at("status.phase").is("Bound"))
                    .forEach(claim -> {
                        due.addAll(Reads.behindClaim(claim));
                        due.addAll(Reads.events(claim.ref()));
                    });
            chart.claims().stream()
                    .filter(claim -> claim.deleted().isPresent())
                    .forEach(claim -> due.add(Reads.podsIn(claim.namespace())));
        }
        if (chart.patient().isPod() || chart.is("Service")) {
            Neighbours neighbours = new Neighbours(chart);
            due.addAll(neighbours.due());
            neighbours.logDue().ifPresent(due::add);
            due.addAll(RightsObserver.due(chart));
            due.addAll(DnsObserver.due(chart));
        }
        due.addAll(IngressObserver.due(chart));
        due.addAll(BudgetObserver.due(chart));
        due.addAll(HpaObserver.due(chart));
        return due;
    }

    private static boolean needsVolumes(Chart chart) {
        Stage stage = chart.patient().stage();
        return stage == Stage.SANDBOX || stage == Stage.UNSCHEDULED || stage == Stage.INIT || stage == Stage.OTHER;
    }
}
