package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.EnumSet;
import java.util.Set;

/** Decides how far a word, by itself, could be the name of something. */
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

    private final Lexicon lexicon;

    NameTest(Lexicon lexicon) {
        this.lexicon = lexicon;
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

    /** The lexicon does not know it. */
    boolean isUnknown(Word word) {
        return isPossible(word) && (word.isQuoted() || word.tags().isEmpty());
    }

    /** Looks like a generated or compound name and like nothing else. */
    boolean isStructured(Word word) {
        String name = word.name();
        return isUnknown(word)
                && word.shape() == Shape.STRUCTURED
                && !lexicon.beginsLikeCompound(name)
                && !(name.contains(".") && lexicon.endsLikeFile(name) && !name.contains(".svc"));
    }

    boolean isPlain(Word word) {
        return isUnknown(word) && word.shape() == Shape.PLAIN && word.name().length() > 1;
    }

    boolean isNode(Word word) {
        return (word.form() == Form.WORD || word.isQuoted())
                && word.tags().isEmpty()
                && (word.shape() == Shape.NODE || word.shape() == Shape.ADDRESS);
    }
}
