package dev.terwaydoctor.ask;

import com.google.re2j.Pattern;
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

    private static final Set<Tag> AROUND_A_CODE = EnumSet.of(Tag.IS, Tag.OF);
    private static final Pattern CODE = Pattern.compile("\\d{1,3}");

    private Explanation() {}

    static Optional<Intent> asked(Sentence sentence, Hints hints) {
        return exitCode(sentence, hints)
                .or(() -> difference(sentence, hints))
                .or(() -> term(sentence, hints))
                .map(Intent.Explain::new);
    }

    /** "exit code 143?", "退出码 137 代表什么": the number is what is asked about. */
    private static Optional<String> exitCode(Sentence sentence, Hints hints) {
        for (int i = 0; i < sentence.size() && hints.names().isEmpty(); i++) {
            int at = sentence.at(i).is(Tag.EXIT_CODE) ? sentence.after(i, AROUND_A_CODE) : sentence.size();
            if (CODE.matches(sentence.at(at).text())) {
                boolean only = sentence.words().stream()
                        .allMatch(word -> word.isAny(AROUND_A_TERM)
                                || word.is(Tag.EXIT_CODE)
                                || word.shape() == Shape.NUMBER
                                || Gist.isPunctuation(word));
                return only ? Optional.of(sentence.at(at).text()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "the difference between trunk eni and exclusive eni": of two notions the first is explained. */
    private static Optional<String> difference(Sentence sentence, Hints hints) {
        return hints.names().isEmpty() && sentence.has(Tag.COMPARE) ? firstOf(sentence, Tag.TOPIC) : Optional.empty();
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
