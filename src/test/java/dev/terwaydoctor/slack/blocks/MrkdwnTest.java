package dev.terwaydoctor.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {

    @Test
    void keepsOrdinaryWordsInBothLanguages() {
        assertThat(Mrkdwn.line("IP 不足: no more IPs")).isEqualTo("IP 不足: no more IPs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!channel>", "<!here|here>", "<@U123>", "<#C1>", "<http://evil|prod>", "<!subteam^S1>", "a <! b"
            })
    void leavesNothingThatSlackObeys(String hostile) {
        assertThat(Mrkdwn.line(hostile)).doesNotContain("<").doesNotContain(">");
        assertThat(Mrkdwn.code(hostile)).doesNotContain("<").doesNotContain(">");
        assertThat(Mrkdwn.fence(hostile)).doesNotContain("<").doesNotContain(">");
        assertThat(Mrkdwn.bold(hostile)).doesNotContain("<").doesNotContain(">");
    }

    @Test
    void escapesAmpersandsOnceSoThatEscapesInTheTextStayText() {
        assertThat(Mrkdwn.line("&lt;!channel&gt;")).isEqualTo("&amp;lt;!channel&amp;gt;");
    }

    @Test
    void stripsTerminalSequencesAndControlCharacters() {
        assertThat(Mrkdwn.line("\u001b[31mERROR\u001b[0m\u0007 \u0000x\u001b]0;title\u0007y\u009b2Jz"))
                .isEqualTo("ERROR xyz");
    }

    @Test
    void stripsMarksThatReverseOrHideText() {
        assertThat(Mrkdwn.line("pod-\u202egnp.exe\u202c a\u200bb\ufeffc\u2066d\u2069"))
                .isEqualTo("pod-gnp.exe abcd");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertThat(Mrkdwn.line("a\ud83dz😀")).isEqualTo("a\ufffdz😀");
    }

    @Test
    void keepsCodeSpansClosedAroundBackticks() {
        assertThat(Mrkdwn.code("a`b```c")).isEqualTo("`a'b'''c`");
        assertThat(Mrkdwn.fence("x ``` *bold*")).isEqualTo("```x ''' *bold*```");
    }

    @Test
    void putsManyLinesOnOneWhereOneIsAsked() {
        assertThat(Mrkdwn.code("a\r\nb\tc\u2028d")).isEqualTo("`a b c d`");
    }

    @Test
    void showsNothingForEmptyCode() {
        assertThat(Mrkdwn.code(" ")).isEmpty();
        assertThat(Mrkdwn.fence("\u0000")).isEmpty();
    }

    @Test
    void writesTimesForEveryReadersOwnZone() {
        assertThat(Mrkdwn.date(Instant.parse("2025-11-22T22:20:00Z")))
                .isEqualTo("<!date^1763850000^{date_short_pretty} {time_secs}|2025-11-22 22:20:00 UTC>");
    }

    @Test
    void mentionsOnlyWhatIsAnIdOfSlack() {
        assertThat(Mrkdwn.person("U123ABC")).isEqualTo("<@U123ABC>");
        assertThat(Mrkdwn.person("U1> <!channel")).isEqualTo("U1&gt; &lt;!channel");
        assertThat(Mrkdwn.person("")).isEmpty();
    }
}
