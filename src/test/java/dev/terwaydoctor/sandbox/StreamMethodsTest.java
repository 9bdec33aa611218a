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
    void aTaskIsOneCardThatChanges() {
        String ts = start();

        task(ts, "Events", "in_progress");
        task(ts, "Events", "complete");

        assertThat(message(ts).blocks()).singleElement().satisfies(card -> {
            assertThat(card.path("type").asText()).isEqualTo("task_card");
            assertThat(card.path("status").asText()).isEqualTo("complete");
        });
        assertThat(message(ts).text()).contains("Events: complete");
    }

    private JsonNode task(String ts, String title, String status) {
        ObjectNode update = Json.object().put("type", "task_update").put("id", "t1");
        update.put("title", title).put("status", status).put("details", "12 of them");
        return call(
                "chat.appendStream",
                Map.of("ts", ts, "chunks", Json.array().add(update).toString()));
    }

    @Test
    void tasksAreGatheredInAPlan() {
        String ts = call(
                        "chat.startStream",
                        Map.of(
                                "recipient_user_id", "U0ANN00001",
                                "recipient_team_id", "T0SANDBOX1",
                                "task_display_mode", "plan",
                                "chunks", "[{\"type\": \"plan_update\", \"title\": \"Looking\"}]"))
                .path("ts")
                .asText();

        task(ts, "Events", "pending");

        assertThat(message(ts).blocks().at("/0/title").asText()).isEqualTo("Looking");
        assertThat(message(ts).blocks().at("/0/tasks/0/task_id").asText()).isEqualTo("t1");
    }

    @Test
    void blocksOfAChunkAreHeldToTheRules() {
        String ts = start();

        assertThat(chunk(ts, "{\"type\": \"blocks\", \"blocks\": [{\"type\": \"header\"}]}"))
                .isEqualTo("invalid_blocks");
        assertThat(chunk(ts, "{\"type\": \"task_update\", \"id\": \"1\", \"title\": \"t\", \"status\": \"done\"}"))
                .isEqualTo("invalid_chunks");
        assertThat(chunk(ts, "{\"type\": \"blocks\", \"blocks\": [{\"type\": \"divider\"}]}"))
                .isEmpty();
        assertThat(message(ts).blocks().at("/0/type").asText()).isEqualTo("divider");
    }

    private String chunk(String ts, String chunk) {
        return call("chat.appendStream", Map.of("ts", ts, "chunks", "[" + chunk + "]"))
                .path("error")
                .asText();
    }

    @Test
    void aWorkspaceWithoutCardsShowsTasksAsLines() {
        try (Sandbox plain = Sandbox.start(SandboxOptions.with(new TestClock()).newestBlocks(false))) {
            String chunks =
                    "[{\"type\": \"task_update\", \"id\": \"t\", \"title\": \"Events\", \"status\": \"pending\"}]";
            ObjectNode start = Json.object()
                    .put("channel", "C0INCIDENT")
                    .put("recipient_user_id", "U0ANN00001")
                    .put("recipient_team_id", "T0SANDBOX1");

            String ts = Call.api(plain, "chat.startStream", start.put("chunks", chunks))
                    .path("ts")
                    .asText();

            Message message =
                    plain.workspace().messages().find("C0INCIDENT", ts).orElseThrow();
            assertThat(message.blocks().findValuesAsText("type")).containsExactly("markdown");
            assertThat(message.blocks().at("/0/text").asText()).isEqualTo("- Events: pending");
        }
    }

    @Test
    void aStreamDoesNotChangeItsMode() {
        String ts = start();
        call("chat.appendStream", Map.of("ts", ts, "markdown_text", "x"));

        assertThat(chunk(ts, "{\"type\": \"markdown_text\", \"text\": \"y\"}")).isEqualTo("streaming_mode_mismatch");
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
