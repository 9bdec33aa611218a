package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises a question about a word rather than about an object: "what is AllocIPFailed", "explain trunk eni". */
final class Explanation {

    private static final Set<Tag> TERMS = EnumSet.of(Tag.TERM, Tag.TOPIC);
    private static final Set<Tag> AROUND_A_TERM = EnumSet.of(
            Tag.EXPLAIN,
            Tag.ASK,
            Tag.BE,
            Tag.ARTICLE,
            Tag.FILLER,
            Tag.CHATTER,
            Tag.PRONOUN,
            Tag.VERB,
            Tag.SHOW,
            Tag.OF,
            Tag.NAMED,
            Tag.IN,
            Tag.TERWAY);

    private Explanation() {}

    static Optional<Intent> asked(Sentence sentence, Hints hints) {
        return term(sentence, hints).map(Intent.Explain::new);
    }

    private static Optional<String> term(Sentence sentence, Hints hints) {
        Optional<String> term = firstOf(sentence, Tag.TERM).or(() -> firstOf(sentence, Tag.TOPIC));
        boolean ofRecords = term.isEmpty() && (sentence.has(Tag.LOG) || sentence.has(Tag.EVENT));
        if (sentence.has(Tag.EXPLAIN) && !new Gist(sentence).asksWhy() && !ofRecords) {
            boolean object = hints.terms().isEmpty()
                    && hints.names().stream().anyMatch(name -> name.strength() != Strength.POSSIBLE);
            return object ? Optional.empty() : term.or(() -> rest(sentence));
        }
        boolean asked = sentence.has(Tag.WHAT) && isNothingBut(sentence, AROUND_A_TERM);
        boolean bare = sentence.has(Tag.TERM) && isNothingBut(sentence, TERMS);
        return asked || bare ? term : Optional.empty();
    }

    /** A code by itself, with whatever is said of it, where there is nothing to look at. */
    static Optional<Intent> ofLoneCode(Sentence sentence, Hints hints) {
        return hints.names().isEmpty() && hints.mentioned().isEmpty()
                ? sentence.words().stream()
                        .filter(word -> word.is(Tag.TERM) && word.shape() == Shape.CODE)
                        .map(word -> (Intent) new Intent.Explain(word.text()))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> firstOf(Sentence sentence, Tag tag) {
        return sentence.words().stream()
                .filter(word -> word.is(tag))
                .map(Word::text)
                .findFirst();
    }

    private static boolean isNothingBut(Sentence sentence, Set<Tag> tags) {
        return sentence.words().stream()
                .allMatch(word -> word.isAny(TERMS) || word.isAny(tags) || Gist.isPunctuation(word));
    }

    /** What is left of the sentence when the asking is taken away. */
    private static Optional<String> rest(Sentence sentence) {
        String rest = sentence.words().stream()
                .filter(word -> !word.isAny(AROUND_A_TERM) && !Gist.isPunctuation(word))
                .map(Word::text)
                .collect(Collectors.joining(" "));
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }
}
