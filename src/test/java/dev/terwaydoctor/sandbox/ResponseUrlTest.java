package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseUrlTest {

    private final TestClock clock = new TestClock();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(clock));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String fromCommand(String channel) {
        return sandbox.slash("ann", channel, "/why", "x")
                .orElseThrow()
                .payload()
                .path("response_url")
                .asText();
    }

    private static int respond(String url, Map<String, Object> body) {
        return Call.postJson(url, Json.tree(body)).statusCode();
    }

    private List<Message> answers(String channel) {
        return sandbox.workspace().messages().in(channel).stream()
                .filter(message -> message.user().equals("U0DOCTOR01"))
                .toList();
    }

    @Test
    void itAnswersInPrivateUnlessToldOtherwise() {
        String url = fromCommand("random");

        respond(url, Map.of("text", "for you"));
        respond(url, Map.of("text", "for all", "response_type", "in_channel"));

        assertThat(answers("C0RANDOM01")).extracting(Message::isEphemeral).containsExactly(true, false);
    }

    @Test
    void itWorksFiveTimes() {
        String url = fromCommand("random");
        for (int use = 0; use < 5; use++) {
            assertThat(respond(url, Map.of("text", "answer"))).isEqualTo(200);
        }

        assertThat(Call.postJson(url, Json.object().put("text", "once more")).body())
                .contains("used_url");
        assertThat(answers("C0RANDOM01")).hasSize(5);
    }

    @Test
    void itLivesThirtyMinutes() {
        String url = fromCommand("random");

        clock.advance(Duration.ofMinutes(31));

        assertThat(Call.postJson(url, Json.object().put("text", "late")).body()).contains("expired_url");
    }

    @Test
    void itHoldsBlocksToTheSameRules() {
        String url = fromCommand("random");
        ObjectNode empty = Json.object();
        ObjectNode broken = Json.object().put("text", "t").put("blocks", "[{\"type\": \"section\"}]");

        assertThat(Call.postJson(url, empty).body()).contains("no_text");
        assertThat(Call.postJson(url, broken).body()).contains("invalid_blocks", "must define either");
    }

    @Test
    void fromAButtonItRewritesDeletesAndRepliesInTheThread() {
        String root = sandbox.say("ann", "incidents", null, "root").ts();
        String ts = Call.api(
                        sandbox,
                        "chat.postMessage",
                        Json.object()
                                .put("channel", "C0INCIDENT")
                                .put("text", "choose")
                                .put("thread_ts", root)
                                .put(
                                        "blocks",
                                        "[{\"type\": \"actions\", \"elements\": [{\"type\": \"button\", \"action_id\":"
                                                + " \"go\", \"text\": {\"type\": \"plain_text\", \"text\": \"Go\"}}]}]"))
                .path("ts")
                .asText();
        String url = sandbox.click("ann", "incidents", ts, "Go")
                .payload()
                .path("response_url")
                .asText();

        respond(url, Map.of("text", "beside", "thread_ts", root));
        respond(url, Map.of("text", "instead", "replace_original", true));
        assertThat(answers("C0INCIDENT")).extracting(Message::text).containsExactly("instead", "beside");

        respond(url, Map.of("delete_original", true));
        assertThat(answers("C0INCIDENT")).extracting(Message::text).containsExactly("beside");
    }
}
