package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.event.MessageEvent;
import dev.terwaydoctor.sandbox.Faults.EnvelopeFault;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SocketModeTest {

    private final AtomicReference<EnvelopeFault> fault = new AtomicReference<>(EnvelopeFault.NONE);
    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock())
            .ackWindow(Duration.ofMillis(300))
            .retryDelays(List.of(Duration.ZERO))
            .faults(new Faults() {
                @Override
                public EnvelopeFault onEnvelope(String type, ObjectNode payload) {
                    return fault.get();
                }
            }));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    /** A bare client that keeps what it hears and says nothing. */
    private final class Listener implements WebSocket.Listener {
        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            frames.add(data.toString());
            return WebSocket.Listener.super.onText(socket, data, last);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed.countDown();
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.countDown();
            return WebSocket.Listener.super.onClose(socket, code, reason);
        }

        private ObjectNode next() throws InterruptedException {
            String frame = frames.poll(20, TimeUnit.SECONDS);
            return (ObjectNode) Json.parse(String.valueOf(frame)).orElseThrow();
        }
    }

    private String address() {
        return Call.api(sandbox, sandbox.appToken(), "apps.connections.open", Json.object())
                .path("url")
                .asText();
    }

    private static WebSocket connect(String address, Listener listener) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), listener)
                .join();
    }

    @Test
    void aTicketOpensOneConnection() throws InterruptedException {
        String address = address();
        Listener listener = new Listener();
        connect(address, listener);

        assertThat(listener.next().path("num_connections").asInt()).isEqualTo(1);
        Assertions.assertThatThrownBy(() -> connect(address, new Listener())).isInstanceOf(CompletionException.class);
    }

    @Test
    void eachEnvelopeGoesToOneConnectionInTurn() throws InterruptedException {
        Listener one = new Listener();
        Listener two = new Listener();
        connect(address(), one);
        one.next();
        connect(address(), two);
        assertThat(two.next().path("num_connections").asInt()).isEqualTo(2);

        sandbox.slash("ann", "incidents", "/why", "a");
        sandbox.slash("ann", "incidents", "/why", "b");

        assertThat(List.of(
                        one.next().at("/payload/text").asText(),
                        two.next().at("/payload/text").asText()))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(one.frames).isEmpty();
    }

    @Test
    void anAcknowledgementIsMatchedToItsEnvelope() throws InterruptedException {
        Listener listener = new Listener();
        WebSocket socket = connect(address(), listener);
        listener.next();

        Delivery delivery = sandbox.slash("ann", "incidents", "/why", "a").orElseThrow();
        String id = listener.next().path("envelope_id").asText();
        socket.sendText("{\"envelope_id\": \"" + id + "\"}", true).join();

        assertThat(delivery.ack()).isPresent();
        assertThat(delivery.envelopeId()).isEqualTo(id);
    }

    @Test
    void anEventComesAgainWithItsAttemptAndReason() throws InterruptedException {
        Listener listener = new Listener();
        connect(address(), listener);
        listener.next();

        sandbox.people().tell("ann", null, "hello");
        ObjectNode first = listener.next();
        ObjectNode second = listener.next();

        assertThat(first.path("retry_attempt").asInt()).isZero();
        assertThat(second.path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(second.path("retry_reason").asText()).isEqualTo("timeout");
        assertThat(second.at("/payload/event_id")).isEqualTo(first.at("/payload/event_id"));
        assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
    }

    @Test
    void aFaultDeliversTwice() throws InterruptedException {
        Listener listener = new Listener();
        connect(address(), listener);
        listener.next();
        fault.set(EnvelopeFault.TWICE);

        sandbox.slash("ann", "incidents", "/why", "a");

        assertThat(listener.next()).isEqualTo(listener.next());
    }

    @Test
    void aLostEnvelopeIsNeverAcknowledged() throws InterruptedException {
        Listener listener = new Listener();
        connect(address(), listener);
        listener.next();
        fault.set(EnvelopeFault.LOST);

        assertThat(sandbox.slash("ann", "incidents", "/why", "a").orElseThrow().ack())
                .isEmpty();
        assertThat(listener.frames).isEmpty();
    }

    @Test
    void aConnectionCanBreakInsteadOfADelivery() throws InterruptedException {
        Listener listener = new Listener();
        connect(address(), listener);
        listener.next();
        fault.set(EnvelopeFault.CONNECTION_BREAKS);

        sandbox.slash("ann", "incidents", "/why", "a");

        assertThat(listener.closed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sandbox.socket().connections()).isZero();
    }

    @Test
    void aBotThatIsAskedToReconnectDoesSoWithoutAGap() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        EchoBot bot = EchoBot.connect(
                sandbox,
                app -> app.event(MessageEvent.class, (payload, context) -> {
                    heard.countDown();
                    return context.ack();
                }));
        int before = sandbox.trace().named("apps.connections.open").size();

        sandbox.socket().requestDisconnect("refresh_requested");
        sandbox.people().tell("ann", null, "still there?");

        assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
        bot.close();
        assertThat(sandbox.trace().named("apps.connections.open")).hasSizeGreaterThan(before);
    }

    @Test
    void anEventThatTheAppDidNotSubscribeToIsNotSent() throws InterruptedException {
        SlackApp full = SlackApp.doctor();
        SlackApp mentionsOnly =
                new SlackApp(full.name(), full.commands(), full.shortcuts(), Set.of("app_mention"), full.scopes());
        try (Sandbox quiet = Sandbox.start(SandboxOptions.with(new TestClock()).app(mentionsOnly))) {
            Listener listener = new Listener();
            String address = Call.api(quiet, quiet.appToken(), "apps.connections.open", Json.object())
                    .path("url")
                    .asText();
            connect(address, listener);
            listener.next();

            quiet.say("ann", "incidents", null, "plain");
            quiet.say("ann", "incidents", null, "@terway-doctor hello");

            assertThat(listener.next().at("/payload/event/text").asText()).contains("hello");
        }
    }
}
