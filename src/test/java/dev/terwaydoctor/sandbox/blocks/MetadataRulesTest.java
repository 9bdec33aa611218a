package dev.terwaydoctor.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataRulesTest {

    private static void check(String metadata) {
        MetadataRules.require(Json.parse(metadata).orElseThrow());
    }

    @Test
    void aFlatPayloadWithListsOfFlatObjectsPasses() {
        assertThatCode(() -> check("""
                        {"event_type": "pod_diagnosis", "event_payload": {"v": "1", "n": 2, "on": true,
                          "targets": [{"ns": "prod"}, {"ns": "shop"}]}}""")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]                                                              | invalid_metadata_format",
                "{\"event_payload\": {}}                                         | invalid_metadata_schema",
                "{\"event_type\": \"a-b\", \"event_payload\": {}}                | invalid_metadata_schema",
                "{\"event_type\": \"a\"}                                         | invalid_metadata_schema",
                "{\"event_type\": \"a\", \"event_payload\": {\"x\": [{\"y\": {}}]}} | invalid_metadata_schema",
            })
    void anotherFormIsRefused(String metadata, String code) {
        assertThat(catchThrowableOfType(SlackError.class, () -> check(metadata)).code())
                .isEqualTo(code);
    }

    @Test
    void sizeCountsBytesNotCharacters() {
        String chinese = "{\"event_type\": \"a\", \"event_payload\": {\"x\": \"" + "网".repeat(1400) + "\"}}";

        assertThat(catchThrowableOfType(SlackError.class, () -> check(chinese)).code())
                .isEqualTo("metadata_too_large");
    }
}
