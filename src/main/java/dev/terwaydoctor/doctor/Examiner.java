package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.ask.Strength;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.Resolution;
import dev.terwaydoctor.target.Target;
import dev.terwaydoctor.target.TargetResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a question is about, has it examined, and writes the answer; or says why it cannot be found. */
public final class Examiner {

    private final TargetResolver resolver;
    private final SopRunner procedure;

    public Examiner(TargetResolver resolver, SopRunner procedure) {
        this.resolver = resolver;
        this.procedure = procedure;
    }

    Answer answer(Case question) {
        Hints hints = inThread(question.hints(), question.ask().about());
        Resolution resolution =
                resolver.resolve(hints, question.ask().namespaces(), question.cluster(), question.deadline());
        if (resolution instanceof Resolution.Found found) {
            return question.ask().about() == null
                    ? examine(question, hints, found.target())
                    : followUp(question, hints, found.target());
        }
        return new Answer.Diagnosis(
                new NoTarget(question).report(resolution), question.say().language());
    }

    private Answer examine(Case question, Hints hints, Target target) {
        Assignment assignment = new Assignment(
                target.subject(),
                target.pods(),
                target.related(),
                hints.quoted(),
                hints.window().since());
        Outcome outcome = procedure.run(
                assignment,
                question.cluster(),
                question.redactor(),
                question.deadline(),
                steps -> question.progress().steps(steps));
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

    /** Words without a name of their own speak of what the thread is about. */
    private static Hints inThread(Hints hints, Report.@Nullable Target about) {
        boolean named = hints.names().stream().anyMatch(name -> name.role() != Role.PLACE);
        if (about == null || named) {
            return hints;
        }
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> each.apiName().equals(about.kind()))
                .findFirst()
                .orElse(null);
        NameHint topic = new NameHint(
                about.name(),
                kind,
                about.namespace().isEmpty() ? null : about.namespace(),
                Strength.CERTAIN,
                Role.SUBJECT);
        return new Hints(
                List.of(topic),
                about.namespace().isEmpty() ? List.of() : List.of(about.namespace()),
                hints.nodes(),
                hints.quoted(),
                hints.terms(),
                hints.mentioned(),
                hints.window(),
                hints.cluster(),
                hints.container(),
                true,
                hints.others());
    }
}
