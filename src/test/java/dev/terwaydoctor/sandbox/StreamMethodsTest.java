package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StreamMethodsTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode call(String method, Map<String, String> arguments) {
        ObjectNode all = (ObjectNode) Json.tree(arguments);
        return Call.api(sandbox, method, all.put("channel", "C0INCIDENT"));
    }

    private String start() {
        return call("chat.startStream", Map.of("recipient_user_id", "U0ANN00001", "recipient_team_id", "T0SANDBOX1"))
                .path("ts")
                .asText();
    }

    private Message message(String ts) {
        return sandbox.workspace().messages().find("C0INCIDENT", ts).orElseThrow();
    }

    @Test
    void aStreamGrowsAndEndsWithBlocks() {
        String ts = start();

        call("chat.appendStream", Map.of("ts", ts, "markdown_text", "one "));
        call("chat.appendStream", Map.of("ts", ts, "markdown_text", "**two**"));
        call("chat.stopStream", Map.of("ts", ts, "blocks", "[{\"type\": \"divider\"}]"));

        assertThat(message(ts).text()).isEqualTo("one **two**");
        assertThat(message(ts).blocks().findValuesAsText("type")).containsExactly("markdown", "divider");
    }

    @Test
    void taskUpdatesBecomeLines() {
        String ts = start();

        call(
                "chat.appendStream",
                Map.of(
                        "ts",
                        ts,
                        "chunks",
                        "[{\"type\":\"task_update\",\"title\":\"Events\",\"status\":\"complete\"}]"));

        assertThat(message(ts).text()).contains("Events: complete");
    }

    @Test
    void aFinishedStreamTakesNoMore() {
        String ts = start();
        call("chat.stopStream", Map.of("ts", ts));

        assertThat(call("chat.appendStream", Map.of("ts", ts, "markdown_text", "x"))
                        .path("error")
                        .asText())
                .isEqualTo("message_not_in_streaming_state");
    }

    @Test
    void inAChannelTheRecipientMustBeNamed() {
        assertThat(call("chat.startStream", Map.of("markdown_text", "x"))
                        .path("error")
                        .asText())
                .isEqualTo("missing_recipient_user_id");
    }

    @Test
    void textAndChunksExcludeEachOther() {
        String ts = start();

        assertThat(call("chat.appendStream", Map.of("ts", ts, "markdown_text", "x", "chunks", "[]"))
                        .path("error")
                        .asText())
                .isEqualTo("cannot_provide_both_markdown_text_and_chunks");
    }
}
