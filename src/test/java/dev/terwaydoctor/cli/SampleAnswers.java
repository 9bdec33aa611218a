package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.SampleReports;
import dev.terwaydoctor.report.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer of each kind. */
final class SampleAnswers {

    private static final Report.Target POD = new Report.Target("Pod", "payments", "checkout-7d9f8b6c5d-x2x4k");

    private SampleAnswers() {}

    static Answer diagnosis() {
        return new Answer.Diagnosis(SampleReports.full(), "en");
    }

    static Answer inChinese() {
        return new Answer.Diagnosis(SampleReports.full(), "zh");
    }

    static Answer absent() {
        return new Answer.Diagnosis(SampleReports.empty(), "en");
    }

    static Answer ambiguous() {
        List<Report.Target> candidates = List.of(POD, new Report.Target("Pod", "shop", "checkout-5b4c9d-q8w2z"));
        return new Answer.Diagnosis(
                undecided(null, candidates, "Two Pods with different owners match checkout.", List.of(), List.of()),
                "en");
    }

    /** The search for the target was refused. */
    static Answer denied() {
        List<Report.NotSeen> unseen = List.of(new Report.NotSeen(
                "Pods of all namespaces",
                "the server refused",
                "{apiGroups: [\"\"], resources: [\"pods\"], verbs: [\"list\"]}"));
        return new Answer.Diagnosis(undecided(null, List.of(), "The Pods may not be listed.", List.of(), unseen), "en");
    }

    /** The target was known from the question; no step reached the cluster. */
    static Answer unreachable() {
        Report.Step failed = new Report.Step(
                "cluster-config", "Cluster configuration", Report.Outcome.FAILED, "connection refused", List.of());
        Report.Step skipped = new Report.Step("logs", "Logs", Report.Outcome.SKIPPED, "nothing to go on", List.of());
        Report.Target cluster = new Report.Target("Cluster", "", "prod-hz");
        return new Answer.Diagnosis(
                undecided(cluster, List.of(), "The cluster does not answer.", List.of(failed, skipped), List.of()),
                "en");
    }

    static Answer shown() {
        List<String> all = List.of(
                "2026-05-04T09:58:30Z starting",
                "2026-05-04T09:58:31Z no ip \u001b[31mleft\u001b[0m",
                "2026-05-04T09:58:32Z bye");
        String command = "kubectl logs checkout-7d9f8b6c5d-x2x4k -n payments -c app";
        Report.Step read = new Report.Step("logs", "Logs", Report.Outcome.OK, String.join("\n", all), List.of(command));
        return new Answer.Shown(
                undecided(
                        POD, List.of(), "The log of the container says that no IP is left.", List.of(read), List.of()),
                new Extract(
                        "The log of the container says that no IP is left.",
                        all.subList(1, 2),
                        all,
                        "Read 3 lines of the last 10 minutes.",
                        command,
                        POD),
                "en");
    }

    static Answer words(boolean understood) {
        return new Answer.Words(
                undecided(null, List.of(), "Ask why something fails.", List.of(), List.of()),
                "Ask why something fails.",
                List.of("  why is pod NAME in NAMESPACE failing", "  is node NAME fine"),
                understood,
                "en");
    }

    private static Report undecided(
            Report.@Nullable Target target,
            List<Report.Target> candidates,
            String headline,
            List<Report.Step> steps,
            List<Report.NotSeen> unseen) {
        Report empty = SampleReports.empty();
        return new Report(
                empty.schema(),
                "why is checkout failing",
                empty.cluster(),
                empty.mode(),
                empty.now(),
                target,
                candidates,
                Verdict.INCONCLUSIVE,
                Confidence.POSSIBLE,
                headline,
                null,
                "",
                List.of(),
                steps,
                List.of(),
                unseen,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                empty.cost());
    }
}
