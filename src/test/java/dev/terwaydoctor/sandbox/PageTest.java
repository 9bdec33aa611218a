package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page in a real browser, with a real Bolt app behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageTest {

    private static final Path SHOTS = Path.of("target", "sandbox");

    private final AtomicReference<String> incident = new AtomicReference<>("exhausted");
    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.with(InstantSource.system()).incidents(incidents()));
    private EchoBot bot;
    private Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open(sandbox.pageUrl());
        bot = EchoBot.connect(sandbox, PageTest::listeners);
    }

    @AfterAll
    void close() {
        Optional.ofNullable(browser).ifPresent(Browser::close);
        Optional.ofNullable(bot).ifPresent(EchoBot::close);
        sandbox.close();
    }

    private static void listeners(App app) {
        app.command("/why", (request, context) -> {
            var payload = request.getPayload();
            var root = context.client()
                    .chatPostMessage(post -> post.channel(payload.getChannelId())
                            .text("<@" + payload.getUserId() + "> asked: *why* " + payload.getText()));
            diagnose(context.client(), payload.getChannelId(), root.getTs());
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            diagnose(
                    context.client(),
                    payload.getEvent().getChannel(),
                    payload.getEvent().getTs());
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> context.ack());
        app.blockAction("logs", (request, context) -> {
            var message = request.getPayload().getMessage();
            context.client()
                    .chatPostMessage(post -> post.channel(
                                    request.getPayload().getChannel().getId())
                            .threadTs(message.getThreadTs())
                            .text("log lines for "
                                    + request.getPayload().getActions().get(0).getValue()));
            return context.ack();
        });
        app.blockAction("recheck", (request, context) -> {
            context.client()
                    .chatPostEphemeral(post -> post.channel(
                                    request.getPayload().getChannel().getId())
                            .user(request.getPayload().getUser().getId())
                            .text("you may not do that"));
            return context.ack();
        });
    }

    private static void diagnose(com.slack.api.methods.MethodsClient client, String channel, String thread)
            throws IOException, SlackApiException {
        client.chatPostMessage(post -> post.channel(channel)
                .threadTs(thread)
                .text("Failing: no free IP in the vSwitch")
                .blocksAsString(diagnosis()));
    }

    private static String diagnosis() {
        try (InputStream json = PageTest.class.getResourceAsStream("/sandbox/diagnosis.json")) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Incidents incidents() {
        return new Incidents() {
            @Override
            public List<Incident> list() {
                return List.of(
                        new Incident("exhausted", "Out of addresses", "why is pod checkout failing"),
                        new Incident("down", "Terway is down", "why is pod web failing"));
            }

            @Override
            public Optional<String> current() {
                return Optional.of(incident.get());
            }

            @Override
            public void choose(String id) {
                incident.set(id);
            }
        };
    }

    @Test
    void aCommandIsAnsweredInAThreadWhoseButtonAnswersThere() {
        browser.click("channel-incidents");
        browser.say("composer", "/why is pod checkout failing");

        browser.awaitText("thread", "Failing: no free IP in the vSwitch");
        browser.screenshot(SHOTS.resolve("answer.png"));
        browser.click("action-logs");

        browser.awaitText("thread", "log lines for v1|terway");
        assertThat(browser.find("channel").getText()).contains("asked: why is pod checkout failing", "2 replies");
    }
}
