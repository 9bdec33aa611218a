package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.EnumSet;
import java.util.Set;

/** What can be said of a sentence as a whole, whichever names stand in it. */
final class Gist {

    private static final Set<Tag> OPENERS = EnumSet.of(Tag.FILLER, Tag.CHATTER, Tag.ARTICLE, Tag.CONJ, Tag.PRONOUN);
    private static final Set<Tag> TOPICS =
            EnumSet.of(Tag.SYMPTOM, Tag.NEGATIVE, Tag.HEALTH, Tag.ASK, Tag.VERB, Tag.TERM, Tag.OTHERS);
    private static final Set<Tag> STATES = EnumSet.of(Tag.SYMPTOM, Tag.NEGATIVE, Tag.TERM, Tag.HEALTH);
    private static final Set<Tag> WHAT_IS_WRONG =
            EnumSet.of(Tag.WHAT, Tag.SYMPTOM, Tag.ASK, Tag.BE, Tag.FILLER, Tag.CHATTER, Tag.TIME);
    private static final int FEW_WORDS = 5;
    private static final int TOO_MANY_UNKNOWN = 3;

    private final Sentence sentence;

    Gist(Sentence sentence) {
        this.sentence = sentence;
    }

    /** Whether a cause is asked for, so that a log or an event mentioned is not what is wanted. */
    boolean asksWhy() {
        return sentence.has(Tag.WHY);
    }

    /** Whether it opens as a question of fact: was there, did it, is it; not "can you". */
    boolean asksForFact() {
        int i = 0;
        while (sentence.at(i).isAny(OPENERS) && !sentence.at(i).is(Tag.AUX)) {
            i++;
        }
        return sentence.at(i).is(Tag.ASK) || sentence.at(i).is(Tag.AUX);
    }

    /** Whether it asks how something is, without saying that anything is wrong. */
    boolean asksForHealth() {
        return sentence.has(Tag.HEALTH) && noneMatches(Tag.SYMPTOM, Tag.HEALTH);
    }

    /** "what's broken": asks for troubles and names none. */
    boolean asksWhatIsWrong() {
        return sentence.has(Tag.WHAT)
                && sentence.has(Tag.SYMPTOM)
                && sentence.words().stream().allMatch(word -> word.isAny(WHAT_IS_WRONG) || isPunctuation(word));
    }

    /** Whether it asks for or complains about anything. */
    boolean isAbout() {
        return sentence.words().stream().anyMatch(word -> word.isAny(TOPICS));
    }

    /** Whether it complains about many unnamed things, or asks after them. */
    boolean isAboutMany() {
        boolean state = sentence.words().stream().anyMatch(word -> word.isAny(STATES));
        return sentence.has(Tag.PLURAL) && state && !sentence.has(Tag.OTHERS);
    }

    boolean isQuestionOrShort() {
        return sentence.size() <= FEW_WORDS
                || sentence.words().stream().anyMatch(word -> word.text().equals("?"));
    }

    boolean isWordless() {
        return sentence.words().stream().allMatch(Gist::isPunctuation);
    }

    /** Whether so much is unknown that an unknown word in a good place proves nothing. */
    boolean isMostlyUnknown() {
        long words =
                sentence.words().stream().filter(word -> !isPunctuation(word)).count();
        long unknown = sentence.words().stream()
                .filter(word -> word.form() == Form.WORD && (word.tags().isEmpty() || word.guessed()))
                .count();
        return unknown >= TOO_MANY_UNKNOWN && unknown * 2 > words;
    }

    static boolean isPunctuation(Word word) {
        return word.isBreak() || word.form() == Form.MARK;
    }

    private boolean noneMatches(Tag tag, Tag unless) {
        return sentence.words().stream().noneMatch(word -> word.is(tag) && !word.is(unless));
    }
}
