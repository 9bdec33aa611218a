package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do besides talking, as the app hears of it. */
class PeopleTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock())
            .app(SlackApp.doctor().hearing("reaction_added"))
            .ackWindow(Duration.ofMinutes(1)));
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
    void whatIsTypedComesAsRichTextToo() throws InterruptedException {
        sandbox.say("ann", "platform-core", null, "is #incidents <ok>, @liwei? https://acme.test/a");

        JsonNode elements = ear.nextEvent().at("/blocks/0/elements/0/elements");

        assertThat(elements.findValuesAsText("type"))
                .containsExactly("text", "channel", "text", "user", "text", "link");
        assertThat(elements.at("/2/text").asText()).isEqualTo(" <ok>, ");
        assertThat(elements.at("/3/user_id").asText()).isEqualTo("U0LIWEI001");
    }

    @Test
    void aDeletedRootLeavesATombstoneAndItsThread() throws InterruptedException {
        String root =
                sandbox.say("ann", "incidents", null, "why is api failing").ts();
        ear.next();
        sandbox.say("liwei", "incidents", root, "looking");
        ear.next();

        sandbox.people().delete("incidents", root);

        JsonNode event = ear.nextEvent();
        assertThat(event.path("subtype").asText()).isEqualTo("message_changed");
        assertThat(event.at("/message/subtype").asText()).isEqualTo("tombstone");
        assertThat(event.at("/previous_message/text").asText()).isEqualTo("why is api failing");
        assertThat(sandbox.workspace().thread("incidents", root)).hasSize(2);
        assertThat(Call.api(
                                sandbox,
                                "chat.postMessage",
                                Json.object()
                                        .put("channel", "C0INCIDENT")
                                        .put("thread_ts", root)
                                        .put("text", "still here"))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void reactionsComeAndGo() throws InterruptedException {
        String ts = sandbox.say("ann", "incidents", null, "hello").ts();
        ear.next();

        sandbox.people().react("liwei", "incidents", ts, "eyes");

        JsonNode added = ear.nextEvent();
        assertThat(added.path("type").asText()).isEqualTo("reaction_added");
        assertThat(added.path("reaction").asText()).isEqualTo("eyes");
        assertThat(added.at("/item/ts").asText()).isEqualTo(ts);
        assertThat(added.path("item_user").asText()).isEqualTo("U0ANN00001");
        sandbox.people().unreact("liwei", "incidents", ts, "eyes");
        assertThat(sandbox.workspace()
                        .messages()
                        .find("C0INCIDENT", ts)
                        .orElseThrow()
                        .reactions())
                .isEmpty();
    }

    @Test
    void aLinkIsUnfurledWithoutAnEdit() throws InterruptedException {
        String ts = sandbox.say("ann", "incidents", null, "https://grafana.test/d/1")
                .ts();
        ear.next();

        sandbox.people()
                .unfurl("incidents", ts, Json.array().add(Json.object().put("from_url", "https://grafana.test/d/1")));

        JsonNode event = ear.nextEvent();
        assertThat(event.path("subtype").asText()).isEqualTo("message_changed");
        assertThat(event.at("/message/attachments/0/from_url").asText()).startsWith("https://grafana");
        assertThat(event.at("/message").has("edited")).isFalse();
    }

    @Test
    void aFileIsPostedWithItsName() throws InterruptedException {
        sandbox.people().upload("ann", "incidents", null, "pod.log", "one\ntwo\n");

        JsonNode event = ear.nextEvent();

        assertThat(event.path("subtype").asText()).isEqualTo("file_share");
        assertThat(event.at("/files/0/name").asText()).isEqualTo("pod.log");
        assertThat(Call.get(event.at("/files/0/url_private").asText()).body()).isEqualTo("one\ntwo\n");
    }

    @Test
    void aBotOfAnotherAppIsKnownByItsProfile() throws InterruptedException {
        sandbox.otherApps()
                .bot(
                        "incidents",
                        "grafana",
                        null,
                        "firing",
                        Json.array().add(Json.object().put("type", "divider").put("block_id", "d")));

        JsonNode event = ear.nextEvent();

        assertThat(event.has("subtype")).isFalse();
        assertThat(event.at("/bot_profile/name").asText()).isEqualTo("grafana");
        assertThat(event.path("bot_id").asText())
                .isEqualTo(event.at("/bot_profile/id").asText());
        assertThat(event.at("/blocks/0/type").asText()).isEqualTo("divider");
    }

    @Test
    void buttonsOfAnotherAppAreNotOurs() {
        String ts = sandbox.otherApps()
                .bot("incidents", "grafana", null, "firing", Json.array())
                .ts();

        assertThatThrownBy(() -> sandbox.click("ann", "incidents", ts, "silence"))
                .hasMessageContaining("is not the app's");
    }

    @Test
    void somebodyFromOutsideIsToldApart() throws InterruptedException {
        sandbox.say("pat", "partner-support", null, "@terway-doctor why");

        JsonNode payload = ear.next().path("payload");

        assertThat(payload.path("is_ext_shared_channel").asBoolean()).isTrue();
        assertThat(payload.path("team_id").asText()).isEqualTo("T0SANDBOX1");
        assertThat(payload.at("/event/user_team").asText()).isEqualTo("T0PARTNER1");
        JsonNode user = Call.api(sandbox, "users.info", Json.object().put("user", "U0PARTNER1"));
        assertThat(user.at("/user/team_id").asText()).isEqualTo("T0PARTNER1");
        assertThat(Call.api(sandbox, "conversations.info", Json.object().put("channel", "C0SHARED01"))
                        .at("/channel/is_ext_shared")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void commandsAndShortcutsAreForTheAppsOwnWorkspace() {
        assertThat(sandbox.slash("pat", "partner-support", "/why", "api")).isEmpty();
        assertThatThrownBy(() -> sandbox.people().globalShortcut("pat", "diagnose_global"))
                .hasMessageContaining("another workspace");
    }

    @Test
    void aGuestOfOneChannelIsRestrictedTwice() {
        JsonNode guest = Call.api(sandbox, "users.info", Json.object().put("user", "U0SOLO0001"));

        assertThat(guest.at("/user/is_restricted").asBoolean()).isTrue();
        assertThat(guest.at("/user/is_ultra_restricted").asBoolean()).isTrue();
    }

    @Test
    void nobodyWritesInAnArchivedChannel() {
        sandbox.people().archive("incidents");

        assertThatThrownBy(() -> sandbox.say("ann", "incidents", null, "hello"))
                .hasMessageContaining("incidents is archived");
        assertThat(Call.api(
                                sandbox,
                                "chat.postMessage",
                                Json.object().put("channel", "C0INCIDENT").put("text", "x"))
                        .path("error")
                        .asText())
                .isEqualTo("is_archived");
        sandbox.people().unarchive("incidents");
        sandbox.say("ann", "incidents", null, "hello");
    }
}
