package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<@U012AB> why is web-0 down ~ why is web-0 down",
                "<!channel> help ~ help",
                "<!subteam^S123|@oncall> help ~ help",
                "see <#C123|incidents> web-0 ~ see   web-0",
                "<https://web-1.io|web-1> fails ~ web-1 fails",
                "<http://10.0.0.1> fails ~ http://10.0.0.1 fails",
                "<mailto:a@b.io|a@b.io> ~ a@b.io",
                "at <!date^1700000000^{time}|10:13> ~ at 10:13",
                "a &lt;b&gt; &amp; c ~ a <b> & c",
                "&lt;@U012AB&gt; ~ <@U012AB>",
                "<< {\"a\": 1} >> ~ << {\"a\": 1} >>",
            })
    void slackMarkupBecomesWhatItsWriterSaw(String wire, String shown) {
        assertThat(Question.of(wire).text()).isEqualTo(shown);
    }

    @Test
    void smartQuotesAndFullWidthFormsBecomePlain() {
        assertThat(Question.of("“web” ‘a’ 「b」 ｗｅｂ－０：！？，。、").text()).isEqualTo("\"web\" 'a' \"b\" web-0:!?,.,");
    }

    @Test
    void hiddenCharactersAreRemoved() {
        String hidden = "we\u200bb-\u202e0\u0000 \ufeffis\u0007 down\ud800";

        assertThat(Question.of(hidden).text()).isEqualTo("web-0 is down");
    }

    @Test
    void linesStayLinesAndOtherSpaceBecomesABlank() {
        assertThat(Question.of("a\tb\r\nc\u2028d").text()).isEqualTo("a b \nc d");
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        Question question = Question.of("x".repeat(Question.MAX_CHARS + 1));

        assertThat(question.cut()).isTrue();
        assertThat(question.text()).hasSize(Question.MAX_CHARS);
    }

    @Test
    void aTextThatGrowsWhenMadePlainIsCutAsWell() {
        Question question = Question.of("\ufdfa".repeat(Question.MAX_CHARS - 1));

        assertThat(question.cut()).isTrue();
        assertThat(question.text().length()).isLessThanOrEqualTo(Question.MAX_CHARS);
    }

    @ParameterizedTest
    @CsvSource({
        "why is web-0 down,EN",
        "mysql-1 一直 ContainerCreating 半个多小时了,ZH",
        "terway 正常吗,ZH",
        "帮我看下 payments/checkout-7d9f6c54b8-4kq2m,ZH",
        "the pod named 测 fails with no route to host,EN",
        "'',EN",
    })
    void theLanguageIsThatOfMostWords(String text, Language language) {
        assertThat(Question.of(text).language()).isEqualTo(language);
    }
}
