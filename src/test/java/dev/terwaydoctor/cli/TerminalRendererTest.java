package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.golden.Golden;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TerminalRendererTest {

    private static final Screen NARROW_AND_COLOURED = new Screen(true, true, 60);

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("diagnosis.txt", Screen.PIPED, SampleAnswers.diagnosis()),
                Arguments.of("diagnosis-coloured.txt", NARROW_AND_COLOURED, SampleAnswers.diagnosis()),
                Arguments.of("diagnosis-zh.txt", Screen.PIPED, SampleAnswers.inChinese()),
                Arguments.of("absent.txt", Screen.PIPED, SampleAnswers.absent()),
                Arguments.of("ambiguous.txt", Screen.PIPED, SampleAnswers.ambiguous()),
                Arguments.of("denied.txt", Screen.PIPED, SampleAnswers.denied()),
                Arguments.of("shown.txt", Screen.PIPED, SampleAnswers.shown()),
                Arguments.of("words.txt", Screen.PIPED, SampleAnswers.words(true)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerReadsAsCommitted(String file, Screen screen, Answer answer) throws IOException {
        Golden.assertMatches("cli/" + file, new TerminalRenderer(screen).render(answer));
    }

    @Test
    void theVerdictComesFirst() {
        assertThat(render(SampleAnswers.diagnosis()))
                .startsWith("Resource exhaustion: The vSwitch vsw-bp1k has no free IP");
    }

    @Test
    void commandsStayOnOneLineHoweverNarrowTheScreen() {
        String text = new TerminalRenderer(new Screen(false, false, 40)).render(SampleAnswers.diagnosis());

        assertThat(text.lines())
                .contains("     $ kubectl get events -n payments --field-selector"
                        + " 'involvedObject.name=checkout-7d9f8b6c5d-x2x4k'");
    }

    @Test
    void terminalCodesOfTheClusterAreSpelledOut() {
        assertThat(render(SampleAnswers.diagnosis()))
                .contains("VSwitch \\u{1b}[31mvsw-bp1k\\u{1b}[0m")
                .doesNotContain("\u001b");
        assertThat(render(SampleAnswers.shown()))
                .contains("no ip \\u{1b}[31mleft")
                .doesNotContain("\u001b");
    }

    private static String render(Answer answer) {
        return new TerminalRenderer(Screen.PIPED).render(answer);
    }
}
