package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
import java.util.ArrayList;
import java.util.List;

/** What a Pod needs besides its node, read in the stages where it can be what is missing. */
final class Surroundings implements Plan {

    @Override
    public List<Request> due(Chart chart) {
        List<Request> due = new ArrayList<>();
        if (needsVolumes(chart)) {
            due.addAll(Reads.claims(chart.object()));
            chart.claims().forEach(claim -> due.addAll(Reads.behindClaim(claim)));
            chart.claims().stream()
                    .filter(claim -> !claim.at("status.phase").is("Bound"))
                    .forEach(claim -> due.addAll(Reads.events(claim.ref())));
        }
        return due;
    }

    private static boolean needsVolumes(Chart chart) {
        Stage stage = chart.patient().stage();
        return stage == Stage.SANDBOX || stage == Stage.UNSCHEDULED || stage == Stage.INIT || stage == Stage.OTHER;
    }
}
