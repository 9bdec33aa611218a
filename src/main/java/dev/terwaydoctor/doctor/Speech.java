package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.knowledge.Glossary;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers that need no look at the cluster: help, explanations out of the catalogue, and what to type instead. */
final class Speech {

    private static final int CAUSES_SHOWN = 5;
    private static final Glossary GLOSSARY = Glossary.shipped();

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
        return new Answer.Stop(words(say.say("stopped"), List.of(), true));
    }

    Answer unknownButton() {
        return words(say.say("action.unknown"), List.of(), false);
    }

    /** A report without a target, for failures to get as far as one. */
    Answer nothing(String headline) {
        return new Answer.Diagnosis(report(headline), say.language());
    }

    /** By the glossary where it has the word, and by the causes that show it. */
    Answer explain(String term) {
        Optional<Glossary.Found> closer =
                GLOSSARY.in(ask.text()).filter(found -> found.word().length() > term.length());
        return explain(closer.map(Glossary.Found::word).orElse(term), closer.or(() -> GLOSSARY.find(term)));
    }

    /** Of a question that names nothing to look at: the meaning of a word of Terway's in it. */
    Optional<Answer> explainWordOf(String question) {
        return GLOSSARY.in(question).map(found -> explain(found.word(), Optional.of(found)));
    }

    private Answer explain(String term, Optional<Glossary.Found> meaning) {
        List<Cause> causes = catalogue.about(term);
        if (meaning.isEmpty() && causes.isEmpty()) {
            return words(
                    say.say("explain.none", "term", term),
                    say.say("help.lines").lines().toList(),
                    true);
        }
        List<String> lines = new ArrayList<>();
        meaning.ifPresent(found -> lines.add(found.entry().meaning().in(say.language())));
        causes.stream()
                .limit(CAUSES_SHOWN)
                .map(cause -> say.say(
                        "explain.cause",
                        "cause",
                        cause.title().inGeneral(say.language()),
                        "explanation",
                        cause.explanation().inGeneral(say.language())))
                .forEach(lines::add);
        String headline = causes.isEmpty()
                ? term
                : say.say("explain.headline", "term", term, "count", String.valueOf(causes.size()));
        return words(headline, lines, true);
    }

    private Answer.Words words(String headline, List<String> lines, boolean understood) {
        return new Answer.Words(report(headline), headline, lines, understood, say.language());
    }

    private Report report(String headline) {
        return Report.undecided(
                ask.text(), ask.cluster(), now, null, headline, List.of(), List.of(), List.of(), List.of());
    }
}
