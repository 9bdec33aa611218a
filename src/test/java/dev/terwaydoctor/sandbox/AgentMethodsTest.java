package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.methods.MethodsClient;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgentMethodsTest {

    private final Sandbox sandbox = Sandbox.start(
            SandboxOptions.with(new TestClock()).app(SlackApp.doctor().hearing("agent_session_stopped")));
    private final MethodsClient slack = Client.methods(sandbox);
    private String thread;

    @BeforeEach
    void ask() {
        thread = sandbox.say("ann", "incidents", null, "why?").ts();
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String status() {
        return sandbox.workspace().statuses().get("C0INCIDENT", thread).orElse("none");
    }

    @Test
    void aStatusIsShownUnderItsThreadUntilItIsEmptied() throws Exception {
        slack.assistantThreadsSetStatus(r -> r.channelId("C0INCIDENT")
                .threadTs(thread)
                .status("is reading events")
                .loadingMessages(List.of("one", "two")));
        assertThat(status()).isEqualTo("is reading events");

        slack.assistantThreadsSetStatus(
                r -> r.channelId("C0INCIDENT").threadTs(thread).status(""));
        assertThat(status()).isEqualTo("none");
    }

    @Test
    void elevenLoadingMessagesAreTooMany() throws Exception {
        var answer = slack.assistantThreadsSetStatus(r ->
                r.channelId("C0INCIDENT").threadTs(thread).status("x").loadingMessages(Collections.nCopies(11, "x")));

        assertThat(answer.getError()).isEqualTo("invalid_arguments");
    }

    @Test
    void aSessionIsAtWorkAndCanBeStopped() throws Exception {
        Ear ear = Ear.at(sandbox);
        var answer = slack.agentsSessionsSetStatus(
                r -> r.channelId("C0INCIDENT").threadTs(thread).status("processing"));
        assertThat(answer.getStatus()).isEqualTo("processing");
        assertThat(status()).isEqualTo("is working…");

        sandbox.people().stopSession("ann", "incidents", thread);

        JsonNode stopped = ear.nextEvent();
        assertThat(stopped.path("type").asText()).isEqualTo("agent_session_stopped");
        assertThat(stopped.path("thread_ts").asText()).isEqualTo(thread);
    }

    @Test
    void fourPromptsAreTheMost() {
        JsonNode five = Json.tree(Collections.nCopies(5, Map.of("title", "t", "message", "m")));
        var arguments = Json.object().put("channel_id", "C0INCIDENT").put("prompts", five.toString());

        assertThat(Call.api(sandbox, "assistant.threads.setSuggestedPrompts", arguments)
                        .path("error")
                        .asText())
                .isEqualTo("invalid_arguments");
    }
}
