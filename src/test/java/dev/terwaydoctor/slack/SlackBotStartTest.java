package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.Faults;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.SandboxOptions;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.api.SlackUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackBotStartTest {

    private final ExecutorService workers = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        workers.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "'', xapp-1, SLACK_BOT_TOKEN is not set",
        "xoxb-1, '', SLACK_APP_TOKEN is not set",
        "xapp-1, xoxb-1, SLACK_BOT_TOKEN is no such token",
        "xoxb-1, xoxb-1, SLACK_APP_TOKEN is no such token",
        "'xoxb-1 ', xapp-1, SLACK_BOT_TOKEN is no such token"
    })
    void saysWhichTokenIsMissingOrWrong(String bot, String app, String message) {
        assertThatThrownBy(() -> start("http://127.0.0.1:1/api/", bot, app))
                .isInstanceOf(SlackUnavailable.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysThatSlackCannotBeReached() {
        assertThatThrownBy(() -> start("http://127.0.0.1:1/api/", "xoxb-sandbox-0000000000", "xapp-sandbox-0000000000"))
                .isInstanceOf(SlackUnavailable.class)
                .hasMessageContaining("cannot be reached")
                .hasMessageContaining("SLACK_API_URL");
    }

    @Test
    void saysThatATokenIsNotAccepted() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()))) {
            assertThatThrownBy(() -> start(sandbox.apiUrl(), "xoxb-wrong-0000000000", sandbox.appToken()))
                    .isInstanceOf(SlackUnavailable.class)
                    .hasMessageContaining("refuses the bot token (invalid_auth)");
            assertThatThrownBy(() -> start(sandbox.apiUrl(), sandbox.botToken(), "xapp-wrong-0000000000"))
                    .isInstanceOf(SlackUnavailable.class)
                    .hasMessageContaining("refuses the Socket Mode connection (invalid_auth)");
            assertThat(sandbox.socket().connections()).isZero();
        }
    }

    @Test
    void saysWhatAMissingScopeOfTheAppTokenNeeds() {
        Faults scopeless = new Faults() {
            @Override
            public CallFault onCall(String method, ObjectNode arguments) {
                return method.equals("apps.connections.open")
                        ? new CallFault.Refused("missing_scope")
                        : new CallFault.None();
            }
        };
        try (Sandbox sandbox =
                Sandbox.start(SandboxOptions.with(InstantSource.system()).faults(scopeless))) {
            assertThatThrownBy(() -> start(sandbox.apiUrl(), sandbox.botToken(), sandbox.appToken()))
                    .hasMessageContaining("connections:write");
        }
    }

    @Test
    void leavesNoConnectionBehindWhenClosed() {
        try (Stage stage = Stage.open()) {
            assertThat(stage.running().isConnected()).isTrue();
            stage.stop();
            stage.eventually(() -> stage.sandbox.socket().connections() == 0);
            assertThat(stage.running().isConnected()).isFalse();
        }
    }

    @Test
    void leavesNoConnectionBehindWhenTheSocketIsDownAtThatMoment() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.socket().breakConnections();
            stage.stop();
            stage.eventually(() -> Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(t -> t.getName().contains("session-monitor") && t.isAlive()));
            assertThat(stage.sandbox.socket().connections()).isZero();
        }
    }

    @Test
    void hidesItsTokens() {
        assertThat(new SlackTokens("xoxb-secret", "xapp-secret").toString()).doesNotContain("secret");
    }

    private void start(String apiUrl, String bot, String app) {
        FakePlaces places = new FakePlaces();
        try (SlackBot unstarted = new SlackBot(
                new SlackTokens(bot, app),
                apiUrl,
                new Practice(new FakeDoctor(), text -> Optional.empty(), new FakeBundler()),
                places,
                workers,
                new SimpleMeterRegistry(),
                InstantSource.system(),
                new Replica("test", Duration.ZERO, Duration.ofHours(1), Duration.ofHours(1)),
                null)) {
            unstarted.start();
        }
    }
}
