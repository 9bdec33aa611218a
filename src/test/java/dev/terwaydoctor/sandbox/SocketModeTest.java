package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.event.MessageEvent;
import dev.terwaydoctor.sandbox.Faults.EnvelopeFault;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
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

    @Test
    void aTicketOpensOneConnection() throws InterruptedException {
        String address = Ear.address(sandbox);
        Ear ear = new Ear();
        ear.connect(address);

        assertThat(ear.next().path("num_connections").asInt()).isEqualTo(1);
        Assertions.assertThatThrownBy(() -> new Ear().connect(address)).isInstanceOf(CompletionException.class);
    }

    @Test
    void eachEnvelopeGoesToOneConnectionInTurn() throws InterruptedException {
        Ear one = Ear.at(sandbox);
        Ear two = new Ear();
        two.connect(Ear.address(sandbox));
        assertThat(two.next().path("num_connections").asInt()).isEqualTo(2);

        sandbox.slash("ann", "incidents", "/why", "a");
        sandbox.slash("ann", "incidents", "/why", "b");

        assertThat(List.of(
                        one.next().at("/payload/text").asText(),
                        two.next().at("/payload/text").asText()))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(one.heardNothingMore()).isTrue();
    }

    @Test
    void anAcknowledgementIsMatchedToItsEnvelope() throws InterruptedException {
        Ear ear = new Ear();
        WebSocket socket = ear.connect(Ear.address(sandbox));
        ear.next();

        Delivery delivery = sandbox.slash("ann", "incidents", "/why", "a").orElseThrow();
        String id = ear.next().path("envelope_id").asText();
        socket.sendText("{\"envelope_id\": \"" + id + "\"}", true).join();

        assertThat(delivery.ack()).isPresent();
        assertThat(delivery.envelopeId()).isEqualTo(id);
    }

    @Test
    void anEventComesAgainWithItsAttemptAndReason() throws InterruptedException {
        Ear ear = Ear.at(sandbox);

        sandbox.people().tell("ann", null, "hello");
        ObjectNode first = ear.next();
        ObjectNode second = ear.next();

        assertThat(first.path("retry_attempt").asInt()).isZero();
        assertThat(second.path("retry_attempt").asInt()).isEqualTo(1);
        assertThat(second.path("retry_reason").asText()).isEqualTo("timeout");
        assertThat(second.at("/payload/event_id")).isEqualTo(first.at("/payload/event_id"));
        assertThat(second.path("envelope_id")).isNotEqualTo(first.path("envelope_id"));
    }

    @Test
    void aFaultDeliversTwice() throws InterruptedException {
        Ear ear = Ear.at(sandbox);
        fault.set(EnvelopeFault.TWICE);

        sandbox.slash("ann", "incidents", "/why", "a");

        assertThat(ear.next()).isEqualTo(ear.next());
    }

    @Test
    void aLostEnvelopeIsNeverAcknowledged() throws InterruptedException {
        Ear ear = Ear.at(sandbox);
        fault.set(EnvelopeFault.LOST);

        assertThat(sandbox.slash("ann", "incidents", "/why", "a").orElseThrow().ack())
                .isEmpty();
        assertThat(ear.heardNothingMore()).isTrue();
    }

    @Test
    void aConnectionCanBreakInsteadOfADelivery() throws InterruptedException {
        Ear ear = Ear.at(sandbox);
        fault.set(EnvelopeFault.CONNECTION_BREAKS);

        sandbox.slash("ann", "incidents", "/why", "a");

        assertThat(ear.awaitClosed()).isTrue();
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
        SlackApp mentionsOnly = full.withEvents(Set.of("app_mention"));
        try (Sandbox quiet = Sandbox.start(SandboxOptions.with(new TestClock()).app(mentionsOnly))) {
            Ear ear = Ear.at(quiet);

            quiet.say("ann", "incidents", null, "plain");
            quiet.say("ann", "incidents", null, "@terway-doctor hello");

            assertThat(ear.next().at("/payload/event/text").asText()).contains("hello");
        }
    }

    @Test
    void theEleventhConnectionIsTurnedAway() throws InterruptedException {
        for (int count = 0; count < 10; count++) {
            Ear.at(sandbox);
        }
        Ear eleventh = new Ear();
        eleventh.connect(Ear.address(sandbox));

        assertThat(eleventh.next().path("reason").asText()).isEqualTo("too_many_websockets");
        assertThat(eleventh.awaitClosed()).isTrue();
        assertThat(sandbox.socket().connections()).isEqualTo(10);
    }

    @Test
    void aGhostIsCountedAndSwallowsItsShare() throws InterruptedException {
        sandbox.socket().addGhost();
        Ear ear = new Ear();
        ear.connect(Ear.address(sandbox));
        assertThat(ear.next().path("num_connections").asInt()).isEqualTo(2);

        sandbox.slash("ann", "incidents", "/why", "a");
        sandbox.slash("ann", "incidents", "/why", "b");

        assertThat(ear.next().at("/payload/text").asText()).isIn("a", "b");
        assertThat(ear.heardNothingMore()).isTrue();
    }

    @Test
    void aDisabledLinkClosesTheConnection() throws InterruptedException {
        Ear ear = Ear.at(sandbox);

        sandbox.socket().requestDisconnect("link_disabled");

        assertThat(ear.next().path("reason").asText()).isEqualTo("link_disabled");
        assertThat(ear.awaitClosed()).isTrue();
    }
}
