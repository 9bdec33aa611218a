package dev.terwaydoctor.knowledge;

import com.google.re2j.Pattern;
import dev.terwaydoctor.evidence.log.LineMatcher;
import dev.terwaydoctor.evidence.log.Literals;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Many patterns tried on a line at the price of one: first the words they require, then the patterns whose words occur. */
final class LinePatterns implements LineMatcher {

    private final List<Anchored> always = new ArrayList<>();
    private final List<Pattern> ofWord = new ArrayList<>();
    private final Literals words;

    LinePatterns(List<Pattern> patterns) {
        List<String> required = new ArrayList<>();
        patterns.stream()
                .flatMap(pattern -> RequiredLiterals.alternatives(pattern.pattern()).stream())
                .distinct()
                .forEach(regex -> {
                    Pattern pattern = Pattern.compile(regex);
                    Set<String> literals = RequiredLiterals.of(regex);
                    if (literals.isEmpty()) {
                        always.add(new Anchored(pattern, RequiredLiterals.firstLetters(regex)));
                    }
                    literals.forEach(literal -> {
                        required.add(literal);
                        ofWord.add(pattern);
                    });
                });
        words = new Literals(required);
    }

    @Override
    public boolean knows(String line) {
        return words.any(line, word -> ofWord.get(word).matcher(line).find())
                || always.stream().anyMatch(each -> each.fits(line));
    }

    /** Patterns that must be tried on every line; each that is not anchored makes reading logs slower. */
    List<String> unindexed() {
        return always.stream().map(each -> each.pattern().pattern()).toList();
    }

    /**
     * A pattern without a word that its matches must contain.
     *
     * @param letters of which a line must begin with one; empty where it may begin with any
     */
    private record Anchored(Pattern pattern, String letters) {

        boolean fits(String line) {
            boolean mayBegin = letters.isEmpty() || (!line.isEmpty() && letters.indexOf(line.charAt(0)) >= 0);
            return mayBegin && pattern.matcher(line).find();
        }
    }
}
