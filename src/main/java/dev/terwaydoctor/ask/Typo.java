package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds the word of the lexicon that an unknown plain word was probably meant to be. Short words must have a doubled letter to blame or
 * swapped neighbours, longer ones may differ by one letter, long ones by two; the first letter is never wrong.
 */
final class Typo {

    private static final int SHORTEST = 5;
    private static final int LONG = 9;

    private final Map<Character, List<String>> byInitial = new HashMap<>();
    private final Map<String, String> withoutDoubles = new HashMap<>();

    Typo(Lexicon lexicon) {
        for (String key : lexicon.keys()) {
            if (key.length() >= 3 && key.chars().allMatch(c -> c >= 'a' && c <= 'z') && isFunctionWord(lexicon, key)) {
                byInitial.computeIfAbsent(key.charAt(0), c -> new ArrayList<>()).add(key);
                withoutDoubles.putIfAbsent(squeezed(key), key);
            }
        }
        byInitial.values().forEach(words -> words.sort(null));
    }

    private static boolean isFunctionWord(Lexicon lexicon, String key) {
        return !lexicon.entry(key).tags().equals(Set.of(Tag.PLACE));
    }

    Optional<String> meant(String word) {
        String doubled = withoutDoubles.get(squeezed(word));
        if (doubled != null) {
            return Optional.of(doubled);
        }
        if (word.length() < SHORTEST) {
            return Optional.empty();
        }
        LevenshteinDistance distance = new LevenshteinDistance(2);
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : byInitial.getOrDefault(word.charAt(0), List.of())) {
            int apart = Math.abs(candidate.length() - word.length()) > 2 ? -1 : distance.apply(candidate, word);
            if (apart > 0 && apart < least && isForgivable(candidate, word, apart)) {
                best = candidate;
                least = apart;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isForgivable(String candidate, String word, int apart) {
        if (candidate.length() < SHORTEST - 1) {
            return false;
        }
        return apart == 1 || isSwap(candidate, word) || (word.length() >= LONG && candidate.length() >= LONG);
    }

    private static boolean isSwap(String a, String b) {
        return a.length() == b.length() && sorted(a).equals(sorted(b));
    }

    private static String sorted(String word) {
        char[] letters = word.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String squeezed(String word) {
        StringBuilder squeezed = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                squeezed.append(word.charAt(i));
            }
        }
        return squeezed.toString();
    }
}
