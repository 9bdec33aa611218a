package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Intent.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises a message that is one command and nothing else: help, stop, recheck, "why do you think so", or people being polite. */
final class Command {

    private static final Set<Tag> PADDING =
            EnumSet.of(Tag.FILLER, Tag.ARTICLE, Tag.PRONOUN, Tag.CHATTER, Tag.BE, Tag.CONJ);
    private static final Set<Tag> OPENERS = EnumSet.of(Tag.FILLER, Tag.CHATTER, Tag.CONJ, Tag.SHOW, Tag.ARTICLE);

    private static final Set<String> PLACES_TO_TALK = Set.of("channel", "thread", "room", "slack");

    private Command() {}

    static Optional<Intent> of(Sentence sentence, Hints hints, boolean hasTarget, boolean pasted) {
        if (hasTarget && hints.names().isEmpty() && !pasted && endsInRecheck(sentence)) {
            return Optional.of(new Intent.Recheck());
        }
        Word first = sentence.at(sentence.after(-1, OPENERS));
        if (first.is(Tag.UNWATCH)) {
            return Optional.of(new Intent.Stop());
        }
        boolean named = hints.names().stream().anyMatch(name -> name.strength() != Strength.POSSIBLE);
        if (hasTarget && !named && !pasted && isTalk(sentence)) {
            return Optional.of(chatter());
        }
        if (!hints.names().isEmpty() || pasted) {
            return Optional.empty();
        }
        if (isAll(sentence, Tag.HELP) || first.is(Tag.HOW_TO_ASK) || isSilence(sentence)) {
            return Optional.of(new Intent.Help());
        }
        if (isAll(sentence, Tag.STOP) || isQuietAsked(sentence)) {
            return Optional.of(new Intent.Stop());
        }
        if (hasTarget && asksForReasons(sentence)) {
            return Optional.of(new Intent.Why());
        }
        if (hasTarget && isAll(sentence, Tag.RECHECK)) {
            return Optional.of(new Intent.Recheck());
        }
        boolean polite = isAll(sentence, Tag.CHATTER) && !new Gist(sentence).asksForFact();
        return polite ? Optional.of(chatter()) : Optional.empty();
    }

    private static Intent chatter() {
        return new Intent.Unclear(Reason.CHATTER, List.of());
    }

    private static boolean isAll(Sentence sentence, Tag tag) {
        return sentence.has(tag)
                && sentence.words().stream()
                        .allMatch(word -> word.is(tag) || word.isAny(PADDING) || Gist.isPunctuation(word));
    }

    /** "be quiet in this channel". */
    private static boolean isQuietAsked(Sentence sentence) {
        return sentence.has(Tag.STOP)
                && sentence.words().stream()
                        .allMatch(word -> word.is(Tag.STOP)
                                || word.isAny(PADDING)
                                || word.is(Tag.IN)
                                || PLACES_TO_TALK.contains(word.name())
                                || Gist.isPunctuation(word));
    }

    private static boolean asksForReasons(Sentence sentence) {
        Word first = sentence.at(sentence.after(-1, OPENERS));
        boolean bare = first.is(Tag.ASK)
                && sentence.words().stream()
                        .allMatch(word -> word.is(Tag.ASK) || word.isAny(OPENERS) || Gist.isPunctuation(word));
        return first.is(Tag.WHY_SO) || bare || isAddressed(sentence);
    }

    /** "which event made you conclude that": whoever says "you" asks the one who answered. */
    private static boolean isAddressed(Sentence sentence) {
        return sentence.words().stream()
                .anyMatch(word -> word.is(Tag.WHY_SO) && word.text().contains(" you"));
    }

    /** "i deleted the pod, better now?": what was done first, what is wanted last. */
    private static boolean endsInRecheck(Sentence sentence) {
        int clause = sentence.size() - 1;
        while (clause > 0 && sentence.at(clause).isBreak()) {
            clause--;
        }
        int end = clause + 1;
        while (clause > 0
                && !sentence.at(clause).isMark(",")
                && !sentence.at(clause).isBreak()) {
            clause--;
        }
        boolean asks = sentence.at(end).text().equals("?")
                || sentence.words().subList(clause, end).stream()
                        .anyMatch(word -> word.isHan() || word.is(Tag.REQUEST));
        List<Word> words = sentence.words().subList(clause, end);
        return clause > 0
                && asks
                && words.stream().anyMatch(word -> word.is(Tag.RECHECK))
                && words.stream()
                        .allMatch(word -> word.is(Tag.RECHECK) || word.isAny(PADDING) || Gist.isPunctuation(word));
    }

    /** People talking to each other: they say what they do, and ask nothing. */
    private static boolean isTalk(Sentence sentence) {
        Word first = sentence.at(sentence.after(-1, EnumSet.of(Tag.CHATTER, Tag.CONJ)));
        return first.is(Tag.TALK)
                && sentence.words().stream().noneMatch(word -> word.text().equals("?"));
    }

    /** Nothing, or nothing but question marks. */
    private static boolean isSilence(Sentence sentence) {
        return sentence.words().stream().allMatch(Word::isBreak);
    }
}
