package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.SlackApiException;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the sandbox does misbehave when it is told to, and only then. */
class MischiefTest {

    private final Mischief mischief = new Mischief();
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock())
            .faults(mischief)
            .ackWindow(Duration.ofMillis(300))
            .retryDelays(List.of(Duration.ZERO)));
    private final Person ann = Person.named(sandbox, "ann");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private JsonNode post(String text) {
        return Call.api(
                sandbox,
                "chat.postMessage",
                Json.object().put("channel", "C0INCIDENT").put("text", text));
    }

    private int status() {
        var failure = catchThrowableOfType(
                SlackApiException.class,
                () -> Client.methods(sandbox)
                        .chatPostMessage(post -> post.channel("C0INCIDENT").text("x")));
        return failure == null ? 200 : failure.getResponse().code();
    }

    @Test
    void aCallFailsAsOftenAsToldAndThenWorks() {
        Mischief.Rule rule = mischief.onCall("chat.postMessage").times(2).serverError(503);

        assertThat(List.of(status(), status(), status())).containsExactly(503, 503, 200);
        assertThat(rule.hits()).isEqualTo(2);
    }

    @Test
    void aRuleMayWaitForItsTurnAndLookAtTheArguments() {
        mischief.onCall("*").after(1).containing("second").refused("msg_too_long");

        assertThat(post("first").path("ok").asBoolean()).isTrue();
        assertThat(post("second").path("ok").asBoolean()).isTrue();
        assertThat(post("second").path("error").asText()).isEqualTo("msg_too_long");
    }

    @Test
    void aChannelIsArchivedBetweenTwoCalls() {
        mischief.onCall("chat.postMessage")
                .after(1)
                .first(() -> sandbox.people().archive("incidents"));

        assertThat(post("first").path("ok").asBoolean()).isTrue();
        assertThat(post("second").path("error").asText()).isEqualTo("is_archived");
    }

    @Test
    void aKindOfBlockIsRefusedWhereverItStands() {
        mischief.refusingBlocks("divider");
        ObjectNode post = Json.object().put("channel", "C0INCIDENT").put("text", "x");

        JsonNode answer = Call.api(sandbox, "chat.postMessage", post.put("blocks", "[{\"type\": \"divider\"}]"));

        assertThat(answer.path("error").asText()).isEqualTo("invalid_blocks");
        assertThat(post("a divider in words").path("ok").asBoolean()).isTrue();
    }

    @Test
    void anAnswerMayComeLateAndTheWorkIsDone() {
        mischief.onCall("chat.postMessage").answerLate(Duration.ofMillis(50));

        assertThat(post("late").path("ok").asBoolean()).isTrue();
        assertThat(sandbox.workspace().messages().in("C0INCIDENT")).hasSize(1);
    }

    @Test
    void anAcknowledgementIsLostSoThatTheEventComesAgain() throws InterruptedException {
        mischief.onFrame("events_api").ackLost();
        Ear ear = Ear.answering(sandbox);

        ann.says("incidents", "hello");

        assertThat(ear.answer(Json.object()).path("retry_attempt").asInt()).isZero();
        assertThat(ear.answer(Json.object()).path("retry_attempt").asInt()).isEqualTo(1);
    }

    @Test
    void anAcknowledgedEventComesAgainAllTheSame() throws InterruptedException {
        mischief.onFrame("events_api").redelivered();
        Ear ear = Ear.answering(sandbox);

        ann.says("incidents", "hello");

        JsonNode first = ear.answer(Json.object());
        JsonNode second = ear.answer(Json.object());
        assertThat(second.path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(second.at("/payload/event_id")).isEqualTo(first.at("/payload/event_id"));
    }

    @Test
    void aFrameMayBeHeldBack() throws InterruptedException {
        mischief.onFrame("slash_commands").late(Duration.ofMillis(100));
        Ear ear = Ear.answering(sandbox);

        ann.commands("incidents", "/why", "late");
        Message said = ann.says("incidents", "hello");

        assertThat(ear.nextEvent().path("ts").asText()).isEqualTo(said.ts());
        assertThat(ear.next().at("/payload/text").asText()).isEqualTo("late");
    }
}
