package dev.terwaydoctor.slack.api;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls and repeats those that may be repeated: after 429 always, since Slack did nothing then; after a failure in between only where doing
 * a thing twice does no harm, so that no message is posted twice. At most three tries and never a wait longer than the budget.
 */
final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final int TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration SHORT_WAIT = Duration.ofSeconds(1);

    /** Whether doing it twice does harm. */
    enum Kind {
        REPEATABLE,
        ONCE,
        /** Not even worth a second try, such as a sign of progress. */
        FLEETING
    }

    /** A call of the SDK. */
    @FunctionalInterface
    interface Call<R> {
        R make() throws IOException, SlackApiException;
    }

    private record Attempt<R>(Result<R> result, Duration again) {

        private static final Duration NEVER = Duration.ZERO;

        static <R> Attempt<R> last(Result<R> result) {
            return new Attempt<>(result, NEVER);
        }
    }

    private final Patience patience;
    private final BiConsumer<String, String> refused;

    Calls(Patience patience) {
        this(patience, (method, error) -> {});
    }

    /** @param refused hears of each try that Slack refused: the method and the error */
    Calls(Patience patience, BiConsumer<String, String> refused) {
        this.patience = patience;
        this.refused = refused;
    }

    <R extends SlackApiTextResponse> Result<R> make(String method, Kind kind, Call<R> call) {
        Attempt<R> attempt = attempt(method, kind, call);
        for (int tries = 1; tries < TRIES && isWorthWaiting(kind, attempt); tries++) {
            LOG.atInfo()
                    .addKeyValue("method", method)
                    .addKeyValue("error", attempt.result().error())
                    .log("Slack asks to wait");
            if (!patience.waitFor(attempt.again())) {
                break;
            }
            attempt = attempt(method, kind, call);
        }
        if (!attempt.result().isOk()) {
            LOG.atWarn()
                    .addKeyValue("method", method)
                    .addKeyValue("error", attempt.result().error())
                    .log("Slack refused a call");
        }
        return attempt.result();
    }

    private static boolean isWorthWaiting(Kind kind, Attempt<?> attempt) {
        return kind != Kind.FLEETING
                && !attempt.again().isZero()
                && attempt.again().compareTo(LONGEST_WAIT) <= 0;
    }

    private <R extends SlackApiTextResponse> Attempt<R> attempt(String method, Kind kind, Call<R> call) {
        Attempt<R> attempt = attempt(kind, call);
        if (!attempt.result().isOk()) {
            refused.accept(method, attempt.result().error());
        }
        return attempt;
    }

    private static <R extends SlackApiTextResponse> Attempt<R> attempt(Kind kind, Call<R> call) {
        Duration harmless = kind == Kind.REPEATABLE ? SHORT_WAIT : Attempt.NEVER;
        try {
            R response = call.make();
            return response.isOk() ? Attempt.last(new Result.Ok<>(response)) : refused(response, harmless);
        } catch (SlackApiException e) {
            return failed(e, harmless);
        } catch (SlackFilesUploadV2Exception e) {
            return Attempt.last(new Result.Refused<>("upload_failed", ""));
        } catch (IOException e) {
            return new Attempt<>(new Result.Refused<>("unreachable", ""), harmless);
        }
    }

    private static <R extends SlackApiTextResponse> Attempt<R> refused(R response, Duration harmless) {
        String error = Objects.requireNonNullElse(response.getError(), "unknown_error");
        Result<R> result = new Result.Refused<>(error, Objects.requireNonNullElse(response.getNeeded(), ""));
        return switch (error) {
            case "ratelimited" -> new Attempt<>(result, SHORT_WAIT);
            case "internal_error", "fatal_error", "service_unavailable", "request_timeout" ->
                new Attempt<>(result, harmless);
            default -> Attempt.last(result);
        };
    }

    private static <R> Attempt<R> failed(SlackApiException e, Duration harmless) {
        int code = e.getResponse().code();
        if (code == 429) {
            return new Attempt<>(
                    new Result.Refused<>("ratelimited", ""),
                    retryAfter(e.getResponse().header("Retry-After")));
        }
        return new Attempt<>(new Result.Refused<>("http_" + code, ""), code >= 500 ? harmless : Attempt.NEVER);
    }

    private static Duration retryAfter(@Nullable String seconds) {
        boolean isNumber = seconds != null
                && !seconds.isEmpty()
                && seconds.length() < 6
                && seconds.chars().allMatch(Character::isDigit);
        return isNumber ? Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))) : SHORT_WAIT;
    }
}
