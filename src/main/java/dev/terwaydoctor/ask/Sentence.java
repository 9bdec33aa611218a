package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Token.Form;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a question with the view of a reader: what stands before and after a word once what carries no meaning is passed over. A
 * word that was understood is taken, so that no later rule reads it as a name. Outside its ends there is only the end of the sentence.
 */
final class Sentence {

    private static final Word END = new Word("", Form.BREAK, Set.of(), null, Shape.INVALID, false);
    private static final Set<Tag> BESIDE_A_NAME = EnumSet.of(Tag.KIND, Tag.WORKLOAD, Tag.NAMED, Tag.ARTICLE);
    private static final int LONGEST_LIST = 8;
    private static final String BRACKETS = "()[]{}<>*~|#";

    private final List<Word> words;
    private final BitSet taken = new BitSet();

    Sentence(List<Word> words) {
        this.words = List.copyOf(words);
    }

    int size() {
        return words.size();
    }

    List<Word> words() {
        return words;
    }

    Word at(int i) {
        return i < 0 || i >= words.size() ? END : words.get(i);
    }

    void take(int from, int to) {
        taken.set(from, to);
    }

    boolean isTaken(int i) {
        return i >= 0 && taken.get(i);
    }

    boolean has(Tag tag) {
        return words.stream().anyMatch(word -> word.is(tag));
    }

    /** Index of the first word after {@code i} that bears none of the tags and is no bracket. */
    int after(int i, Set<Tag> skipped) {
        int j = i + 1;
        while (j < words.size() && (isBracket(j) || at(j).isAny(skipped))) {
            j++;
        }
        return j;
    }

    /** Index of the last word before {@code i} that bears none of the tags and is no bracket, or -1. */
    int before(int i, Set<Tag> skipped) {
        int j = i - 1;
        while (j >= 0 && (isBracket(j) || at(j).isAny(skipped))) {
            j--;
        }
        return j;
    }

    /** What governs the name at {@code i}: the word before it and before its kind and articles. */
    int governor(int i) {
        return before(i, BESIDE_A_NAME);
    }

    /** What is said of the name at {@code i}: the word after it, its kind, its namespace and the names it is listed with. */
    int predicate(int i) {
        int j = afterPlace(i);
        for (int listed = 0; listed < LONGEST_LIST && isListed(j); listed++) {
            j = afterPlace(after(j, BESIDE_A_NAME));
        }
        return j;
    }

    private int afterPlace(int i) {
        int j = after(i, BESIDE_A_NAME);
        while (j < words.size() && (at(j).is(Tag.IN) || at(j).is(Tag.IN_AFTER) || isTaken(j))) {
            int next = after(j, BESIDE_A_NAME);
            if (at(j).is(Tag.IN) && !isTaken(next)) {
                return j;
            }
            j = next;
        }
        return j;
    }

    /** Whether the word only joins the name before it to another: "checkout and cart are failing". */
    private boolean isListed(int i) {
        boolean joint = at(i).is(Tag.CONJ) || at(i).isMark(",");
        Word next = at(after(i, BESIDE_A_NAME));
        return joint && next.tags().isEmpty() && next.form() == Form.WORD;
    }

    /** Where the name stands that the word at {@code i} announces: "pod x", "pod: x", "pod named x". */
    int announced(int i) {
        int j = i + 1;
        while (at(j).is(Tag.NAMED) || at(j).isMark(":") || at(j).isMark("=")) {
            j++;
        }
        boolean placedBetween = at(j).is(Tag.IN) && isTaken(j + 1) && at(j + 2).is(Tag.NAMED);
        return placedBetween ? announced(j + 1) : j;
    }

    private boolean isBracket(int i) {
        Word word = at(i);
        return word.form() == Form.MARK && word.text().length() == 1 && BRACKETS.contains(word.text());
    }
}
