package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.Resolution;
import dev.terwaydoctor.target.Target;
import dev.terwaydoctor.target.TargetResolver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what a question is about, has it examined, and writes the answer; or says why it cannot be found. */
public final class Examiner {

    private final TargetResolver resolver;
    private final SopRunner procedure;
    private final TerwaySites sites;

    public Examiner(TargetResolver resolver, SopRunner procedure, TerwaySites sites) {
        this.resolver = resolver;
        this.procedure = procedure;
        this.sites = sites;
    }

    Answer answer(Case question) {
        Topic topic = new Topic(question);
        Hints hints = topic.carriedInto(question.hints());
        Resolution resolution = resolve(question, hints);
        if (resolution instanceof Resolution.Found found) {
            return answer(question, hints, topic.othersOf(found.target()));
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
        Resolution first = lookUp(question, hints, bound);
        Hints others = hints.withoutPrimary();
        boolean another = first instanceof Resolution.NotFound
                && others.primary().filter(name -> name.role() == Role.SUBJECT).isPresent();
        if (!another) {
            return first;
        }
        Resolution second = lookUp(question, others, bound);
        return second instanceof Resolution.NotFound ? first : second;
    }

    private Resolution lookUp(Case question, Hints hints, List<String> bound) {
        return resolver.resolve(
                hints, bound, site(question).daemonPods(), question.cluster(), question.deadline());
    }

    private TerwaySites.Site site(Case question) {
        return sites.in(question.cluster(), question.deadline());
    }

    private Answer answer(Case question, Hints hints, Target target) {
        if (question.intent() instanceof Intent.Timeline) {
            return timeline(question, hints, target);
        }
        if (question.intent() instanceof Intent.Compare) {
            return compare(question, target);
        }
        return question.ask().about() == null
                ? examined(question, hints, target)
                : followUp(question, hints, target);
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
        Testimony testimony = Testimony.hear(asked, target, hints.window(), question, site(question).layout());
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
        Assignment assignment = assignment(hints, target, phrases);
        Outcome outcome = examine(question, assignment);
        Report report = new ReportWriter(
                        question.say(), assignment, outcome, question.ask().namespaces())
                .write(question.ask().text(), question.cluster().name());
        return besideWell(question, outcome, report);
    }

    private static Assignment assignment(Hints hints, Target target, List<String> phrases) {
        return new Assignment(
                target.subject(),
                target.pods(),
                target.related(),
                phrases,
                hints.window().since());
    }

    private Outcome examine(Case question, Assignment assignment) {
        return procedure
                .at(site(question).layout())
                .run(
                        assignment,
                        question.cluster(),
                        question.redactor(),
                        question.deadline(),
                        steps -> question.progress().steps(ReportWriter.steps(steps, question.say())));
    }

    /** In a thread, asking to see a log, events or the reasons is answered with just that. */
    private Answer followUp(Case question, Hints hints, Target target) {
        ObjectRef ref = target.subject().ref();
        if (question.intent() instanceof Intent.Logs logs) {
            TimeWindow window = window(logs.log(), hints, target, question);
            return new LogChoice(target, question, window, site(question).layout())
                    .one(logs.log())
                    .map(log -> question.showing()
                            .log(LogOrder.of(log, logs.log(), window, ref.name()), Showing.target(ref)))
                    .orElseGet(() -> examined(question, hints, target));
        }
        if (question.intent() instanceof Intent.Events) {
            return question.showing().events(ref);
        }
        return question.intent() instanceof Intent.Why
                ? new Reasoning(report(question, hints, target), question.say()).answer()
                : examined(question, hints, target);
    }

    /** Where nothing decides, a well Pod of the same workload may show what is different about this one. */
    private static Report besideWell(Case question, Outcome outcome, Report report) {
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

    private Answer timeline(Case question, Hints hints, Target target) {
        Outcome outcome = examine(question, assignment(hints, target, hints.quoted()));
        Timeline timeline = new Timeline(
                Moments.of(outcome, question.say()),
                outcome.charts().get(0).now(),
                question.say(),
                question.redactor());
        return question.showing()
                .shown(
                        "events",
                        timeline.extract(Showing.target(target.subject().ref())));
    }

    private static Answer compare(Case question, Target target) {
        KubeObject sick = target.subject().kind().equals(Kinds.NODE)
                ? target.subject()
                : target.pods().stream()
                        .min(Comparator.comparing(PodStage::isReady))
                        .orElse(target.subject());
        Report.Target about = Showing.target(target.subject().ref());
        ContrastText text = question.contrastText();
        return question.showing()
                .shown(
                        "pod-and-node",
                        question.comparison()
                                .of(sick)
                                .map(contrast -> text.extract(contrast, about))
                                .orElseGet(() -> text.nobody(about)));
    }

    private static TimeWindow window(LogAsk log, Hints hints, Target target, Case question) {
        boolean around = log.aroundFailure() && hints.window().isOpen();
        return around ? FailureTime.around(target.subject(), question) : hints.window();
    }
}
