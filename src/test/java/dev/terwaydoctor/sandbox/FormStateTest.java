package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormStateTest {

    private static JsonNode json(String text) {
        return Json.parse(text).orElseThrow();
    }

    private static JsonNode field(String element) {
        return json("[{\"type\": \"input\", \"block_id\": \"b\", \"element\": " + element + "}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain_text_input | \"abc\"        | {\"type\":\"plain_text_input\",\"value\":\"abc\"}",
                "number_input     | \"7\"          | {\"type\":\"number_input\",\"value\":\"7\"}",
                "datepicker       | \"2026-03-04\" | {\"type\":\"datepicker\",\"selected_date\":\"2026-03-04\"}",
                "timepicker       | \"10:15\"      | {\"type\":\"timepicker\",\"selected_time\":\"10:15\"}",
                "datetimepicker   | 1772618400     | {\"type\":\"datetimepicker\",\"selected_date_time\":1772618400}",
                "users_select     | \"U1\"         | {\"type\":\"users_select\",\"selected_user\":\"U1\"}",
                "channels_select  | \"C1\"         | {\"type\":\"channels_select\",\"selected_channel\":\"C1\"}",
                "conversations_select | \"C1\"     | {\"type\":\"conversations_select\",\"selected_conversation\":\"C1\"}",
            })
    void whatWasFilledInHasTheNameOfItsKind(String type, String filled, String expected) {
        JsonNode blocks = field("{\"type\": \"" + type + "\", \"action_id\": \"a\"}");

        JsonNode values = FormState.values(blocks, json("{\"a\": " + filled + "}"));

        assertThat(values.at("/b/a")).hasToString(expected);
    }

    @Test
    void aChoiceIsGivenWithItsText() {
        JsonNode blocks = field("""
                {"type": "static_select", "action_id": "a", "option_groups": [{"options": [
                  {"value": "v", "text": {"type": "plain_text", "text": "The value"}}]}]}""");

        JsonNode values = FormState.values(blocks, json("{\"a\": \"v\"}"));

        assertThat(values.at("/b/a/selected_option/text/text").asText()).isEqualTo("The value");
    }

    @Test
    void severalChoicesAreAList() {
        JsonNode blocks = field("""
                {"type": "checkboxes", "action_id": "a", "options": [
                  {"value": "v", "text": {"type": "plain_text", "text": "V"}},
                  {"value": "w", "text": {"type": "plain_text", "text": "W"}}],
                 "initial_options": [{"value": "w", "text": {"type": "plain_text", "text": "W"}}]}""");

        assertThat(FormState.values(blocks, json("{\"a\": [\"v\", \"w\"]}")).findValuesAsText("value"))
                .containsExactly("v", "w");
        assertThat(FormState.values(blocks, json("{}")).findValuesAsText("value"))
                .containsExactly("w");
    }

    @Test
    void whatTheAppFilledInStaysUnlessChanged() {
        JsonNode blocks = field("{\"type\": \"plain_text_input\", \"action_id\": \"a\", \"initial_value\": \"100\"}");

        assertThat(FormState.values(blocks, json("{}")).at("/b/a/value").asText())
                .isEqualTo("100");
        assertThat(FormState.missing(blocks, json("{}"))).isEmpty();
        assertThat(FormState.missing(blocks, json("{\"a\": \"\"}")).has("b")).isTrue();
    }

    @Test
    void anEmptyFieldIsNull() {
        JsonNode blocks = field("{\"type\": \"plain_text_input\", \"action_id\": \"a\"}");

        assertThat(FormState.values(blocks, json("{}")).at("/b/a/value").isNull())
                .isTrue();
    }

    @Test
    void onlyRequiredInputsAreMissed() {
        JsonNode optional = json("""
                [{"type": "input", "block_id": "b", "optional": true, "element": {"type": "plain_text_input", "action_id": "a"}},
                 {"type": "actions", "block_id": "c", "elements": [{"type": "static_select", "action_id": "d", "options": []}]}]""");

        assertThat(FormState.missing(optional, json("{}"))).isEmpty();
    }

    @Test
    void buttonsHaveNoState() {
        JsonNode blocks = json("""
                [{"type": "actions", "block_id": "c", "elements": [
                  {"type": "button", "action_id": "a", "text": {"type": "plain_text", "text": "A"}}]}]""");

        assertThat(FormState.values(blocks, json("{}"))).isEmpty();
    }

    @Test
    void elementsAreFoundInContainersByIdAddressOrLabel() {
        JsonNode blocks = json("""
                [{"type": "actions", "block_id": "one", "elements": [
                   {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "First"}}]},
                 {"type": "container", "child_blocks": [{"type": "actions", "block_id": "two", "elements": [
                   {"type": "button", "action_id": "go", "text": {"type": "plain_text", "text": "Second"}}]}]}]""");

        assertThat(Elements.find(blocks, "go").orElseThrow().blockId()).isEqualTo("one");
        assertThat(Elements.find(blocks, "two/go").orElseThrow().blockId()).isEqualTo("two");
        assertThat(Elements.find(blocks, "Second").orElseThrow().blockId()).isEqualTo("two");
        assertThat(Elements.find(blocks, "nowhere")).isEmpty();
    }
}
