package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.knowledge.Condition;
import dev.terwaydoctor.knowledge.Signal;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers that need no look at the cluster: help, explanations out of the catalogue, and what to type instead. */
final class Speech {

    private static final int CAUSES_SHOWN = 5;

    private final Catalogue catalogue;
    private final Ask ask;
    private final Phrases say;
    private final Instant now;

    Speech(Catalogue catalogue, Ask ask, Phrases say, Instant now) {
        this.catalogue = catalogue;
        this.ask = ask;
        this.say = say;
        this.now = now;
    }

    Answer help() {
        return words(say.say("help.headline"), say.say("help.lines").lines().toList(), true);
    }

    Answer unclear(Intent.Unclear unclear) {
        String key = unclear.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> lines = new ArrayList<>();
        unclear.suggestions().forEach(question -> lines.add(say.say("unclear.try", "question", question)));
        if (lines.isEmpty()) {
            lines.addAll(say.say("help.lines").lines().toList());
        }
        return words(say.say("unclear." + key), lines, false);
    }

    /** Only whoever started something can end it; an answer is over once it is given. */
    Answer stopped() {
        return words(say.say("stopped"), List.of(), true);
    }

    Answer unknownButton() {
        return words(say.say("action.unknown"), List.of(), false);
    }

    /** A report without a target, for failures to get as far as one. */
    Answer nothing(String headline) {
        return new Answer.Diagnosis(report(headline), say.language());
    }

    Answer explain(String term) {
        List<Cause> causes = catalogue.causes().stream()
                .filter(cause -> speaksOf(cause, term))
                .toList();
        if (causes.isEmpty()) {
            return words(
                    say.say("explain.none", "term", term),
                    say.say("help.lines").lines().toList(),
                    true);
        }
        List<String> lines = causes.stream()
                .limit(CAUSES_SHOWN)
                .map(cause -> say.say(
                        "explain.cause",
                        "cause",
                        cause.title().inGeneral(say.language()),
                        "explanation",
                        cause.explanation().inGeneral(say.language())))
                .toList();
        return words(say.say("explain.headline", "term", term, "count", String.valueOf(causes.size())), lines, true);
    }

    private static boolean speaksOf(Cause cause, String term) {
        String wanted = term.toLowerCase(Locale.ROOT);
        boolean inWords = Stream.of(
                        cause.id(), cause.title().en(), cause.explanation().en())
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
        return inWords
                || cause.matching().stream()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).contains(wanted))
                || Catalogue.signals(cause).flatMap(Catalogue::leaves).anyMatch(seen -> names(seen, term));
    }

    /** By name: a pattern wide enough to match any word does not speak of this one. */
    private static boolean names(Signal.Seen seen, String term) {
        return seen.where().get("reason") instanceof Condition.OneOf reasons
                && reasons.texts().contains(term);
    }

    private Answer words(String headline, List<String> lines, boolean understood) {
        return new Answer.Words(report(headline), headline, lines, understood, say.language());
    }

    private Report report(String headline) {
        return new Report(
                Report.SCHEMA,
                ask.text(),
                ask.cluster(),
                "unknown",
                now,
                null,
                List.of(),
                Verdict.INCONCLUSIVE,
                Confidence.POSSIBLE,
                headline,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Report.Cost(0, 0, 0, 0));
    }
}
