package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Intent.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what is wanted once the hints are known. Commands that fill the whole message come first, then requests for something to read,
 * then inspections of what has no name, then diagnosis; words without any of it are unclear.
 */
final class IntentChooser {

    private static final Set<Tag> MEANT =
            EnumSet.of(Tag.SYMPTOM, Tag.VERB, Tag.LOG, Tag.EVENT, Tag.ASK, Tag.KIND, Tag.RECHECK, Tag.NEGATIVE);

    private final Lexicon lexicon;

    IntentChooser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Intent choose(Draft draft, Hints hints, Question question, boolean hasTarget, boolean pasted) {
        Sentence sentence = draft.sentence();
        Gist gist = new Gist(sentence);
        return Command.of(sentence, hints, hasTarget, pasted)
                .or(() -> LogRequest.fact(draft, hints, hasTarget))
                .or(() -> isDiagnosed(hints, pasted) ? Optional.empty() : Explanation.asked(sentence, hints))
                .or(() -> LogRequest.of(draft, hints, hasTarget))
                .or(() -> aside(sentence, hints, hasTarget))
                .or(() -> Inspection.asked(sentence, hints, hasTarget))
                .or(() -> diagnosis(gist, hints, hasTarget, pasted))
                .or(() -> Explanation.ofLoneCode(sentence, hints))
                .orElseGet(() -> unclear(draft, question));
    }

    /** What was pasted says what it is about: to ask what it means is to ask what is wrong. */
    private static boolean isDiagnosed(Hints hints, boolean pasted) {
        return pasted && !hints.names().isEmpty();
    }

    /** What is shown of something known, rather than diagnosed: its course in time, a healthy one beside it, its events. */
    private static Optional<Intent> aside(Sentence sentence, Hints hints, boolean hasTarget) {
        if (!hasTarget && hints.names().isEmpty()) {
            return Optional.empty();
        }
        if (sentence.has(Tag.TIMELINE)) {
            return Optional.of(new Intent.Timeline(hints));
        }
        if (sentence.has(Tag.COMPARE)) {
            return Optional.of(new Intent.Compare(hints));
        }
        boolean events = sentence.has(Tag.EVENT) && !new Gist(sentence).asksWhy();
        return events ? Optional.of(new Intent.Events(hints)) : Optional.empty();
    }

    private static Optional<Intent> diagnosis(Gist gist, Hints hints, boolean hasTarget, boolean pasted) {
        boolean doubtful = gist.isMostlyUnknown()
                && hints.names().stream().allMatch(name -> name.strength() == Strength.POSSIBLE && name.kind() == null);
        boolean named = !hints.names().isEmpty() && !doubtful;
        boolean follows = hasTarget && (gist.isAbout() || (!hints.mentioned().isEmpty() && gist.isQuestionOrShort()));
        return pasted || named || (follows && !doubtful) ? Optional.of(new Intent.Diagnose(hints)) : Optional.empty();
    }

    private Intent unclear(Draft draft, Question question) {
        List<String> examples = lexicon.examples(question.language());
        if (!draft.invalid().isEmpty()) {
            return new Intent.Unclear(Reason.INVALID_NAME, examples);
        }
        boolean meant = draft.sentence().words().stream().anyMatch(word -> word.isAny(MEANT));
        return new Intent.Unclear(meant ? Reason.NO_TARGET : Reason.GIBBERISH, examples);
    }
}
