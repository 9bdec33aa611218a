package dev.terwaydoctor.evidence.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Finds which of many words occur in a line, whatever their case, in one pass whose cost does not grow with their number. Words are
 * indexed by their first three characters; shorter ones cannot be held.
 */
public final class Literals {

    public static final int SHORTEST = 3;

    private static final int SLOTS = 1 << 14;
    private static final int[] NONE = {};

    private final String[] words;
    private final int[][] slots = new int[SLOTS][];

    public Literals(Collection<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toArray(String[]::new);
        for (int index = 0; index < this.words.length; index++) {
            String word = this.words[index];
            if (word.length() < SHORTEST) {
                throw new IllegalArgumentException("too short to be indexed: " + word);
            }
            int slot = slot(word.charAt(0), word.charAt(1), word.charAt(2));
            int[] before = slots[slot] == null ? NONE : slots[slot];
            int[] after = Arrays.copyOf(before, before.length + 1);
            after[before.length] = index;
            slots[slot] = after;
        }
    }

    /** Offers the index of each word that occurs, once per place, until one is accepted; whether one was. */
    public boolean any(String line, IntPredicate accept) {
        for (int at = 0; at + SHORTEST <= line.length(); at++) {
            int[] here = slots[slot(lower(line.charAt(at)), lower(line.charAt(at + 1)), lower(line.charAt(at + 2)))];
            if (here == null) {
                continue;
            }
            for (int index : here) {
                String word = words[index];
                if (line.regionMatches(true, at, word, 0, word.length()) && accept.test(index)) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean occurIn(String line) {
        return any(line, index -> true);
    }

    /** The words that occur, in the order in which they were given. */
    public List<String> in(String line) {
        List<String> found = new ArrayList<>();
        boolean[] seen = new boolean[words.length];
        any(line, index -> {
            seen[index] = true;
            return false;
        });
        for (int index = 0; index < seen.length; index++) {
            if (seen[index]) {
                found.add(words[index]);
            }
        }
        return found;
    }

    private static int slot(char first, char second, char third) {
        return (first * 961 + second * 31 + third) & (SLOTS - 1);
    }

    private static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}
