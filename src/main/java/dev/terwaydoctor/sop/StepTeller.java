package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Snapshot;
import dev.terwaydoctor.knowledge.Wording;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells how each step went, from what was asked, what came back and what it showed. */
final class StepTeller {

    private final Map<String, Set<Request>> asked;
    private final Snapshot snapshot;

    StepTeller(Map<String, Set<Request>> asked, Snapshot snapshot) {
        this.asked = asked;
        this.snapshot = snapshot;
    }

    /** The steps that have begun, in their order. */
    List<StepTold> soFar(List<Chart> charts, List<Examination> examinations) {
        List<StepTold> steps = new ArrayList<>();
        for (String id : Procedure.IDS) {
            if (asked.containsKey(id)) {
                steps.add(step(id, charts, examinations));
            }
        }
        return steps;
    }

    /** All steps; those that had nothing to read were skipped, and say why. */
    List<StepTold> atEnd(List<Chart> charts, List<Examination> examinations) {
        return Procedure.IDS.stream().map(id -> step(id, charts, examinations)).toList();
    }

    private StepTold step(String id, List<Chart> charts, List<Examination> examinations) {
        Set<Request> requests = asked.getOrDefault(id, Set.of());
        List<Summary> summaries = summaries(id, charts, examinations);
        boolean problem = summaries.stream().anyMatch(Summary::problem);
        Report.Outcome outcome = outcome(requests, problem);
        return new StepTold(
                id,
                outcome,
                outcome == Report.Outcome.SKIPPED ? Skipped.why(id, charts) : foremost(summaries),
                requests.stream()
                        .filter(snapshot::has)
                        .map(Request::kubectl)
                        .distinct()
                        .toList());
    }

    /** One for each patient; where a whole cluster is asked about, that of the cluster alone. */
    private static List<Summary> summaries(String id, List<Chart> charts, List<Examination> examinations) {
        List<Summary> summaries = new ArrayList<>();
        for (int each = 0; each < charts.size() && each < examinations.size(); each++) {
            Summary summary = StepSummaries.of(
                    id, charts.get(each), examinations.get(each).evidence());
            if (charts.get(each).coversCluster() && !summary.words().isEmpty()) {
                return List.of(summary);
            }
            summaries.add(summary);
        }
        return summaries;
    }

    /** That of the first patient in which the step shows a problem; else of the first that it tells anything about. */
    private static Wording foremost(List<Summary> summaries) {
        return summaries.stream()
                .filter(Summary::problem)
                .findFirst()
                .or(() -> summaries.stream()
                        .filter(summary -> !summary.words().isEmpty())
                        .findFirst())
                .map(Summary::words)
                .orElse(Wording.NONE);
    }

    private Report.Outcome outcome(Set<Request> requests, boolean problem) {
        List<? extends Read<?>> reads =
                requests.stream().map(snapshot::read).flatMap(Optional::stream).toList();
        if (reads.isEmpty()) {
            return Report.Outcome.SKIPPED;
        }
        if (reads.stream().anyMatch(read -> read.status() == Read.Status.DENIED)) {
            return Report.Outcome.DENIED;
        }
        boolean answered = reads.stream()
                .anyMatch(read -> read.status() == Read.Status.COLLECTED || read.status() == Read.Status.ABSENT);
        if (!answered) {
            return Report.Outcome.FAILED;
        }
        return problem ? Report.Outcome.PROBLEM : Report.Outcome.OK;
    }
}
