package dev.terwaydoctor.ask;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Recognises a question about a word rather than about an object: "what is AllocIPFailed", "explain trunk eni". */
final class Explanation {

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
        Optional<String> term = term(sentence);
        boolean explain = sentence.has(Tag.EXPLAIN) && !new Gist(sentence).asksWhy();
        boolean nothingElse = sentence.words().stream()
                .allMatch(word -> isTerm(word) || word.isAny(AROUND_A_TERM) || Gist.isPunctuation(word));
        boolean named = hints.names().stream()
                .anyMatch(name ->
                        name.strength() != Strength.POSSIBLE && hints.terms().isEmpty());
        if (term.isPresent()
                && ((explain && !named) || (nothingElse && (sentence.has(Tag.WHAT) || isBare(sentence))))) {
            return term.map(Intent.Explain::new);
        }
        if (explain && !named && sentence.has(Tag.EXPLAIN)) {
            return rest(sentence).map(Intent.Explain::new);
        }
        return Optional.empty();
    }

    private static Optional<String> term(Sentence sentence) {
        Optional<String> code = sentence.words().stream()
                .filter(word -> word.is(Tag.TERM))
                .map(Word::text)
                .findFirst();
        return code.or(() -> sentence.words().stream()
                .filter(word -> word.is(Tag.TOPIC))
                .map(Word::text)
                .findFirst());
    }

    private static boolean isTerm(Word word) {
        return word.is(Tag.TERM) || word.is(Tag.TOPIC);
    }

    /** Nothing but the term itself. */
    private static boolean isBare(Sentence sentence) {
        return sentence.has(Tag.TERM)
                && sentence.words().stream().allMatch(word -> isTerm(word) || Gist.isPunctuation(word));
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
