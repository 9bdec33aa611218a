package dev.terwaydoctor.sop;

import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.knowledge.Wording;
import java.util.List;

/** Why a step had nothing to read, as the first patient shows it. */
final class Skipped {

    private Skipped() {}

    static Wording why(String step, List<Chart> charts) {
        SummaryLine line = new SummaryLine();
        if (step.equals("ipam-eni") && !charts.isEmpty()) {
            return addresses(charts.get(0), line).done().words();
        }
        return line.add("skipped." + step).done().words();
    }

    private static SummaryLine addresses(Chart chart, SummaryLine line) {
        if (!chart.patient().isPod()) {
            return line.add("skipped.no-pod", "subject", chart.ref().kind().name());
        }
        if (chart.isHostNetwork()) {
            return line.add("skipped.host-network");
        }
        if (chart.patient().stage() == Stage.UNSCHEDULED) {
            return line.add("skipped.unscheduled");
        }
        String ip = chart.object().at("status.podIP").orEmpty();
        return ip.isEmpty() ? line.add("skipped.past-network") : line.add("skipped.has-ip", "ip", ip);
    }
}
