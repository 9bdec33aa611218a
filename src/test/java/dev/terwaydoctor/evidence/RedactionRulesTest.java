package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionRulesTest {

    @TempDir
    private Path folder;

    @Test
    void everyShippedRuleHidesAndKeepsWhatItSays() throws IOException {
        try (InputStream in = RedactionRules.class.getResourceAsStream("/redaction/rules.yaml")) {
            assertThat(RuleEntry.all("rules.yaml", in).stream().flatMap(RuleEntry::mistakes))
                    .isEmpty();
        }
    }

    @Test
    void whatOneRuleKeepsNoOtherTakes() throws IOException {
        Redactor redactor = new Redactor(RedactionRules.shipped());
        try (InputStream in = RedactionRules.class.getResourceAsStream("/redaction/rules.yaml")) {
            assertThat(RuleEntry.all("rules.yaml", in).stream().flatMap(rule -> rule.keeps().stream()))
                    .allSatisfy(text -> assertThat(redactor.redact(text)).isEqualTo(text));
        }
    }

    @Test
    void addressesAreLeftAloneUntilAnOperatorEnablesTheirRules() throws IOException {
        String line = "mail from ops@example.com, dial tcp 10.0.3.21:443";
        Path own = write("""
                - {name: email-address, enabled: true}
                - {name: ip-address}
                """);

        assertThat(new Redactor(RedactionRules.shipped()).redact(line)).isEqualTo(line);
        assertThat(new Redactor(RedactionRules.with(own)).redact(line))
                .isEqualTo("mail from [email-address-1], dial tcp [ip-address-2]:443");
    }

    @Test
    void aRuleOfOnesOwnCountsBesideTheShippedOnes() throws IOException {
        Path own = write("""
                - name: customer
                  pattern: '\\bcustomer-([0-9]{6})\\b'
                  hides: ['order of customer-«123456»']
                  keeps: ['customer-service']
                """);

        assertThat(new Redactor(RedactionRules.with(own)).redact("customer-654321 password=hunter22"))
                .isEqualTo("customer-[customer-2] password=[secret-1]");
    }

    @Test
    void aShippedRuleCanBeSwitchedOff() throws IOException {
        Path own = write("- {name: secret, enabled: false}");

        assertThat(new Redactor(RedactionRules.with(own)).redact("password=hunter22"))
                .isEqualTo("password=hunter22");
    }

    @Test
    void everyMistakeIsNamedAtOnceWithItsPlace() throws IOException {
        Path own = write("""
                - name: open
                  pattern: '('
                  hides: [a]
                - name: wrong
                  pattern: 'x+'
                  hides: ['«yyy»']
                  keeps: ['xx']
                - {name: unheard-of}
                - name: odd
                  patern: 'x'
                """);

        assertThatThrownBy(() -> RedactionRules.with(own))
                .isInstanceOf(RedactionException.class)
                .hasMessage(String.join(
                        "\n",
                        own + ":1: pattern: missing closing )",
                        own + ":4: does not hide its own example: «yyy»",
                        own + ":4: hides what it should keep: xx",
                        own + ":8: no rule is called unheard-of, and it has no pattern",
                        own + ":9: unknown key 'patern'",
                        own + ":9: hides needs an example with the secret between « and »"));
    }

    @Test
    void aFileThatIsNoListOrIsNotThereIsAMistake() throws IOException {
        Path own = write("customer: x");

        assertThatThrownBy(() -> RedactionRules.with(own)).hasMessageContaining(own + ":1: this is no valid list");
        assertThatThrownBy(() -> RedactionRules.with(folder.resolve("gone.yaml")))
                .hasMessageContaining("cannot be read");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("redaction.yaml"), yaml);
    }
}
