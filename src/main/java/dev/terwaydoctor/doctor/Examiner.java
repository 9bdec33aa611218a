package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.Resolution;
import dev.terwaydoctor.target.Target;
import dev.terwaydoctor.target.TargetResolver;
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
        Topic topic = new Topic(question);
        Hints hints = topic.carriedInto(question.hints());
        Resolution resolution = resolve(question, hints);
        if (resolution instanceof Resolution.Found found) {
            Target target = topic.othersOf(found.target());
            return question.ask().about() == null
                    ? examined(question, hints, target)
                    : followUp(question, hints, target);
        }
        Report missing = new NoTarget(question).report(resolution);
        Report report = pasted(question)
                .map(pasted -> AsPasted.alone(pasted, missing.headline(), question.say()))
                .orElse(missing);
        return new Answer.Diagnosis(report, question.say().language());
    }

    private Optional<Report> pasted(Case question) {
        return new PasteDesk(question, procedure).report();
    }

    /** Where the words could mean one of two things, the second is tried when the first is not there. */
    private Resolution resolve(Case question, Hints hints) {
        List<String> bound = new Topic(question).nearFirst(question.ask().namespaces());
        Resolution first = resolver.resolve(hints, bound, question.cluster(), question.deadline());
        Hints others = hints.withoutPrimary();
        boolean another = first instanceof Resolution.NotFound
                && others.primary().filter(name -> name.role() == Role.SUBJECT).isPresent();
        if (!another) {
            return first;
        }
        Resolution second = resolver.resolve(others, bound, question.cluster(), question.deadline());
        return second instanceof Resolution.NotFound ? first : second;
    }

    private Answer examined(Case question, Hints hints, Target target) {
        Report live = report(question, hints, target);
        Report report = pasted(question)
                .map(pasted -> AsPasted.beside(live, pasted, question.say()))
                .orElse(live);
        return new Answer.Diagnosis(report, question.say().language());
    }

    /** With a question of what was logged, that is answered first. */
    private Report report(Case question, Hints hints, Target target) {
        LogAsk asked = logged(question);
        if (asked == null) {
            return report(question, hints, target, hints.quoted());
        }
        Testimony testimony = Testimony.hear(asked, target, hints.window(), question);
        return testimony.on(report(question, hints, target, testimony.phrases()));
    }

    private static @Nullable LogAsk logged(Case question) {
        boolean search =
                question.intent() instanceof Intent.Logs logs && logs.log().filter() != null;
        return search
                ? ((Intent.Logs) question.intent()).log()
                : question.hints().logged();
    }

    private Report report(Case question, Hints hints, Target target, List<String> phrases) {
        Assignment assignment = new Assignment(
                target.subject(),
                target.pods(),
                target.related(),
                phrases,
                hints.window().since());
        Outcome outcome = procedure.run(
                assignment,
                question.cluster(),
                question.redactor(),
                question.deadline(),
                steps -> question.progress().steps(ReportWriter.steps(steps, question.say())));
        return new ReportWriter(question.say(), assignment, outcome)
                .write(question.ask().text(), question.cluster().name());
    }

    /** In a thread, asking to see a log, events or the reasons is answered with just that. */
    private Answer followUp(Case question, Hints hints, Target target) {
        Showing showing = new Showing(question.cluster(), question.deadline(), question.redactor(), question.say());
        ObjectRef ref = target.subject().ref();
        if (question.intent() instanceof Intent.Logs logs) {
            TimeWindow window = window(logs.log(), hints, target, question);
            return new LogChoice(target, question, window)
                    .one(logs.log())
                    .map(log -> showing.log(LogOrder.of(log, logs.log(), window, ref.name()), target(ref)))
                    .orElseGet(() -> examined(question, hints, target));
        }
        if (question.intent() instanceof Intent.Events) {
            return showing.events(ref);
        }
        return question.intent() instanceof Intent.Why
                ? new Reasoning(report(question, hints, target), question.say()).answer()
                : examined(question, hints, target);
    }

    private static TimeWindow window(LogAsk log, Hints hints, Target target, Case question) {
        boolean around = log.aroundFailure() && hints.window().isOpen();
        return around ? FailureTime.around(target.subject(), question.cluster(), question.deadline()) : hints.window();
    }

    private static Report.Target target(ObjectRef ref) {
        return new Report.Target(ref.kind().qualifiedName(), ref.namespace(), ref.name());
    }
}
