package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.methods.MethodsClient;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MarkMethodsTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));
    private final MethodsClient slack = Client.methods(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void aReactionIsGivenOnceAndTakenBackOnce() throws Exception {
        String ts = sandbox.say("ann", "incidents", null, "why?").ts();

        assertThat(slack.reactionsAdd(r -> r.channel("C0INCIDENT").timestamp(ts).name("eyes"))
                        .isOk())
                .isTrue();
        assertThat(slack.reactionsAdd(r -> r.channel("C0INCIDENT").timestamp(ts).name("eyes"))
                        .getError())
                .isEqualTo("already_reacted");
        assertThat(sandbox.workspace().thread("incidents", ts).get(0).reactions())
                .containsEntry("eyes", List.of("U0DOCTOR01"));

        slack.reactionsRemove(r -> r.channel("C0INCIDENT").timestamp(ts).name("eyes"));
        assertThat(slack.reactionsRemove(
                                r -> r.channel("C0INCIDENT").timestamp(ts).name("eyes"))
                        .getError())
                .isEqualTo("no_reaction");
    }

    @Test
    void blocksCanBeValidatedWithoutPosting() {
        var broken = Call.api(sandbox, "blocks.validate", Json.object().put("blocks", "[{\"type\": \"header\"}]"));
        var sound = Call.api(sandbox, "blocks.validate", Json.object().put("blocks", "[{\"type\": \"divider\"}]"));

        assertThat(broken.at("/errors/0/pointer").asText()).isEqualTo("/0");
        assertThat(broken.at("/errors/0/message").asText()).isEqualTo("missing required field: text");
        assertThat(sound.path("ok").asBoolean()).isTrue();
    }

    @Test
    void aBookmarkComesBackWithItsId() throws Exception {
        var answer = slack.bookmarksAdd(
                r -> r.channelId("C0INCIDENT").title("Runbook").type("link").link("https://acme.test"));

        assertThat(answer.getBookmark().getTitle()).isEqualTo("Runbook");
        assertThat(answer.getBookmark().getId()).startsWith("Bk");
    }
}
