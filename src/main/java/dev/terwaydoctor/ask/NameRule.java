package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds names by their place: joined by a slash, beside a kind, by their looks, or as the unknown word the sentence is about. */
final class NameRule {

    private static final Set<Tag> ARTICLES = EnumSet.of(Tag.ARTICLE);
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
            Tag.TO);
    private static final Set<Tag> TELLING = EnumSet.of(Tag.SYMPTOM, Tag.LOG, Tag.EVENT);
    private static final Set<Tag> GOVERNING = EnumSet.of(Tag.OF, Tag.VERB);

    private final NameTest test;
    private final Lexicon lexicon;

    NameRule(NameTest test, Lexicon lexicon) {
        this.test = test;
        this.lexicon = lexicon;
    }

    void read(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).text().indexOf('/') > 0) {
                slashed(draft, i);
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.at(i).kind() != null || sentence.at(i).is(Tag.WORKLOAD)) {
                besideKind(draft, i);
            }
        }
        for (int i = 0; i < sentence.size(); i++) {
            if (!sentence.isTaken(i) && !draft.isName(i)) {
                byItself(draft, i);
            }
        }
    }

    private void slashed(Draft draft, int i) {
        String[] parts = draft.sentence().at(i).name().split("/", -1);
        if (draft.sentence().isTaken(i)
                || parts.length > 3
                || draft.sentence().at(i).shape() == Shape.NUMBER) {
            return;
        }
        Optional<Kind> kind = kind(parts[0]);
        String name = parts[parts.length - 1];
        if (!Shape.isName(name)) {
            return;
        }
        if (parts.length == 2 && kind.isPresent()) {
            named(draft, i, name, kind.get(), null);
        } else if (parts.length == 2 && Shape.isLabel(parts[0]) && !(isKnown(parts[0]) && isKnown(name))) {
            named(draft, i, name, null, parts[0]);
        } else if (parts.length == 3 && kind(parts[1]).isPresent() && Shape.isLabel(parts[0])) {
            named(draft, i, name, kind(parts[1]).get(), parts[0]);
        } else if (parts.length == 3 && kind.isPresent() && Shape.isLabel(parts[1])) {
            named(draft, i, name, kind.get(), parts[1]);
        }
    }

    private static void named(Draft draft, int i, String name, @Nullable Kind kind, @Nullable String namespace) {
        if (kind == Kind.NAMESPACE) {
            draft.namespace(i, name);
        } else if (kind == Kind.CLUSTER) {
            draft.cluster(i, name);
        } else {
            draft.name(i, name, kind, namespace, Candidate.SPELLED_OUT);
        }
    }

    private Optional<Kind> kind(String word) {
        return lexicon.find(word).map(Lexicon.Entry::kind);
    }

    private boolean isKnown(String word) {
        return lexicon.find(word).isPresent() || Shape.of(word) == Shape.NUMBER;
    }

    private void besideKind(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        Kind kind = sentence.at(i).kind();
        if (kind == Kind.NAMESPACE || kind == Kind.CLUSTER) {
            return;
        }
        int ahead = afterKind(sentence, i);
        boolean named =
                sentence.at(ahead - 1).is(Tag.NAMED) || sentence.at(ahead - 1).isMark(":");
        if (draft.isName(ahead)) {
            draft.kind(ahead, kind);
            return;
        }
        if (isName(draft, ahead, named, sentence.at(i).is(Tag.PLURAL))) {
            draft.name(ahead, sentence.at(ahead).name(), kind, null, points(sentence.at(ahead)));
            return;
        }
        int behind = sentence.at(i).isHan() ? sentence.before(i, ARTICLES) : i - 1;
        if (draft.isName(behind)) {
            draft.kind(behind, kind);
        } else if (!sentence.isTaken(behind) && test.isUnknown(sentence.at(behind))) {
            draft.name(behind, sentence.at(behind).name(), kind, null, points(sentence.at(behind)));
        } else if (sentence.at(ahead).shape() == Shape.INVALID
                && sentence.at(ahead).tags().isEmpty()
                && !sentence.at(ahead).isBreak()) {
            draft.invalid(sentence.at(ahead).text());
        }
    }

    private static int afterKind(Sentence sentence, int i) {
        int j = i + 1;
        while (sentence.at(j).is(Tag.NAMED)
                || sentence.at(j).isMark(":")
                || sentence.at(j).isMark("=")) {
            j++;
        }
        return j;
    }

    private boolean isName(Draft draft, int i, boolean named, boolean plural) {
        Word word = draft.sentence().at(i);
        if (draft.sentence().isTaken(i)) {
            return false;
        }
        if (named) {
            return test.isAnnounced(word);
        }
        if (!plural) {
            return test.isUnknown(word);
        }
        return test.isStructured(word) || test.isNode(word) || (word.isQuoted() && test.isPossible(word));
    }

    private static int points(Word word) {
        return word.shape() == Shape.PLAIN && !word.isQuoted() ? Candidate.PLAIN_WITH_KIND : Candidate.WITH_KIND;
    }

    private void byItself(Draft draft, int i) {
        Sentence sentence = draft.sentence();
        Word word = sentence.at(i);
        if (test.isNode(word)) {
            draft.name(i, address(word.name()), Kind.NODE, null, Candidate.NODE);
        } else if (test.isStructured(word) && !word.isQuoted()) {
            draft.name(i, word.name(), null, null, Candidate.STRUCTURED);
        } else if ((test.isPlain(word) || word.isQuoted()) && test.isPossible(word) && isSubject(sentence, i)) {
            draft.name(i, word.name(), null, null, word.isQuoted() ? Candidate.STRUCTURED : Candidate.PLAIN);
        }
    }

    private static String address(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon);
    }

    /** Whether the sentence says or asks something of the word at {@code i}. */
    static boolean isSubject(Sentence sentence, int i) {
        Word governor = sentence.at(sentence.governor(i));
        Word predicate = sentence.at(sentence.predicate(i));
        boolean opened = sentence.isTaken(sentence.governor(i))
                || governor.isBreak()
                || governor.isMark(",")
                || governor.isMark(":")
                || governor.isAny(OPENING);
        boolean said = predicate.isAny(SAID) || predicate.isBreak() || predicate.isMark(":") || predicate.isMark(",");
        return governor.isAny(GOVERNING) || (opened && said) || predicate.isAny(TELLING);
    }
}
