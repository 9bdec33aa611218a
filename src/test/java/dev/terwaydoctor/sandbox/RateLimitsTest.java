package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final ObjectNode NOTHING = Json.object();

    private final TestClock clock = new TestClock();
    private final RateLimits limits = new RateLimits(clock);

    private void call(String method, ObjectNode arguments, int times) {
        for (int count = 0; count < times; count++) {
            assertThat(limits.retryAfter(method, arguments)).isEmpty();
        }
    }

    @Test
    void eachMethodHasItsTier() {
        call("chat.update", NOTHING, 50);
        call("views.update", NOTHING, 100);
        call("usergroups.users.list", NOTHING, 20);

        assertThat(limits.retryAfter("chat.update", NOTHING)).contains(60);
        assertThat(limits.retryAfter("views.update", NOTHING)).contains(60);
        assertThat(limits.retryAfter("usergroups.users.list", NOTHING)).contains(60);
    }

    @Test
    void whoWaitsAsLongAsToldMayGoOn() {
        call("chat.update", NOTHING, 25);
        clock.advance(Duration.ofSeconds(40));
        call("chat.update", NOTHING, 25);

        assertThat(limits.retryAfter("chat.update", NOTHING)).contains(20);
        clock.advance(Duration.ofSeconds(20));

        call("chat.update", NOTHING, 25);
    }

    @Test
    void messagesAreCountedPerChannel() {
        ObjectNode here = Json.object().put("channel", "C1");
        call("chat.postMessage", here, 30);

        assertThat(limits.retryAfter("chat.postMessage", here)).isPresent();
        assertThat(limits.retryAfter("chat.postMessage", Json.object().put("channel", "C2")))
                .isEmpty();
    }

    @Test
    void theAnswerIsA429WithItsHeader() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(clock))) {
            ObjectNode group = Json.object().put("usergroup", "S0ONCALL01");
            for (int count = 0; count < 20; count++) {
                Call.api(sandbox, "usergroups.users.list", group);
            }

            HttpResponse<String> refused = Call.post(
                    sandbox.apiUrl() + "usergroups.users.list?token=" + sandbox.botToken(),
                    "application/x-www-form-urlencoded",
                    "usergroup=S0ONCALL01");

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).contains("60");
            assertThat(refused.body()).contains("ratelimited");
        }
    }

    @Test
    void aWorkspaceMayBeToldNotToCount() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(clock).rateLimits(false))) {
            for (int count = 0; count < 25; count++) {
                assertThat(Call.api(
                                        sandbox,
                                        "usergroups.users.list",
                                        Json.object().put("usergroup", "S0ONCALL01"))
                                .path("ok")
                                .asBoolean())
                        .isTrue();
            }
        }
    }
}
