package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.evidence.LogWindow;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.Resolution;
import dev.terwaydoctor.target.Target;
import dev.terwaydoctor.target.TargetResolver;
import java.util.List;
import java.util.Optional;

/** Finds what a question is about, has it examined, and writes the answer; or says why it cannot be found. */
public final class Examiner {

    private final TargetResolver resolver;
    private final SopRunner procedure;

    public Examiner(TargetResolver resolver, SopRunner procedure) {
        this.resolver = resolver;
        this.procedure = procedure;
    }

    Answer answer(Case question) {
        Hints hints = new Topic(question).carriedInto(question.hints());
        Resolution resolution = resolve(question, hints);
        if (resolution instanceof Resolution.Found found) {
            return question.ask().about() == null
                    ? examine(question, hints, found.target())
                    : followUp(question, hints, found.target());
        }
        return new Answer.Diagnosis(
                new NoTarget(question).report(resolution), question.say().language());
    }

    /** Where the words could mean one of two things, the second is tried when the first is not there. */
    private Resolution resolve(Case question, Hints hints) {
        Resolution first =
                resolver.resolve(hints, question.ask().namespaces(), question.cluster(), question.deadline());
        Hints others = hints.withoutPrimary();
        boolean another = first instanceof Resolution.NotFound
                && others.primary().filter(name -> name.role() == Role.SUBJECT).isPresent();
        if (!another) {
            return first;
        }
        Resolution second =
                resolver.resolve(others, question.ask().namespaces(), question.cluster(), question.deadline());
        return second instanceof Resolution.NotFound ? first : second;
    }

    private Answer examine(Case question, Hints hints, Target target) {
        Assignment assignment = new Assignment(
                target.subject(),
                target.pods(),
                target.related(),
                hints.quoted(),
                new LogWindow(hints.window().since(), hints.window().until()));
        Outcome outcome = procedure.run(
                assignment,
                question.cluster(),
                question.redactor(),
                question.deadline(),
                steps -> question.progress().steps(ReportWriter.steps(steps, question.say())));
        Report report = new ReportWriter(question.say(), assignment, outcome)
                .write(question.ask().text(), question.cluster().name());
        return new Answer.Diagnosis(report, question.say().language());
    }

    /** In a thread, asking to see a log, events or an object is answered with just that. */
    private Answer followUp(Case question, Hints hints, Target target) {
        Showing showing = new Showing(question.cluster(), question.deadline(), question.redactor(), question.say());
        ObjectRef ref = target.subject().ref();
        if (question.intent() instanceof Intent.Logs logs) {
            return LogChoice.of(target, logs.log(), question)
                    .map(log -> showing.log(log, List.of(focus(logs, ref)), target(ref)))
                    .orElseGet(() -> examine(question, hints, target));
        }
        if (question.intent() instanceof Intent.Events) {
            return showing.events(ref);
        }
        return examine(question, hints, target);
    }

    private static String focus(Intent.Logs logs, ObjectRef ref) {
        return Optional.ofNullable(logs.log().filter()).orElse(ref.name());
    }

    private static Report.Target target(ObjectRef ref) {
        return new Report.Target(ref.kind().qualifiedName(), ref.namespace(), ref.name());
    }
}
