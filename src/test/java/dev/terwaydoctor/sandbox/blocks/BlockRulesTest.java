package dev.terwaydoctor.sandbox.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BlockRulesTest {

    private final BlockRules rules = new BlockRules(true);

    @TestFactory
    Stream<DynamicTest> blocksThatSlackRefuses() throws IOException {
        List<JsonNode> cases = new ArrayList<>();
        resource("refused-blocks.yaml").forEach(cases::add);
        return cases.stream()
                .map(row -> DynamicTest.dynamicTest(row.path("name").asText(), () -> {
                    JsonNode blocks =
                            Json.parse(expand(row.path("blocks").asText())).orElseThrow();

                    SlackError refused = catchThrowableOfType(SlackError.class, () -> rules.requireMessage(blocks));

                    assertThat(refused.code()).isEqualTo("invalid_blocks");
                    assertThat(refused.details())
                            .contains("[ERROR] " + row.path("says").asText());
                }));
    }

    @Test
    void aRichDiagnosisPasses() throws IOException {
        assertThatCode(() -> rules.requireMessage(resource("diagnosis.json"))).doesNotThrowAnyException();
    }

    @Test
    void everythingAtItsLimitPasses() {
        JsonNode blocks = Json.parse(expand("""
                        [{"type": "section", "block_id": "REPEAT(255)", "text": {"type": "mrkdwn", "text": "REPEAT(3000)"}},
                         {"type": "header", "text": {"type": "plain_text", "text": "REPEAT(150)"}},
                         {"type": "actions", "elements": [{"type": "button", "value": "REPEAT(2000)",
                           "text": {"type": "plain_text", "text": "REPEAT(75)"}}]}]""")).orElseThrow();

        assertThatCode(() -> rules.requireMessage(blocks)).doesNotThrowAnyException();
    }

    @Test
    void theSumOfAllTextsHasALimitOfItsOwn() {
        String section = "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"REPEAT(2600)\"}}";
        JsonNode within = Json.parse(expand("[TIMES(5)" + section + "]")).orElseThrow();
        JsonNode over = Json.parse(expand("[TIMES(5)" + section + ", {\"type\": \"header\", \"text\": {\"type\":"
                        + " \"plain_text\", \"text\": \"x\"}}]"))
                .orElseThrow();

        assertThatCode(() -> rules.requireMessage(within)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(SlackError.class, () -> rules.requireMessage(over))
                        .code())
                .isEqualTo("msg_blocks_too_long");
    }

    @Test
    void everyMistakeIsNamedAtOnce() {
        JsonNode blocks =
                Json.parse("[{\"type\": \"section\"}, {\"type\": \"header\"}]").orElseThrow();

        assertThat(rules.check(blocks, Surface.MESSAGE, "/blocks"))
                .extracting(Violation::pointer)
                .containsExactly("/blocks/0", "/blocks/1");
    }

    @Test
    void aModalMayHoldTwiceAsManyBlocksAsAMessage() {
        JsonNode blocks =
                Json.parse(expand("[TIMES(100){\"type\": \"divider\"}]")).orElseThrow();

        assertThat(rules.check(blocks, Surface.MODAL, "")).isEmpty();
        assertThat(rules.check(blocks, Surface.MESSAGE, "")).isNotEmpty();
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream data = BlockRulesTest.class.getResourceAsStream("/sandbox/" + name)) {
            return new YAMLMapper().readTree(data);
        }
    }

    /** REPEAT(n) becomes n letters; TIMES(n) repeats the JSON value that follows it. */
    private static String expand(String json) {
        String expanded = json;
        for (int at = expanded.indexOf("REPEAT("); at >= 0; at = expanded.indexOf("REPEAT(")) {
            int end = expanded.indexOf(')', at);
            int count = Integer.parseInt(expanded.substring(at + 7, end));
            expanded = expanded.substring(0, at) + "x".repeat(count) + expanded.substring(end + 1);
        }
        int at = expanded.indexOf("TIMES(");
        if (at < 0) {
            return expanded;
        }
        int open = expanded.indexOf(')', at) + 1;
        int count = Integer.parseInt(expanded.substring(at + 6, open - 1));
        int close = closing(expanded, open) + 1;
        String value = expanded.substring(open, close);
        return expanded.substring(0, at)
                + String.join(",", Collections.nCopies(count, value))
                + expanded.substring(close);
    }

    private static int closing(String json, int open) {
        int depth = 0;
        for (int at = open; at < json.length(); at++) {
            depth += "{[".indexOf(json.charAt(at)) >= 0 ? 1 : "}]".indexOf(json.charAt(at)) >= 0 ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        throw new IllegalArgumentException("unbalanced: " + json);
    }
}
