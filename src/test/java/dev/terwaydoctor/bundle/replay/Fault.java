package dev.terwaydoctor.bundle.replay;

import dev.terwaydoctor.bundle.http.Handler;
import dev.terwaydoctor.bundle.http.Request;
import dev.terwaydoctor.bundle.http.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One way in which an API server lets its client down. */
@FunctionalInterface
public interface Fault {

    /** Answers in place of the real handler, or with its help. */
    Response answer(Request request, Handler real);

    /** A failure with a {@code Status} body. */
    static Fault status(int code, String reason, String message) {
        return (request, real) -> failure(code, reason, message);
    }

    static Fault forbidden() {
        return status(403, "Forbidden", "forbidden: User \"doctor\" cannot read this");
    }

    static Fault notFound() {
        return status(404, "NotFound", "not found");
    }

    static Fault expired() {
        return status(410, "Expired", "The provided continue parameter is too old");
    }

    static Fault tooManyRequests(int retryAfterSeconds) {
        return (request, real) ->
                failure(429, "TooManyRequests", "slow down").with("Retry-After", String.valueOf(retryAfterSeconds));
    }

    static Fault internalError() {
        return status(500, "InternalError", "Internal error occurred: etcdserver: request timed out");
    }

    /** The real answer, but later. */
    static Fault slow(Duration delay) {
        return held(new CountDownLatch(1), delay);
    }

    /** The real answer, once released or after a minute. */
    static Fault held(CountDownLatch release) {
        return held(release, Duration.ofMinutes(1));
    }

    /** Closes the connection without a word. */
    static Fault noAnswer() {
        return (request, real) -> {
            throw new UncheckedIOException(new IOException("no answer, on purpose"));
        };
    }

    /** The real answer's head and so many bytes of its body, then the connection is cut. */
    static Fault cutAfter(int bytes) {
        return (request, real) -> {
            Response whole = real.answer(request);
            return new Response(whole.status(), whole.headers(), whole.length(), out -> {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                whole.body().writeTo(body);
                out.write(body.toByteArray(), 0, Math.min(bytes, body.size()));
                out.flush();
                throw new IOException("cut, on purpose");
            });
        };
    }

    /** Happens for the first so many requests; afterwards all is well. */
    default Fault times(int times) {
        AtomicInteger left = new AtomicInteger(times);
        return (request, real) -> left.getAndDecrement() > 0 ? answer(request, real) : real.answer(request);
    }

    private static Fault held(CountDownLatch release, Duration atMost) {
        return (request, real) -> {
            try {
                boolean released = release.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
                return real.answer(request).with("X-Released", String.valueOf(released));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while holding an answer back", e);
            }
        };
    }

    private static Response failure(int code, String reason, String message) {
        return Json.response(code, new StatusException(code, reason, message).body());
    }
}
