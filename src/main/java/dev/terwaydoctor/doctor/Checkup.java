package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.evidence.LogWindow;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Has the target of one question examined by the procedure, and writes the report: with what was logged and what was pasted, where that was asked. */
final class Checkup {

    private final Case question;
    private final TerwayLayout terway;
    private final SopRunner procedure;

    /** @param terway where Terway lives in the question's cluster */
    Checkup(Case question, SopRunner procedure, TerwayLayout terway) {
        this.question = question;
        this.procedure = procedure.at(terway);
        this.terway = terway;
    }

    /** The live answer leads; what was pasted stands beside it. */
    Answer diagnosis(Hints hints, Target target) {
        Report live = report(hints, target);
        Report report = pasted().map(pasted -> AsPasted.beside(live, pasted, question.say()))
                .orElse(live);
        return new Answer.Diagnosis(report, question.say().language());
    }

    /** What was pasted, examined by itself; empty when nothing was. */
    Optional<Report> pasted() {
        return new PasteDesk(question, procedure).report();
    }

    /** With a question of what was logged, that is answered first. */
    Report report(Hints hints, Target target) {
        LogAsk asked = logged();
        if (asked == null) {
            return report(hints, target, hints.quoted());
        }
        LogChoice choice = new LogChoice(target, question, hints.window(), terway);
        Testimony testimony = Testimony.hear(asked, choice, hints.window(), question);
        return testimony.on(report(hints, target, testimony.phrases()));
    }

    /** What was seen, for an answer that is no diagnosis. */
    Outcome outcome(Hints hints, Target target) {
        return outcome(assignment(hints, target, hints.quoted()));
    }

    private Report report(Hints hints, Target target, List<String> phrases) {
        Assignment assignment = assignment(hints, target, phrases);
        Outcome outcome = outcome(assignment);
        Report report = new ReportWriter(
                        question.say(), assignment, outcome, question.ask().namespaces())
                .write(question.ask().text(), question.cluster().name());
        return new GonePod(hints, target, question.say()).on(besideWell(outcome, report));
    }

    private static Assignment assignment(Hints hints, Target target, List<String> phrases) {
        return new Assignment(
                target.subject(),
                target.pods(),
                target.related(),
                phrases,
                new LogWindow(hints.window().since(), hints.window().until()));
    }

    private Outcome outcome(Assignment assignment) {
        return procedure.run(
                assignment,
                question.cluster(),
                question.redactor(),
                question.deadline(),
                steps -> question.progress().steps(ReportWriter.steps(steps, question.say())));
    }

    private @Nullable LogAsk logged() {
        boolean search =
                question.intent() instanceof Intent.Logs logs && logs.log().filter() != null;
        return search
                ? ((Intent.Logs) question.intent()).log()
                : question.hints().logged();
    }

    /** Where nothing decides, a well Pod of the same workload may show what is different about this one. */
    private Report besideWell(Outcome outcome, Report report) {
        KubeObject patient = outcome.charts().get(0).object();
        if (report.verdict() != Verdict.INCONCLUSIVE || !patient.kind().equals(Kinds.POD)) {
            return report;
        }
        return question.comparison()
                .sibling(patient)
                .filter(contrast -> !contrast.differences().isEmpty())
                .map(contrast -> report.withNext(question.contrastText().line(contrast)))
                .orElse(report);
    }
}
