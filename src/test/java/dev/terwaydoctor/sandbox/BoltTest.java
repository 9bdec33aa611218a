package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoltTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String BUTTON = """
            [{"type": "section", "text": {"type": "mrkdwn", "text": "ready"}},
             {"type": "actions", "elements": [{"type": "button", "action_id": "logs", "value": "v1|x",
               "text": {"type": "plain_text", "text": "Logs"}}]}]
            """;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock())
            .ackWindow(Duration.ofMillis(700))
            .retryDelays(List.of(Duration.ZERO, Duration.ofMillis(50))));
    private Optional<EchoBot> bot = Optional.empty();

    @AfterEach
    void stop() {
        bot.ifPresent(EchoBot::close);
        sandbox.close();
    }

    private void connect(Consumer<App> listeners) {
        bot = Optional.of(EchoBot.connect(sandbox, listeners));
    }

    private Message awaitText(String text) {
        return sandbox.workspace()
                .awaitMessage(message -> message.text().contains(text), PATIENCE)
                .orElseThrow(() -> new AssertionError("no message says " + text));
    }

    @Test
    void aSlashCommandIsAcknowledgedAndAnsweredThroughItsResponseUrl() {
        connect(app -> app.command("/why", (request, context) -> {
            context.respond(response -> response.responseType("in_channel")
                    .text("asked: " + request.getPayload().getText()));
            return context.ack();
        }));

        Delivery delivery =
                sandbox.slash("ann", "random", "/why", "is pod api failing").orElseThrow();

        assertThat(delivery.ack()).isPresent();
        Message answer = awaitText("asked: is pod api failing");
        assertThat(answer.channel()).isEqualTo("C0RANDOM01");
        assertThat(answer.isEphemeral()).isFalse();
    }

    @Test
    void anAcknowledgementWithTextIsSeenByTheAskerAlone() {
        connect(app -> app.command("/why", (request, context) -> context.ack("one moment")));

        sandbox.slash("ann", "incidents", "/why", "x");

        assertThat(awaitText("one moment").onlyFor()).contains("U0ANN00001");
    }

    @Test
    void aMentionArrivesAsMentionAndAsMessage() throws InterruptedException {
        CountDownLatch messages = new CountDownLatch(1);
        connect(app -> {
            app.event(AppMentionEvent.class, (payload, context) -> {
                context.client()
                        .chatPostMessage(
                                request -> request.channel(payload.getEvent().getChannel())
                                        .threadTs(payload.getEvent().getTs())
                                        .text("heard: " + payload.getEvent().getText()));
                return context.ack();
            });
            app.event(MessageEvent.class, (payload, context) -> {
                messages.countDown();
                return context.ack();
            });
        });

        Message question = sandbox.say("ann", "incidents", null, "@terway-doctor why <b>");

        Message answer = awaitText("heard: ");
        assertThat(answer.text()).isEqualTo("heard: <@U0DOCTOR01> why &lt;b&gt;");
        assertThat(sandbox.workspace().thread("incidents", question.ts())).containsExactly(question, answer);
        assertThat(messages.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aClickCarriesMessageValueAndAResponseUrlThatReplacesIt() throws Exception {
        connect(app -> app.blockAction("logs", (request, context) -> {
            context.respond(response -> response.replaceOriginal(true)
                    .text("pressed " + request.getPayload().getActions().get(0).getValue() + " on "
                            + request.getPayload().getMessage().getText()));
            return context.ack();
        }));
        String ts = Client.methods(sandbox)
                .chatPostMessage(request ->
                        request.channel("C0INCIDENT").text("diagnosis").blocksAsString(BUTTON))
                .getTs();

        Delivery delivery = sandbox.click("liwei", "incidents", ts, "Logs");

        assertThat(delivery.ack()).isPresent();
        assertThat(awaitText("pressed v1|x on diagnosis").ts()).isEqualTo(ts);
    }

    @Test
    void anEphemeralMessageCanOnlyBeReplacedThroughTheClick() {
        connect(app -> {
            app.command("/why", (request, context) -> {
                context.client()
                        .chatPostEphemeral(
                                post -> post.channel(request.getPayload().getChannelId())
                                        .user(request.getPayload().getUserId())
                                        .text("choose")
                                        .blocksAsString(BUTTON));
                return context.ack();
            });
            app.blockAction("logs", (request, context) -> {
                context.respond(response -> response.replaceOriginal(true).text("chosen"));
                return context.ack();
            });
        });

        sandbox.slash("ann", "incidents", "/why", "x");
        Message shown = awaitText("choose");
        Delivery click = sandbox.click("ann", "incidents", shown.ts(), "logs");

        assertThat(click.payload().at("/container/is_ephemeral").asBoolean()).isTrue();
        assertThat(awaitText("chosen").ts()).isEqualTo(shown.ts());
    }

    @Test
    void anEventWithoutAcknowledgementIsDeliveredAgain() throws InterruptedException {
        CountDownLatch acknowledged = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        connect(app -> app.event(MessageEvent.class, (payload, context) -> {
            if (attempts.incrementAndGet() < 3) {
                return Response.error(500);
            }
            acknowledged.countDown();
            return context.ack();
        }));

        sandbox.people().tell("ann", null, "hello");

        assertThat(acknowledged.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(sandbox.socket().deliveries()).extracting(Delivery::attempt).containsExactly(0, 1, 2);
    }

    @Test
    void aCommandNobodyAcknowledgesTimesOutBeforeTheAsker() {
        connect(app -> app.command("/why", (request, context) -> Response.error(500)));

        sandbox.slash("ann", "incidents", "/why", "x");

        assertThat(awaitText("operation_timeout").onlyFor()).contains("U0ANN00001");
    }

    @Test
    void withoutAConnectionACommandFailsAtOnce() {
        sandbox.slash("ann", "incidents", "/why", "x");

        assertThat(awaitText("dispatch_failed").user()).isEqualTo("USLACKBOT");
    }
}
