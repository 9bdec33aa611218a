package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report that stands for an answer in JSON, where a script expects one whatever the answer was. */
final class AnswerReport {

    private static final String UNKNOWN_MODE = "unknown";

    private AnswerReport() {}

    static Report of(Ask ask, Answer answer, Instant now) {
        if (answer instanceof Answer.Diagnosis diagnosis) {
            return diagnosis.report();
        }
        return answer instanceof Answer.Words words
                ? words.report()
                : shown(ask, ((Answer.Shown) answer).extract(), now);
    }

    /** What was read stands in the one step that read it, a line each. */
    private static Report shown(Ask ask, Extract extract, Instant now) {
        Report.Step step = new Report.Step(
                stepOf(extract.command()),
                extract.headline(),
                Report.Outcome.OK,
                String.join("\n", extract.all()),
                extract.command().isEmpty() ? List.of() : List.of(extract.command()));
        return bare(ask.text(), ask.cluster(), now, extract.subject(), extract.headline(), List.of(step));
    }

    private static String stepOf(String command) {
        if (command.startsWith("kubectl logs")) {
            return "logs";
        }
        return command.startsWith("kubectl get events") ? "events" : "pod-and-node";
    }

    static Report unreadable(String question, Instant now, Failure failure) {
        return bare(question, "", now, null, failure.words(), List.of());
    }

    private static Report bare(
            String question,
            String cluster,
            Instant now,
            Report.@Nullable Target target,
            String headline,
            List<Report.Step> steps) {
        return new Report(
                Report.SCHEMA,
                question,
                cluster,
                UNKNOWN_MODE,
                now,
                target,
                List.of(),
                Verdict.INCONCLUSIVE,
                Confidence.POSSIBLE,
                headline,
                null,
                "",
                List.of(),
                steps,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Report.Cost(0, 0, 0, 0));
    }
}
