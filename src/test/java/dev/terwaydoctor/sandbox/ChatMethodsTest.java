package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel.Mark;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatMethodsTest {

    private static final String SECTION = """
            [{"type": "section", "text": {"type": "mrkdwn", "text": "%s"}}]""";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode call(String method, Map<String, String> arguments) {
        return Call.api(sandbox, method, (ObjectNode) Json.tree(arguments));
    }

    private String refusal(String method, Map<String, String> arguments) {
        return call(method, arguments).path("error").asText();
    }

    private String posted(String text) {
        return call("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", text))
                .path("ts")
                .asText();
    }

    private Message message(String ts) {
        return sandbox.workspace().messages().find("C0INCIDENT", ts).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"C0NOWHERE1, channel_not_found", "C0SECRET01, channel_not_found", "C0RANDOM01, not_in_channel"})
    void itCannotPostWhereTheBotIsNot(String channel, String error) {
        assertThat(refusal("chat.postMessage", Map.of("channel", channel, "text", "hi")))
                .isEqualTo(error);
    }

    @Test
    void anArchivedChannelTakesNoMore() {
        var directory = sandbox.workspace().directory();
        directory.put(sandbox.workspace().channel("incidents").marked(Mark.ARCHIVED));

        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "hi")))
                .isEqualTo("is_archived");
    }

    @Test
    void aMessageMustSaySomething() {
        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT"))).isEqualTo("no_text");
    }

    @Test
    void aUserIdOpensTheDirectMessages() {
        JsonNode answer = call("chat.postMessage", Map.of("channel", "U0LIWEI001", "text", "hi"));

        assertThat(answer.path("channel").asText())
                .isEqualTo(sandbox.workspace().directWithBot("liwei").id());
    }

    @Test
    void overlongTextIsCutInAPostAndRefusedInAnEdit() {
        String ts = posted("x".repeat(40_001));

        assertThat(message(ts).text()).hasSize(40_000);
        assertThat(refusal("chat.update", Map.of("channel", "C0INCIDENT", "ts", ts, "text", "x".repeat(4_001))))
                .isEqualTo("msg_too_long");
    }

    @Test
    void blocksThatAreNoJsonOrNoListAreRefused() {
        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "t", "blocks", "[{")))
                .isEqualTo("invalid_blocks_format");
        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "t", "blocks", "{}")))
                .isEqualTo("invalid_blocks_format");
    }

    @Test
    void aBrokenBlockIsNamedByItsPointer() {
        JsonNode answer = call(
                "chat.postMessage",
                Map.of("channel", "C0INCIDENT", "text", "t", "blocks", SECTION.formatted("x".repeat(3001))));

        assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(answer.at("/response_metadata/messages/0").asText())
                .isEqualTo("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void aThreadNeedsItsRoot() {
        String root = posted("root");
        String reply = call("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "r", "thread_ts", root))
                .path("ts")
                .asText();

        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "r", "thread_ts", "1.1")))
                .isEqualTo("thread_not_found");
        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "r", "thread_ts", reply)))
                .isEqualTo("cannot_reply_to_message");
    }

    @Test
    void anEditWithTextAloneDropsTheBlocks() {
        String ts = call(
                        "chat.postMessage",
                        Map.of("channel", "C0INCIDENT", "text", "a", "blocks", SECTION.formatted("b")))
                .path("ts")
                .asText();

        call("chat.update", Map.of("channel", "C0INCIDENT", "ts", ts, "text", "c"));

        assertThat(message(ts).text()).isEqualTo("c");
        assertThat(message(ts).blocks()).isEmpty();
    }

    @Test
    void anEditKeepsMetadataUnlessItGivesSome() {
        String metadata = "{\"event_type\": \"about\", \"event_payload\": {\"pod\": \"api\"}}";
        String ts = call("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "a", "metadata", metadata))
                .path("ts")
                .asText();

        call("chat.update", Map.of("channel", "C0INCIDENT", "ts", ts, "text", "b"));
        assertThat(message(ts).metadata()).isPresent();

        call("chat.update", Map.of("channel", "C0INCIDENT", "ts", ts, "text", "b", "metadata", "{}"));
        assertThat(message(ts).metadata()).isEmpty();
    }

    @Test
    void metadataIsBoundInSizeAndForm() {
        String large = "{\"event_type\": \"about\", \"event_payload\": {\"pod\": \"%s\"}}".formatted("x".repeat(4000));
        String unnamed = "{\"event_type\": \"a b\", \"event_payload\": {}}";

        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "a", "metadata", large)))
                .isEqualTo("metadata_too_large");
        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "a", "metadata", unnamed)))
                .isEqualTo("invalid_metadata_schema");
        assertThat(refusal("chat.postMessage", Map.of("channel", "C0INCIDENT", "text", "a", "metadata", "{")))
                .isEqualTo("invalid_metadata_format");
    }

    @Test
    void onlyItsOwnMessagesCanBeChangedOrDeleted() {
        String foreign = sandbox.say("ann", "incidents", null, "mine").ts();

        assertThat(refusal("chat.update", Map.of("channel", "C0INCIDENT", "ts", foreign, "text", "b")))
                .isEqualTo("cant_update_message");
        assertThat(refusal("chat.delete", Map.of("channel", "C0INCIDENT", "ts", foreign)))
                .isEqualTo("cant_delete_message");
        assertThat(refusal("chat.update", Map.of("channel", "C0INCIDENT", "ts", "9.9", "text", "b")))
                .isEqualTo("message_not_found");
    }

    @Test
    void anEphemeralMessageCannotBeUpdated() {
        String ts = call("chat.postEphemeral", Map.of("channel", "C0INCIDENT", "user", "U0ANN00001", "text", "psst"))
                .path("message_ts")
                .asText();

        assertThat(message(ts).onlyFor()).contains("U0ANN00001");
        assertThat(refusal("chat.update", Map.of("channel", "C0INCIDENT", "ts", ts, "text", "b")))
                .isEqualTo("message_not_found");
    }

    @Test
    void anEphemeralReaderMustBeInTheChannel() {
        assertThat(refusal("chat.postEphemeral", Map.of("channel", "C0INCIDENT", "user", "U0LEFT0001", "text", "x")))
                .isEqualTo("user_not_in_channel");
    }

    @Test
    void aDeletedMessageIsGone() {
        String ts = posted("soon gone");

        assertThat(call("chat.delete", Map.of("channel", "C0INCIDENT", "ts", ts))
                        .path("ok")
                        .asBoolean())
                .isTrue();

        assertThat(sandbox.workspace().messages().find("C0INCIDENT", ts)).isEmpty();
    }

    @Test
    void aPermalinkNamesChannelAndTimestamp() {
        String ts = posted("here");

        assertThat(call("chat.getPermalink", Map.of("channel", "C0INCIDENT", "message_ts", ts))
                        .path("permalink")
                        .asText())
                .isEqualTo("https://acme-sandbox.slack.com/archives/C0INCIDENT/p" + ts.replace(".", ""));
    }

    @Test
    void aWorkspaceWithoutTheNewestBlocksRefusesThem() {
        String container = """
                [{"type": "container", "title": {"type": "plain_text", "text": "t"}, "child_blocks": [{"type": "divider"}]}]""";
        ObjectNode post =
                Json.object().put("channel", "C0INCIDENT").put("text", "x").put("blocks", container);
        assertThat(Call.api(sandbox, "chat.postMessage", post).path("ok").asBoolean())
                .isTrue();

        try (Sandbox old = Sandbox.start(SandboxOptions.with(new TestClock()).newestBlocks(false))) {
            JsonNode refused = Call.api(old, "chat.postMessage", post);

            assertThat(refused.path("error").asText()).isEqualTo("invalid_blocks");
            assertThat(refused.at("/response_metadata/messages/0").asText())
                    .isEqualTo("[ERROR] unsupported type: container [json-pointer:/blocks/0/type]");
        }
    }

    @Test
    void attachmentsAreCountedAndTheirBlocksRead() {
        ArrayNode many = Json.array();
        for (int count = 0; count < 101; count++) {
            many.addObject().put("text", "x");
        }
        ObjectNode post = Json.object().put("channel", "C0INCIDENT").put("text", "x");

        assertThat(Call.api(sandbox, "chat.postMessage", post.put("attachments", many.toString()))
                        .path("error")
                        .asText())
                .isEqualTo("too_many_attachments");
        assertThat(Call.api(
                                sandbox,
                                "chat.postMessage",
                                post.put("attachments", "[{\"blocks\": [{\"type\": \"header\"}]}]"))
                        .path("error")
                        .asText())
                .isEqualTo("invalid_blocks");
    }
}
