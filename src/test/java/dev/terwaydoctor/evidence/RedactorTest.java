package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactorTest {

    private final Redactor redactor = new Redactor(RedactionRules.shipped());

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
}
