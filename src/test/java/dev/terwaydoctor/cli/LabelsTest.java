package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Owner;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Scope;
import dev.terwaydoctor.report.Spelled;
import dev.terwaydoctor.report.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

    static Stream<Spelled> vocabulary() {
        return Stream.<Spelled[]>of(
                        Verdict.values(),
                        Confidence.values(),
                        Scope.values(),
                        Owner.values(),
                        Report.Role.values(),
                        Report.Source.values(),
                        Report.Risk.values(),
                        Report.Outcome.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("vocabulary")
    void everyWordOfAReportHasALabelInBothLanguages(Spelled word) {
        assertThat(Labels.of("en").of(word)).isNotBlank();
        assertThat(Labels.of("zh").of(word)).isNotBlank();
    }

    @Test
    void everyLabelExistsInBothLanguagesWithTheSamePlaces() {
        assertThat(Labels.all()).allSatisfy((key, texts) -> {
            assertThat(texts).containsOnlyKeys("en", "zh");
            assertThat(places(texts.get("zh"))).as(key).isEqualTo(places(texts.get("en")));
        });
    }

    @Test
    void anUnknownLabelIsAMistakeOfOurs() {
        assertThatThrownBy(() -> Labels.of("en").get("no.such")).hasMessage("no label no.such");
    }

    private static long places(String text) {
        return text.chars().filter(character -> character == '%').count();
    }
}
