package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.EnumSet;
import java.util.Set;

/**
 * Decides how far a word of a sentence, by itself, could be a name. A word taken for a typing error is given back as a name where the
 * sentence makes sense without the guess, for names look like misspelt words often enough.
 */
final class NameTest {

    private static final Set<Tag> GRAMMAR = EnumSet.of(
            Tag.ARTICLE,
            Tag.ASK,
            Tag.BE,
            Tag.IN,
            Tag.IN_AFTER,
            Tag.ON,
            Tag.OF,
            Tag.TO,
            Tag.FROM,
            Tag.VIA,
            Tag.CONJ,
            Tag.PRONOUN,
            Tag.KIND,
            Tag.OTHERS,
            Tag.CONTAINER,
            Tag.ZONE,
            Tag.SYMPTOM,
            Tag.LOG,
            Tag.EVENT,
            Tag.VERB,
            Tag.SHOW,
            Tag.FILLER);
    private static final Set<Tag> LINKS = EnumSet.of(
            Tag.BE,
            Tag.ASK,
            Tag.IN,
            Tag.ON,
            Tag.OF,
            Tag.TO,
            Tag.FROM,
            Tag.CONJ,
            Tag.PRONOUN,
            Tag.KIND,
            Tag.COURTESY,
            Tag.SINCE,
            Tag.UNTIL);
    private static final Set<Tag> SPOKEN =
            EnumSet.of(Tag.SYMPTOM, Tag.VERB, Tag.SHOW, Tag.LOG, Tag.EVENT, Tag.CHATTER, Tag.NEGATIVE, Tag.DAY);
    private static final Set<String> FUNCTION =
            Set.of("a", "an", "any", "the", "my", "our", "your", "i", "we", "you", "u", "us", "me");
    private static final Set<Tag> TELLING = EnumSet.of(Tag.SYMPTOM, Tag.HEALTH, Tag.LOG, Tag.EVENT, Tag.TERM, Tag.VERB);

    private final Lexicon lexicon;
    private final boolean told;

    NameTest(Lexicon lexicon, Sentence sentence) {
        this.lexicon = lexicon;
        this.told = sentence.words().stream().anyMatch(word -> !word.guessed() && word.isAny(TELLING));
    }

    /** Could be a name if the words around it insist: "deployment named app". */
    boolean isPossible(Word word) {
        boolean shaped = word.shape() == Shape.PLAIN
                || word.shape() == Shape.STRUCTURED
                || word.shape() == Shape.NODE
                || word.shape() == Shape.ADDRESS;
        return (word.form() == Form.WORD || word.isQuoted()) && shaped;
    }

    /** Could be a name beside a word that announces one: known nouns too, but nothing that holds the sentence together. */
    boolean isAnnounced(Word word) {
        return isPossible(word) && (word.isQuoted() || word.guessed() || !word.isAny(GRAMMAR));
    }

    /**
     * Could be the name that the word at {@code i} announces: "namespace old", "pod named failing". Right behind it stands a name even
     * where it is an ordinary word, unless that holds the sentence together.
     */
    boolean isNamedSo(Sentence sentence, int i, int at) {
        Word word = sentence.at(at);
        boolean named = at > i + 1 && sentence.at(at - 1).is(Tag.NAMED) && !word.isAny(LINKS);
        boolean beside = at == i + 1 && !word.isAny(LINKS) && (word.is(Tag.USUAL_NAMESPACE) || !word.isAny(SPOKEN));
        return isAnnounced(word) || (isPossible(word) && (named || beside) && !FUNCTION.contains(word.name()));
    }

    /** The lexicon does not know it, or only as something that names are made of. */
    boolean isUnknown(Word word) {
        return isPossible(word) && (word.isQuoted() || word.tags().isEmpty() || word.is(Tag.MAY_NAME));
    }

    /** Unknown, or taken for a typing error without need. */
    boolean isUnknownHere(Word word) {
        return isUnknown(word) || (isPossible(word) && word.guessed() && told && !isInflected(word));
    }

    private static boolean isInflected(Word word) {
        return word.name().endsWith("ing") || word.name().endsWith("ed");
    }

    /** Looks like a generated or compound name and like nothing else. */
    boolean isStructured(Word word) {
        String name = word.name();
        return isUnknown(word)
                && word.shape() == Shape.STRUCTURED
                && !lexicon.beginsLikeCompound(name)
                && !(name.contains(".") && lexicon.endsLikeFile(name));
    }

    boolean isNode(Word word) {
        return (word.form() == Form.WORD || word.isQuoted())
                && word.tags().isEmpty()
                && (word.shape() == Shape.NODE || word.shape() == Shape.ADDRESS);
    }

    boolean isNamespace(Word word) {
        return isPossible(word) && word.shape() != Shape.ADDRESS && Shape.isLabel(word.name());
    }
}
