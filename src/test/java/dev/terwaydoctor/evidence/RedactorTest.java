package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {

    private final Redactor redactor = new Redactor(RedactionRules.shipped());

    @ParameterizedTest
    @MethodSource("examples")
    void whatARuleSaysItHidesIsHidden(String example) {
        String secret = example.substring(example.indexOf('«') + 1, example.indexOf('»'));

        String shown = redactor.redact(example.replace("«", "").replace("»", ""));

        assertThat(shown).doesNotContain(secret).contains("[");
    }

    @Test
    void theSameSecretGetsTheSamePlaceholderAndAnotherOneAnother() {
        String shown = redactor.redact("password=hunter22 password=hunter22 password=swordfish");

        assertThat(shown).isEqualTo("password=[secret-1] password=[secret-1] password=[secret-2]");
    }

    @Test
    void plainWordsOfAClusterStayAsTheyAre() {
        String line =
                "E0504 10:09:50.389747 1 local.go:781] \"assign ipv4 failed\" requestID: B2899B5D-E5A1-461A-94A6-39BE32C74A2F";

        assertThat(redactor.redact(line)).isEqualTo(line);
    }

    @Test
    void charactersThatSteerATerminalOrTurnTheTextAreRemoved() {
        assertThat(redactor.redact("\u001b[31mred\u001b[0m \u202egnorw\u0007")).isEqualTo("red gnorw");
    }

    private static Stream<String> examples() throws IOException {
        JsonNode rules = new YAMLMapper().readTree(RedactorTest.class.getResourceAsStream("/redaction/rules.yaml"));
        List<String> examples = new ArrayList<>();
        rules.forEach(rule -> rule.path("hides").forEach(example -> examples.add(example.asText())));
        return examples.stream();
    }
}
