package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells how each step went, from what was asked and what came back. */
final class StepTeller {

    private StepTeller() {}

    static List<Report.Step> tell(
            Map<String, Set<Request>> asked, List<Chart> charts, List<List<Candidate>> candidates) {
        List<Report.Step> steps = new ArrayList<>();
        asked.forEach((id, requests) -> steps.add(step(id, requests, charts)));
        return steps;
    }

    private static Report.Step step(String id, Set<Request> requests, List<Chart> charts) {
        List<Read<?>> reads = requests.stream()
                .map(request -> charts.get(0).snapshot().read(request))
                .flatMap(Optional::stream)
                .toList();
        boolean denied = reads.stream().anyMatch(read -> read.status() == Read.Status.DENIED);
        boolean failed = !reads.isEmpty()
                && reads.stream().noneMatch(read -> read.found().isPresent())
                && reads.stream().noneMatch(read -> read.status() == Read.Status.ABSENT);
        Report.Outcome outcome = denied
                ? Report.Outcome.DENIED
                : failed ? Report.Outcome.FAILED : reads.isEmpty() ? Report.Outcome.SKIPPED : Report.Outcome.OK;
        return new Report.Step(
                id, id, outcome, "", requests.stream().map(Request::kubectl).toList());
    }
}
