package dev.terwaydoctor.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import dev.terwaydoctor.slack.api.Calls.Kind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallsTest {

    private final Patience patience = new Patience();
    private final Calls calls = new Calls(patience);
    private int made;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ONCE", "REPEATABLE"})
    void isRepeatedAfterSlackAskedToWait(Kind kind) {
        assertThat(outcome(kind, http(429, "1"), ok()).isOk()).isTrue();
        assertThat(made).isEqualTo(2);
    }

    @Test
    void givesUpAfterThreeTries() {
        assertThat(outcome(Kind.ONCE, http(429, "1"), http(429, "1"), http(429, "1"), ok())
                        .error())
                .isEqualTo("ratelimited");
        assertThat(made).isEqualTo(3);
    }

    @Test
    void doesNotWaitLongerThanAnybodyWould() {
        assertThat(outcome(Kind.REPEATABLE, http(429, "3600"), ok()).error()).isEqualTo("ratelimited");
        assertThat(made).isEqualTo(1);
    }

    @Test
    void takesAStrangeRetryAfterForASecond() {
        assertThat(outcome(Kind.REPEATABLE, http(429, "soon"), ok()).isOk()).isTrue();
    }

    @Test
    void isNotRepeatedWhereThatMightDoItTwice() {
        assertThat(outcome(Kind.ONCE, http(503, ""), ok()).error()).isEqualTo("http_503");
        assertThat(outcome(Kind.ONCE, new IOException("reset"), ok()).error()).isEqualTo("unreachable");
        assertThat(made).isEqualTo(2);
    }

    @Test
    void isRepeatedAfterAFailureWhereThatDoesNoHarm() {
        assertThat(outcome(Kind.REPEATABLE, http(503, ""), ok()).isOk()).isTrue();
        assertThat(outcome(Kind.REPEATABLE, new IOException("reset"), ok()).isOk())
                .isTrue();
        assertThat(outcome(Kind.REPEATABLE, refused("internal_error"), ok()).isOk())
                .isTrue();
    }

    @Test
    void isNotRepeatedForASignOfProgress() {
        assertThat(outcome(Kind.FLEETING, http(429, "1"), ok()).isOk()).isFalse();
        assertThat(made).isEqualTo(1);
    }

    @Test
    void isNotRepeatedWhenSlackMeansNo() {
        assertThat(outcome(Kind.REPEATABLE, refused("channel_not_found"), ok()).error())
                .isEqualTo("channel_not_found");
        assertThat(made).isEqualTo(1);
    }

    @Test
    void stopsWaitingWhenTheBotStops() {
        patience.end();
        assertThat(outcome(Kind.REPEATABLE, http(429, "30"), ok()).error()).isEqualTo("ratelimited");
        assertThat(made).isEqualTo(1);
    }

    private Result<AuthTestResponse> outcome(Kind kind, Object... answers) {
        Deque<Object> left = new ArrayDeque<>(List.of(answers));
        return calls.make("auth.test", kind, () -> {
            made++;
            Object next = left.removeFirst();
            if (next instanceof SlackApiException e) {
                throw e;
            }
            if (next instanceof IOException e) {
                throw e;
            }
            return (AuthTestResponse) next;
        });
    }

    private static AuthTestResponse ok() {
        AuthTestResponse response = new AuthTestResponse();
        response.setOk(true);
        return response;
    }

    private static AuthTestResponse refused(String error) {
        AuthTestResponse response = new AuthTestResponse();
        response.setError(error);
        return response;
    }

    private static SlackApiException http(int code, String retryAfter) {
        Response response = new Response.Builder()
                .request(new Request.Builder().url("http://127.0.0.1/").build())
                .protocol(Protocol.HTTP_1_1)
                .code(code)
                .message("")
                .header("Retry-After", retryAfter)
                .build();
        return new SlackApiException(response, "{}");
    }
}
