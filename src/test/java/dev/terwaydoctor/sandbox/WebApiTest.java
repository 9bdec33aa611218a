package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.SlackApiException;
import dev.terwaydoctor.sandbox.Faults.CallFault;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebApiTest {

    private final AtomicReference<CallFault> fault = new AtomicReference<>(new CallFault.None());
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock())
            .app(SlackApp.doctor().hearing("tokens_revoked"))
            .faults(new Faults() {
                @Override
                public CallFault onCall(String method, ObjectNode arguments) {
                    return fault.get();
                }
            }));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static ObjectNode post(String channel, String text) {
        return Json.object().put("channel", channel).put("text", text);
    }

    @ParameterizedTest
    @CsvSource({
        "'', chat.postMessage, not_authed",
        "xoxb-somebody-else-000, chat.postMessage, invalid_auth",
        "xapp-sandbox-0000000000, chat.postMessage, not_allowed_token_type",
        "xoxb-sandbox-0000000000, apps.connections.open, not_allowed_token_type",
        "xoxb-sandbox-0000000000, chat.postMassage, unknown_method",
    })
    void aCallWithTheWrongTokenOrNameIsRefused(String token, String method, String error) {
        JsonNode answer = Call.api(sandbox, token, method, post("C0INCIDENT", "hi"));

        assertThat(answer.path("ok").asBoolean()).isFalse();
        assertThat(answer.path("error").asText()).isEqualTo(error);
    }

    @Test
    void bothTokensMayAskWhoTheyAre() {
        assertThat(Call.api(sandbox, "auth.test", Json.object()).path("user_id").asText())
                .isEqualTo("U0DOCTOR01");
        assertThat(Call.api(sandbox, sandbox.appToken(), "auth.test", Json.object())
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aMethodWhoseScopeTheManifestLacksIsRefused() {
        SlackApp full = SlackApp.doctor();
        SlackApp bare = full.withScopes(Set.of("commands"));
        try (Sandbox strict = Sandbox.start(SandboxOptions.with(new TestClock()).app(bare))) {
            JsonNode answer = Call.api(strict, "chat.postMessage", post("C0INCIDENT", "hi"));

            assertThat(answer.path("error").asText()).isEqualTo("missing_scope");
            assertThat(answer.path("needed").asText()).isEqualTo("chat:write");
            assertThat(answer.path("provided").asText()).isEqualTo("commands");
        }
    }

    @Test
    void everyAnswerTellsTheScopes() throws Exception {
        var answer = Client.methods(sandbox).authTest(request -> request);

        assertThat(answer.getHttpResponseHeaders().get("x-oauth-scopes").get(0)).contains("chat:write", "commands");
    }

    @Test
    void aRateLimitComesWithItsPause() {
        fault.set(new CallFault.RateLimited(7));

        SlackApiException refused = catchThrowableOfType(
                SlackApiException.class,
                () -> Client.methods(sandbox)
                        .chatPostMessage(r -> r.channel("C0INCIDENT").text("hi")));

        assertThat(refused.getResponse().code()).isEqualTo(429);
        assertThat(refused.getResponse().header("Retry-After")).isEqualTo("7");
        assertThat(sandbox.workspace().messages().in("C0INCIDENT")).isEmpty();
    }

    @Test
    void aServerErrorIsNoJson() {
        fault.set(new CallFault.ServerError(503));

        SlackApiException refused = catchThrowableOfType(
                SlackApiException.class, () -> Client.methods(sandbox).authTest(r -> r));

        assertThat(refused.getResponse().code()).isEqualTo(503);
    }

    @Test
    void anOrderedRefusalLeavesTheWorkspaceAlone() {
        fault.set(new CallFault.Refused("token_revoked"));

        JsonNode answer = Call.api(sandbox, "chat.postMessage", post("C0INCIDENT", "hi"));

        assertThat(answer.path("error").asText()).isEqualTo("token_revoked");
        assertThat(sandbox.workspace().messages().in("C0INCIDENT")).isEmpty();
    }

    @Test
    void aLostAnswerStillDidTheWork() {
        fault.set(new CallFault.AnswerLost());

        assertThatThrownBy(() -> Call.api(sandbox, "chat.postMessage", post("C0INCIDENT", "done")))
                .hasCauseInstanceOf(IOException.class);

        assertThat(sandbox.workspace().messages().in("C0INCIDENT"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("done"));
    }

    @Test
    void theTraceHoldsCallsAndTheirAnswersButNoToken() {
        Call.api(sandbox, "chat.postMessage", post("C0INCIDENT", "hi").put("token", sandbox.botToken()));

        Trace.Entry entry = sandbox.trace().named("chat.postMessage").get(0);
        assertThat(entry.sent().toString()).contains("hi").doesNotContain("xoxb");
        assertThat(entry.answer().path("ok").asBoolean()).isTrue();
    }

    @Test
    void aRevokedTokenIsNamedAndToldOnce() throws InterruptedException {
        Ear ear = Ear.at(sandbox);

        sandbox.revokeBotToken();

        assertThat(ear.nextEvent().path("type").asText()).isEqualTo("tokens_revoked");
        assertThat(Call.api(sandbox, "chat.postMessage", post("C0INCIDENT", "hi"))
                        .path("error")
                        .asText())
                .isEqualTo("token_revoked");
        assertThat(Call.api(sandbox, "auth.test", Json.object()).path("error").asText())
                .isEqualTo("token_revoked");
    }
}
