package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.Role;
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
        Hints hints = new Topic(question).carriedInto(question.hints());
        Resolution resolution = resolve(question, hints);
        if (resolution instanceof Resolution.Found found) {
            return answer(question, hints, found.target());
        }
        return new Answer.Diagnosis(
                new NoTarget(question).report(resolution), question.say().language());
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
        return resolver.resolve(
                hints,
                question.ask().namespaces(),
                site(question).daemonPods(),
                question.cluster(),
                question.deadline());
    }

    private TerwaySites.Site site(Case question) {
        return sites.in(question.cluster(), question.deadline());
    }

    /** In a thread, asking to see a log, events or an object is answered with just that. */
    private Answer answer(Case question, Hints hints, Target target) {
        Intent intent = question.intent();
        if (intent instanceof Intent.Timeline) {
            return timeline(question, hints, target);
        }
        if (intent instanceof Intent.Compare) {
            return compare(question, target);
        }
        if (question.ask().about() != null && intent instanceof Intent.Logs logs) {
            ObjectRef ref = target.subject().ref();
            return LogChoice.of(target, logs.log(), question, site(question).layout())
                    .map(log -> question.showing().log(log, List.of(focus(logs, ref)), Showing.target(ref)))
                    .orElseGet(() -> diagnose(question, hints, target));
        }
        if (question.ask().about() != null && intent instanceof Intent.Events) {
            return question.showing().events(target.subject().ref());
        }
        return diagnose(question, hints, target);
    }

    private Answer diagnose(Case question, Hints hints, Target target) {
        Assignment assignment = assignment(hints, target);
        Outcome outcome = examine(question, assignment);
        Report report = new ReportWriter(
                        question.say(), assignment, outcome, question.ask().namespaces())
                .write(question.ask().text(), question.cluster().name());
        return new Answer.Diagnosis(
                besideWell(question, outcome, report), question.say().language());
    }

    private static Assignment assignment(Hints hints, Target target) {
        return new Assignment(
                target.subject(),
                target.pods(),
                target.related(),
                hints.quoted(),
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
        Outcome outcome = examine(question, assignment(hints, target));
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

    private static String focus(Intent.Logs logs, ObjectRef ref) {
        return Optional.ofNullable(logs.log().filter()).orElse(ref.name());
    }
}
