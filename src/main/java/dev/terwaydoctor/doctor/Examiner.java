package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.Resolution;
import dev.terwaydoctor.target.Target;
import dev.terwaydoctor.target.TargetResolver;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a question is about, and answers the kind of question it is; or says why it cannot be found. */
public final class Examiner {

    private final TargetResolver resolver;
    private final SopRunner procedure;
    private final TerwaySites sites;

    public Examiner(TargetResolver resolver, SopRunner procedure, TerwaySites sites) {
        this.resolver = resolver;
        this.procedure = procedure;
        this.sites = sites;
    }

    /** Where Terway lives in each cluster. */
    TerwaySites sites() {
        return sites;
    }

    Answer answer(Case question) {
        Topic topic = new Topic(question);
        Hints hints = topic.carriedInto(question.hints());
        Resolution resolution = resolve(question, hints);
        return resolution instanceof Resolution.Found found
                ? answer(question, hints, topic.othersOf(found.target()))
                : missing(question, resolution);
    }

    private Answer missing(Case question, Resolution resolution) {
        Report missing = new NoTarget(question).report(resolution);
        Report report = checkup(question)
                .pasted()
                .map(pasted -> AsPasted.alone(pasted, missing.headline(), question.say()))
                .orElse(missing);
        return new Answer.Diagnosis(report, question.say().language());
    }

    /** Where the words could mean one of two things, the second is tried when the first is not there. */
    private Resolution resolve(Case question, Hints hints) {
        Resolution first = lookUp(question, hints);
        Hints others = hints.withoutPrimary();
        boolean another = first instanceof Resolution.NotFound
                && others.primary().filter(name -> name.role() == Role.SUBJECT).isPresent();
        if (!another) {
            return first;
        }
        Resolution second = lookUp(question, others);
        return second instanceof Resolution.NotFound ? first : second;
    }

    private Resolution lookUp(Case question, Hints hints) {
        List<String> bound = new Topic(question).nearFirst(question.ask().namespaces());
        return resolver.resolve(hints, bound, site(question).daemonPods(), question.cluster(), question.deadline());
    }

    private TerwaySites.Site site(Case question) {
        return sites.in(question.cluster(), question.deadline());
    }

    private Checkup checkup(Case question) {
        return new Checkup(question, procedure, site(question).layout());
    }

    /** In a thread, asking to see a log, events or the reasons is answered with just that; for a log of Terway no thread is needed. */
    private Answer answer(Case question, Hints hints, Target target) {
        Intent intent = question.intent();
        if (intent instanceof Intent.Timeline) {
            return timeline(question, hints, target);
        }
        if (intent instanceof Intent.Compare) {
            return compare(question, target);
        }
        if (question.ask().about() == null && !isComponentLog(intent)) {
            return checkup(question).diagnosis(hints, target);
        }
        if (intent instanceof Intent.Logs logs) {
            return log(question, logs.log(), hints, target)
                    .orElseGet(() -> checkup(question).diagnosis(hints, target));
        }
        if (intent instanceof Intent.Events) {
            return question.showing().events(target.subject().ref());
        }
        return intent instanceof Intent.Why
                ? new Reasoning(checkup(question).report(hints, target), question.say()).answer()
                : checkup(question).diagnosis(hints, target);
    }

    /** Who asks for a log of Terway's wants to read it; who asks for the application's wants to know what is wrong. */
    private static boolean isComponentLog(Intent intent) {
        return intent instanceof Intent.Logs logs
                && logs.log().source() != LogAsk.Source.APPLICATION
                && logs.log().filter() == null;
    }

    private Optional<Answer> log(Case question, LogAsk log, Hints hints, Target target) {
        boolean around = log.aroundFailure() && hints.window().isOpen();
        TimeWindow window =
                around ? FailureTime.around(target.subject(), question.cluster(), question.deadline()) : hints.window();
        String name = target.subject().name();
        return new LogChoice(target, question, window, site(question).layout())
                .one(log)
                .map(chosen -> question.showing()
                        .log(
                                LogOrder.of(chosen, log, window, name),
                                Showing.target(target.subject().ref())));
    }

    private Answer timeline(Case question, Hints hints, Target target) {
        Outcome outcome = checkup(question).outcome(hints, target);
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
}
