package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Intent.Reason;
import dev.terwaydoctor.ask.Intent.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what is wanted once the hints are known. Commands that fill the whole message come first, then requests for something to read,
 * then inspections of what has no name, then diagnosis; words without any of it are unclear.
 */
final class IntentChooser {

    private static final Set<Tag> OPENERS = EnumSet.of(Tag.FILLER, Tag.CHATTER, Tag.ARTICLE, Tag.CONJ, Tag.PRONOUN);
    private static final Set<Tag> ASKING = EnumSet.of(Tag.ASK, Tag.BE);

    private final Lexicon lexicon;

    IntentChooser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Intent choose(Draft draft, Hints hints, Question question, Context context, boolean pasted) {
        Sentence sentence = draft.sentence();
        if (sentence.size() == 0 && !pasted) {
            return new Intent.Help();
        }
        Optional<Intent> whole = Command.of(sentence, hints, context.hasTarget())
                .or(() -> Explanation.asked(sentence, hints))
                .or(() -> LogRequest.of(draft, hints, context.hasTarget()))
                .or(() -> events(sentence, hints, context))
                .or(() -> inspection(sentence, hints, context));
        if (whole.isPresent()) {
            return whole.get();
        }
        if (pasted || !hints.names().isEmpty() || (context.hasTarget() && isAbout(sentence))) {
            return new Intent.Diagnose(hints);
        }
        return unclear(draft, question);
    }

    private static Optional<Intent> events(Sentence sentence, Hints hints, Context context) {
        boolean asked = sentence.has(Tag.EVENT)
                && !isWhy(sentence)
                && (context.hasTarget() || !hints.names().isEmpty());
        return asked ? Optional.of(new Intent.Events(hints)) : Optional.empty();
    }

    private static Optional<Intent> inspection(Sentence sentence, Hints hints, Context context) {
        Optional<NameHint> primary = hints.primary();
        if (primary.isPresent()) {
            boolean node = primary.get().kind() == Kind.NODE;
            return node && isHealthQuestion(sentence)
                    ? Optional.of(new Intent.Inspect(Scope.NODE, hints))
                    : Optional.empty();
        }
        if (sentence.has(Tag.TERWAY) && isAbout(sentence)) {
            return Optional.of(new Intent.Inspect(Scope.TERWAY, hints));
        }
        if (hints.mentioned().contains(Kind.NODE) && context.hasTarget()) {
            return Optional.of(new Intent.Inspect(Scope.NODE, hints));
        }
        boolean wide = hints.mentioned().contains(Kind.CLUSTER) || sentence.has(Tag.EVERYTHING) || isPlural(sentence);
        boolean bare = !context.hasTarget()
                && hints.mentioned().isEmpty()
                && isHealthQuestion(sentence)
                && !sentence.has(Tag.PRONOUN);
        if ((wide && isAbout(sentence)) || bare) {
            return Optional.of(new Intent.Inspect(Scope.CLUSTER, hints));
        }
        return Optional.empty();
    }

    private static boolean isPlural(Sentence sentence) {
        return sentence.has(Tag.PLURAL) && sentence.has(Tag.SYMPTOM) && !sentence.has(Tag.OTHERS);
    }

    private static boolean isHealthQuestion(Sentence sentence) {
        return sentence.has(Tag.HEALTH)
                && sentence.words().stream().noneMatch(word -> word.is(Tag.SYMPTOM) && !word.is(Tag.HEALTH));
    }

    private static boolean isAbout(Sentence sentence) {
        return sentence.words().stream()
                .anyMatch(word -> word.is(Tag.SYMPTOM)
                        || word.is(Tag.HEALTH)
                        || word.is(Tag.ASK)
                        || word.is(Tag.VERB)
                        || word.is(Tag.TERM)
                        || word.is(Tag.OTHERS));
    }

    /** Whether a cause is asked for, so that a log or an event mentioned is not what is wanted. */
    static boolean isWhy(Sentence sentence) {
        return sentence.words().stream()
                .anyMatch(word -> word.is(Tag.ASK) && Why.WORDS.contains(Lexicon.key(word.text())));
    }

    /** Whether the sentence opens as a question of fact: was there, did it, is it. */
    static boolean isFactQuestion(Sentence sentence) {
        Word first = sentence.at(sentence.after(-1, OPENERS));
        return first.isAny(ASKING) && !Why.POLITE.contains(Lexicon.key(first.text()));
    }

    private Intent unclear(Draft draft, Question question) {
        Sentence sentence = draft.sentence();
        List<String> examples = lexicon.examples(question.language());
        if (!draft.invalid().isEmpty()) {
            return new Intent.Unclear(Reason.INVALID_NAME, examples);
        }
        boolean meant = sentence.has(Tag.SYMPTOM)
                || sentence.has(Tag.VERB)
                || sentence.has(Tag.LOG)
                || sentence.has(Tag.EVENT)
                || sentence.has(Tag.ASK)
                || sentence.has(Tag.KIND)
                || sentence.has(Tag.RECHECK);
        return new Intent.Unclear(meant ? Reason.NO_TARGET : Reason.GIBBERISH, examples);
    }

    private static final class Why {
        static final Set<String> WORDS =
                Set.of("why", "whys", "how come", "reason", "root cause", "为什么", "为啥", "为何", "什么原因", "啥原因", "原因");
        static final Set<String> POLITE =
                Set.of("can", "could", "would", "will", "may", "get", "got", "returns", "return");
    }
}
