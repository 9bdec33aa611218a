package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Identity;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One API server over one client. Each call ends within ten seconds and before the deadline, is made twice at most, and never throws:
 * what went wrong is part of the {@link Reply}. Safe for several threads, each of which waits for its own calls.
 */
final class ApiServer implements AutoCloseable {

    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final String address;
    private final ReadOnlyGuard guard;
    private final Executor starter;
    private final ServerClock clock;
    private final @Nullable Identity identity;

    /** @param starter runs what precedes the sending, such as fetching a fresh token, which may block */
    ApiServer(HttpClient client, URI server, ReadOnlyGuard guard, Executor starter) {
        this(client, withoutSlash(server.toString()), guard, starter, new ServerClock(), null);
    }

    private ApiServer(
            HttpClient client,
            String address,
            ReadOnlyGuard guard,
            Executor starter,
            ServerClock clock,
            @Nullable Identity identity) {
        this.client = client;
        this.address = address;
        this.guard = guard;
        this.starter = starter;
        this.clock = clock;
        this.identity = identity;
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The same server over the same client, asked as somebody else. */
    ApiServer as(Identity somebody) {
        return new ApiServer(client, address, guard, starter, clock, somebody);
    }

    /** The address as the settings give it, for people. */
    String address() {
        return address;
    }

    ServerClock clock() {
        return clock;
    }

    /** Makes the call and keeps the body whole. */
    Reply fetch(ApiCall call, Deadline deadline) {
        Reply first = once(call, new Collected(), deadline);
        return again(first, deadline, () -> once(call, new Collected(), deadline));
    }

    /** Makes the call and passes a successful body on; it is not made again once something was passed on. */
    Reply stream(ApiCall call, LogLines lines, Deadline deadline) {
        try (lines) {
            Reply first = once(call, lines, deadline);
            return lines.bytes() > 0 ? first : again(first, deadline, () -> once(call, lines, deadline));
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private static Reply again(Reply first, Deadline deadline, Supplier<Reply> call) {
        Optional<Duration> pause = SecondTry.pause(first, deadline);
        return pause.isPresent() && waited(pause.get()) ? call.get().after(first.cost()) : first;
    }

    private static boolean waited(Duration pause) {
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        try {
            CompletableFuture.runAsync(() -> {}, later).get();
            return true;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException impossible) {
            return false;
        }
    }

    private Reply once(ApiCall call, Receiver receiver, Deadline deadline) {
        Duration atStart = deadline.remaining();
        Duration budget = atStart.compareTo(CALL_LIMIT) < 0 ? atStart : CALL_LIMIT;
        if (budget.isZero()) {
            return new Reply.Lost(new TimeoutException(), Cost.NONE);
        }
        Incoming incoming = new Incoming(receiver, clock);
        Function<Duration, Cost> cost =
                left -> new Cost(1, incoming.bytes(), atStart.minus(left).toMillis());
        try {
            HttpResponse<AsyncBody> response =
                    send(call, incoming, budget).get(budget.toMillis(), TimeUnit.MILLISECONDS);
            return answered(response, incoming.kept(), cost.apply(deadline.remaining()));
        } catch (ExecutionException failure) {
            return new Reply.Lost(
                    Objects.requireNonNullElse(failure.getCause(), failure), cost.apply(deadline.remaining()));
        } catch (TimeoutException tooLong) {
            return new Reply.Lost(tooLong, cost.apply(deadline.remaining()));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return new Reply.Lost(cancelled, cost.apply(deadline.remaining()));
        } finally {
            incoming.abandon();
        }
    }

    private CompletableFuture<HttpResponse<AsyncBody>> send(ApiCall call, Incoming incoming, Duration budget) {
        return CompletableFuture.supplyAsync(() -> request(call, budget), starter)
                .thenComposeAsync(request -> client.consumeBytes(request, incoming), starter)
                .thenCompose(incoming::begin);
    }

    private HttpRequest request(ApiCall call, Duration budget) {
        HttpRequest.Builder builder = client.newHttpRequestBuilder()
                .uri(address + call.path())
                .timeout(budget.toMillis(), TimeUnit.MILLISECONDS)
                .setHeader("User-Agent", "terway-doctor")
                .setHeader("Accept", call.accept());
        if (identity != null) {
            builder.setHeader("Impersonate-User", identity.user());
            identity.groups().forEach(group -> builder.header("Impersonate-Group", group));
        }
        HttpRequest request = call.body().isEmpty()
                ? builder.build()
                : builder.post("application/json", call.body()).build();
        guard.check(request);
        return request;
    }

    private static Reply answered(HttpResponse<?> response, ByteBuffer body, Cost cost) {
        return new Reply.Answered(
                response.code(),
                header(response, "Content-Type"),
                header(response, "Retry-After"),
                header(response, "Location"),
                body,
                cost);
    }

    private static String header(HttpResponse<?> response, String name) {
        return Objects.requireNonNullElse(response.header(name), "");
    }
}
