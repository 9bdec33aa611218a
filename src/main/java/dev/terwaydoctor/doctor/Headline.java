package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Assignment;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one sentence of an answer: what is wrong with how many, since when and how sure. */
final class Headline {

    private final Phrases say;
    private final Assignment assignment;
    private final Report.Target target;
    private final ReachWords reach;

    Headline(Phrases say, Assignment assignment, Report.Target target, ReachWords reach) {
        this.say = say;
        this.assignment = assignment;
        this.target = target;
        this.reach = reach;
    }

    /** One conclusion with what was written about it. */
    record Told(Conclusion conclusion, Extent extent, Report.Finding finding) {

        /** Whether it tells what is wrong with some of several Pods. */
        boolean isAboutSome() {
            return finding.verdict() != Verdict.HEALTHY && !extent.own().isEmpty() && extent.of() > 1;
        }
    }

    String of(List<Told> told, @Nullable Instant since, Instant now) {
        if (told.isEmpty()) {
            return say.say("headline.nothing", "subject", target.subject());
        }
        Told first = told.get(0);
        List<Told> parts = told.stream().filter(Told::isAboutSome).toList();
        boolean several = first.isAboutSome() && parts.size() > 1;
        String when = since == null
                ? ""
                : say.say("headline.since", "time", say.time(since, now), "age", say.age(since, now));
        boolean named =
                !several && !first.isAboutSome() && isNamedIn(first.finding().title());
        return say.say(
                named ? "headline.named" : "headline",
                "subject",
                several || !first.isAboutSome() ? target.subject() : some("headline.affected", first),
                "title",
                several
                        ? parts.stream().map(this::part).collect(Collectors.joining(say.say("headline.and")))
                        : named
                                ? first.finding().title().substring(named().length())
                                : first.finding().title(),
                "example",
                several ? "" : example(first),
                "also",
                several ? "" : also(told),
                "reach",
                reach.brief(first.extent()),
                "since",
                when,
                "confidence",
                say.say("confidence." + sureness(first.finding())));
    }

    /** Whether a title begins with what the headline begins with, so that it would be said twice. */
    private boolean isNamedIn(String title) {
        return title.startsWith(named())
                && target.subject().endsWith("/" + assignment.subject().ref().name());
    }

    private String named() {
        ObjectRef subject = assignment.subject().ref();
        return subject.kind().name() + " " + subject.name() + " ";
    }

    private String part(Told told) {
        return some("headline.part", told);
    }

    private String some(String key, Told told) {
        return say.say(
                key,
                "subject",
                target.subject(),
                "pods",
                String.valueOf(told.extent().own().size()),
                "of",
                String.valueOf(told.extent().of()),
                "title",
                told.finding().title());
    }

    private String also(List<Told> told) {
        return told.size() > 1 && told.get(0).finding().verdict() != Verdict.HEALTHY
                ? say.say("headline.also", "title", told.get(1).finding().title())
                : "";
    }

    /** The Pod whose evidence is quoted, where the question is about something larger. */
    private String example(Told told) {
        Patient patient = told.conclusion().first().patient();
        boolean other =
                patient.isPod() && !patient.ref().equals(assignment.subject().ref());
        String pod = patient.ref().name();
        return other
                        && told.finding().verdict() != Verdict.HEALTHY
                        && !told.finding().title().contains(pod)
                ? say.say("headline.example", "pod", pod)
                : "";
    }

    private static String sureness(Report.Finding finding) {
        return finding.verdict() == Verdict.INCONCLUSIVE
                ? "undecided"
                : finding.confidence().spelling();
    }
}
