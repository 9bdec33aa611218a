package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which messages the app hears of, and in what words. */
class EventFeedTest {

    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.with(new TestClock()).ackWindow(Duration.ofMinutes(1)));
    private Ear ear;

    @BeforeEach
    void listen() throws InterruptedException {
        ear = Ear.at(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aMentionComesFirstAndThenTheMessage() throws InterruptedException {
        String ts = sandbox.say("ann", "incidents", null, "@terway-doctor why").ts();

        JsonNode mention = ear.nextEvent();
        JsonNode message = ear.nextEvent();

        assertThat(mention.path("type").asText()).isEqualTo("app_mention");
        assertThat(mention.has("channel_type")).isFalse();
        assertThat(message.path("type").asText()).isEqualTo("message");
        assertThat(message.path("channel_type").asText()).isEqualTo("channel");
        assertThat(mention.path("event_ts")).isEqualTo(message.path("event_ts"));
        assertThat(mention.path("ts").asText()).isEqualTo(ts);
    }

    @Test
    void theWrapperNamesTeamAppAndAnEventIdOfItsOwn() throws InterruptedException {
        sandbox.say("ann", "incidents", null, "one");
        sandbox.say("ann", "incidents", null, "two");

        JsonNode first = ear.next().path("payload");
        JsonNode second = ear.next().path("payload");

        assertThat(first.path("type").asText()).isEqualTo("event_callback");
        assertThat(first.path("team_id").asText()).isEqualTo("T0SANDBOX1");
        assertThat(first.at("/authorizations/0/user_id").asText()).isEqualTo("U0DOCTOR01");
        assertThat(first.path("event_id")).isNotEqualTo(second.path("event_id"));
    }

    @Test
    void aMentionInADirectMessageIsOnlyAMessage() throws InterruptedException {
        sandbox.people().tell("ann", null, "@terway-doctor why");

        assertThat(ear.nextEvent().path("channel_type").asText()).isEqualTo("im");
        sandbox.people().tell("ann", null, "next");
        assertThat(ear.nextEvent().path("text").asText()).isEqualTo("next");
    }

    @Test
    void nothingIsHeardOfAChannelWithoutTheBot() throws InterruptedException {
        sandbox.say("ann", "random", null, "@terway-doctor hello?");
        sandbox.say("ann", "board", null, "@terway-doctor hello?");
        sandbox.say("ann", "platform-core", null, "here");

        JsonNode heard = ear.nextEvent();

        assertThat(heard.path("text").asText()).isEqualTo("here");
        assertThat(heard.path("channel_type").asText()).isEqualTo("group");
    }

    @Test
    void aReplyNamesItsRootAndWhoWroteThat() throws InterruptedException {
        String root = sandbox.say("ann", "incidents", null, "root").ts();
        ear.next();

        sandbox.say("liwei", "incidents", root, "reply");

        JsonNode reply = ear.nextEvent();
        assertThat(reply.path("thread_ts").asText()).isEqualTo(root);
        assertThat(reply.path("parent_user_id").asText()).isEqualTo("U0ANN00001");
    }

    @Test
    void theAppHearsItsOwnMessagesWithoutTheirMetadata() throws InterruptedException {
        Call.api(
                sandbox,
                "chat.postMessage",
                Json.object()
                        .put("channel", "C0INCIDENT")
                        .put("text", "<@U0DOCTOR01> is me")
                        .put("metadata", "{\"event_type\": \"a\", \"event_payload\": {}}"));

        JsonNode own = ear.nextEvent();

        assertThat(own.path("type").asText()).isEqualTo("message");
        assertThat(own.path("bot_id").asText()).isEqualTo("B0DOCTOR01");
        assertThat(own.has("metadata")).isFalse();
    }

    @Test
    void anotherAppsMessageIsABotsMessage() throws InterruptedException {
        sandbox.otherApps()
                .webhook(
                        "incidents",
                        "alertmanager",
                        "",
                        Json.array().add(Json.object().put("title", "KubePodNotReady")));

        JsonNode alert = ear.nextEvent();

        assertThat(alert.path("subtype").asText()).isEqualTo("bot_message");
        assertThat(alert.path("bot_id").asText()).startsWith("B").isNotEqualTo("B0DOCTOR01");
        assertThat(alert.at("/attachments/0/title").asText()).isEqualTo("KubePodNotReady");
    }

    @Test
    void ephemeralMessagesAreToldToNobody() throws InterruptedException {
        Call.api(
                sandbox,
                "chat.postEphemeral",
                Json.object()
                        .put("channel", "C0INCIDENT")
                        .put("user", "U0ANN00001")
                        .put("text", "psst"));
        sandbox.say("ann", "incidents", null, "aloud");

        assertThat(ear.nextEvent().path("text").asText()).isEqualTo("aloud");
    }

    @Test
    void aGroupConversationHasAKindOfItsOwn() throws InterruptedException {
        Channel group = sandbox.workspace().directory().channels().stream()
                .filter(channel -> channel.kind() == Channel.Kind.GROUP_DIRECT)
                .findFirst()
                .orElseThrow();

        sandbox.say("ann", group.id(), null, "we three");

        assertThat(ear.nextEvent().path("channel_type").asText()).isEqualTo("mpim");
    }
}
