package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LinePatternsTest {

    @Test
    void aPatternRequiresItsLongestPlainWords() {
        assertThat(RequiredLiterals.of("errCode: (?P<code>\\w+), msg")).containsExactly("errCode: ");
        assertThat(RequiredLiterals.of("^a?bc+def.*$")).containsExactly("def");
        assertThat(RequiredLiterals.of("vsw-[a-z0-9]+ is full")).containsExactly(" is full");
    }

    @Test
    void ofAlternativesOneIsRequired() {
        assertThat(RequiredLiterals.of("(?i)connection (?:refused|reset)")).isEqualTo(Set.of("connection "));
        assertThat(RequiredLiterals.of("refused|reset by peer")).isEqualTo(Set.of("refused", "reset by peer"));
    }

    @Test
    void whatMayBeAbsentIsNotRequired() {
        assertThat(RequiredLiterals.of("(?:optional)?abc(?:never){0,2}")).containsExactly("abc");
        assertThat(RequiredLiterals.of("refused|\\d+")).isEmpty();
        assertThat(RequiredLiterals.of(".*")).isEmpty();
    }

    @Test
    void escapesAndClassesAreUnderstood() {
        assertThat(RequiredLiterals.of("Invalid[A-Z]\\.IpNotEnough")).containsExactly(".IpNotEnough");
        assertThat(RequiredLiterals.of("a\\(b\\) [^\\]]+ is done")).containsExactly(" is done");
    }

    @Test
    void alternativesAtTopLevelAreTakenApart() {
        assertThat(RequiredLiterals.alternatives("^F\\d{4} |panic: (?:a|b)"))
                .containsExactly("^F\\d{4} ", "panic: (?:a|b)");
        assertThat(RequiredLiterals.alternatives("(?i)one|two")).containsExactly("(?i)one", "(?i)two");
    }

    @Test
    void linesAreKnownByWordsAndThenByPattern() {
        LinePatterns patterns = patterns("(?i)ipnotenough.*vsw-(\\w+)", "^F\\d{4} ");
        assertThat(patterns.knows("InvalidVSwitchId.IpNotEnough on vsw-1")).isTrue();
        assertThat(patterns.knows("IpNotEnough without a name")).isFalse();
        assertThat(patterns.knows("F0305 fatal")).isTrue();
        assertThat(patterns.knows("all is well")).isFalse();
    }

    @Test
    void noShippedPatternIsTriedOnEveryLineUnlessItIsAnchored() {
        LinePatterns shipped = patterns(CatalogueLoader.shipped().causes().stream()
                .flatMap(Catalogue::signals)
                .flatMap(Catalogue::leaves)
                .filter(seen -> seen.evidence().equals("log"))
                .flatMap(seen -> Stream.ofNullable(seen.text()))
                .map(Pattern::pattern)
                .toArray(String[]::new));
        assertThat(shipped.unindexed()).allMatch(regex -> regex.startsWith("^"));
    }

    private static LinePatterns patterns(String... regexes) {
        return new LinePatterns(Stream.of(regexes).map(Pattern::compile).toList());
    }
}
