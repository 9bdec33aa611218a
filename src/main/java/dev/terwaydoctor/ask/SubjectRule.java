package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.Set;

/** Finds names without a word for their kind: by their looks, or as the unknown word that the sentence says something of. */
final class SubjectRule {

    private static final Set<Tag> SAID =
            EnumSet.of(Tag.BE, Tag.SYMPTOM, Tag.HEALTH, Tag.LOG, Tag.EVENT, Tag.REACH, Tag.TERM, Tag.ASK);
    private static final Set<Tag> OPENING = EnumSet.of(
            Tag.CONJ,
            Tag.CHATTER,
            Tag.FILLER,
            Tag.ASK,
            Tag.BE,
            Tag.FROM,
            Tag.SHOW,
            Tag.IN_AFTER,
            Tag.ON,
            Tag.REACH,
            Tag.BETWEEN,
            Tag.TO);
    private static final Set<Tag> TELLING = EnumSet.of(Tag.SYMPTOM, Tag.LOG, Tag.EVENT);
    private static final Set<Tag> GOVERNING = EnumSet.of(Tag.OF, Tag.VERB, Tag.BETWEEN);
    private static final Set<Tag> ASKING = EnumSet.of(Tag.ASK, Tag.BE, Tag.VERB, Tag.OF);

    private final NameTest test;

    SubjectRule(NameTest test) {
        this.test = test;
    }

    void read(Draft draft) {
        for (int i = 0; i < draft.sentence().size(); i++) {
            if (!draft.sentence().isTaken(i) && !draft.isName(i)) {
                read(draft, i);
            }
        }
    }

    private void read(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        Word word = sentence.at(i);
        if (test.isNode(word)) {
            draft.name(i, withoutPort(word.name()), Kind.NODE, null, Basis.NODE);
        } else if (test.isStructured(word) && !word.isQuoted()) {
            draft.name(i, word.name(), null, null, Basis.STRUCTURED);
        } else if (word.isQuoted() && test.isPossible(word) && isSubject(sentence, i)) {
            draft.name(i, word.name(), null, null, Basis.STRUCTURED);
        } else if (isPlainSubject(sentence, i)) {
            draft.name(i, word.name(), null, null, Basis.PLAIN);
        }
    }

    private boolean isPlainSubject(Sentence sentence, int i) {
        Word word = sentence.at(i);
        if (word.shape() != Shape.PLAIN || word.name().length() < 2) {
            return false;
        }
        boolean sure = test.isUnknown(word) && !word.is(Tag.MAY_NAME);
        return sure ? isSubject(sentence, i) : test.isUnknownHere(word) && isAskedAbout(sentence, i);
    }

    /** The stricter test for words that could as well be something else. */
    private static boolean isAskedAbout(Sentence sentence, int i) {
        return sentence.at(sentence.governor(i)).isAny(ASKING)
                && sentence.at(sentence.predicate(i)).isAny(SAID);
    }

    private static String withoutPort(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** Whether the sentence says or asks something of the word at {@code i}. */
    static boolean isSubject(Sentence sentence, int i) {
        int before = sentence.governor(i);
        Word governor = sentence.at(before);
        Word predicate = sentence.at(sentence.predicate(i));
        boolean opened = sentence.isTaken(before) || isPause(governor) || governor.isAny(OPENING);
        boolean said = isPause(predicate) || predicate.isAny(SAID);
        return governor.isAny(GOVERNING) || (opened && said) || predicate.isAny(TELLING);
    }

    private static boolean isPause(Word word) {
        return word.isBreak() || word.isMark(",") || word.isMark(":");
    }
}
