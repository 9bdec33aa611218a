package dev.terwaydoctor.ask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.EnumSet;
import java.util.Set;

/** Finds names without a word for their kind: by their looks, or as the unknown word that the sentence says something of. */
final class SubjectRule {

    private static final Set<Tag> SAID =
            EnumSet.of(Tag.BE, Tag.SYMPTOM, Tag.HEALTH, Tag.LOG, Tag.EVENT, Tag.REACH, Tag.TERM, Tag.ASK, Tag.PRINTED);
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
            Tag.SYMPTOM,
            Tag.BETWEEN,
            Tag.TO);
    private static final Set<Tag> TELLING = EnumSet.of(Tag.SYMPTOM, Tag.LOG, Tag.EVENT);
    private static final Set<Tag> GOVERNING = EnumSet.of(Tag.OF, Tag.VERB, Tag.BETWEEN);
    private static final Set<Tag> ASKING = EnumSet.of(Tag.ASK, Tag.BE, Tag.VERB, Tag.OF);

    private static final Pattern SERVICE_ADDRESS = Pattern.compile(
            "([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)\\.([a-z0-9](?:[-a-z0-9]*[a-z0-9])?)\\.svc(?:\\.[a-z0-9.-]+)?");

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
        Matcher address = SERVICE_ADDRESS.matcher(word.name());
        if (test.isNode(word)) {
            readNode(draft, i, word.name());
        } else if (address.matches()) {
            draft.name(i, address.group(1), Kind.SERVICE, address.group(2), Basis.SPELLED_OUT);
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
        if (word.shape() != Shape.PLAIN
                || word.name().length() < 2
                || word.name().endsWith("ly")
                || sentence.at(i - 1).name().equals("any")) {
            return false;
        }
        boolean sure = test.isUnknown(word) && !word.is(Tag.MAY_NAME);
        return sure
                ? isSubject(sentence, i) && !isAlone(sentence, i)
                : test.isUnknownHere(word) && isAskedAbout(sentence, i);
    }

    /** The stricter test for words that could as well be something else. */
    private static boolean isAskedAbout(Sentence sentence, int i) {
        Word governor = sentence.at(sentence.governor(i));
        boolean first = governor.isBreak() && sentence.at(i).is(Tag.MAY_NAME);
        Word predicate = sentence.at(sentence.predicate(i));
        boolean said = predicate.isAny(SAID) || (isPause(predicate) && governor.isAny(GOVERNING));
        return said && (first || governor.isAny(ASKING));
    }

    /** A lone word after a comma is an afterthought: "looks good, closing". */
    private static boolean isAlone(Sentence sentence, int i) {
        return sentence.at(sentence.governor(i)).isMark(",")
                && sentence.at(sentence.predicate(i)).isBreak();
    }

    /** An address with a port is what somebody dialled, not a node. */
    private static void readNode(Draft draft, int i, String text) {
        if (text.indexOf(':') < 0) {
            draft.name(i, text, Kind.NODE, null, Basis.NODE);
        }
    }

    /** Whether the sentence says or asks something of the word at {@code i}. */
    static boolean isSubject(Sentence sentence, int i) {
        int before = sentence.governor(i);
        Word governor = sentence.at(before);
        Word predicate = sentence.at(sentence.predicate(i));
        boolean opened = sentence.isTaken(before) || isPause(governor) || governor.isAny(OPENING);
        boolean origin = governor.is(Tag.FROM) && predicate.is(Tag.TO);
        boolean said = isPause(predicate) || predicate.isAny(SAID) || origin;
        return governor.isAny(GOVERNING) || (opened && said) || predicate.isAny(TELLING);
    }

    private static boolean isPause(Word word) {
        return word.isBreak() || word.isMark(",") || word.isMark(":");
    }
}
