package dev.terwaydoctor.slack.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Owner;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Spelled;
import dev.terwaydoctor.report.Verdict;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void everyEntryIsInBothLanguagesWithTheSamePlaceholders() {
        assertThat(Words.all()).allSatisfy((key, languages) -> {
            assertThat(languages).as(key).containsOnlyKeys("en", "zh");
            for (String placeholder : new String[] {"{0}", "{1}"}) {
                assertThat(languages.get("en").contains(placeholder))
                        .as(key)
                        .isEqualTo(languages.get("zh").contains(placeholder));
            }
        });
    }

    @Test
    void everyValueThatAReportCanHaveHasAWord() {
        everyValue("verdict", Verdict.values());
        everyValue("icon", Verdict.values());
        everyValue("confidence", Confidence.values());
        everyValue("owner", Owner.values());
        everyValue("role", Report.Role.values());
        everyValue("source", Report.Source.values());
        everyValue("risk", Report.Risk.values());
        everyValue("outcome", Report.Outcome.values());
        StepTitles.IDS.forEach(id -> assertThat(Words.all()).containsKey("step." + id));
    }

    @Test
    void aMissingKeyIsLoud() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Words.in("en").say("nonsense"))
                .withMessageContaining("nonsense");
    }

    @Test
    void followsTheLanguageOfTheQuestion() {
        assertThat(Words.like("为什么 checkout 起不来").language()).isEqualTo("zh");
        assertThat(Words.like("why").language()).isEqualTo("en");
        assertThat(Words.in("fr").language()).isEqualTo("en");
    }

    @Test
    void saysAgesInTheLargestWholeUnit() {
        Instant now = Instant.parse("2025-11-22T22:20:00Z");
        Words words = Words.in("en");
        assertThat(words.ago(now.plusSeconds(5), now)).isEqualTo("0 s ago");
        assertThat(words.ago(now.minusSeconds(59), now)).isEqualTo("59 s ago");
        assertThat(words.ago(now.minusSeconds(720), now)).isEqualTo("12 min ago");
        assertThat(words.ago(now.minusSeconds(7200), now)).isEqualTo("2 h ago");
        assertThat(words.ago(now.minusSeconds(3 * 86400), now)).isEqualTo("3 d ago");
    }

    private static void everyValue(String group, Spelled[] values) {
        Stream.of(values).forEach(v -> assertThat(Words.all()).containsKey(group + "." + v.spelling()));
    }
}
