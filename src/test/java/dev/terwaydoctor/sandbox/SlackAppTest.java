package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Json;
import org.junit.jupiter.api.Test;

class SlackAppTest {

    @Test
    void aManifestDeclaresTheApp() {
        SlackApp app = SlackApp.fromManifest(Json.parse("""
                        {"features": {"bot_user": {"display_name": "doc"},
                          "slash_commands": [{"command": "/why", "description": "d", "usage_hint": "h"}],
                          "shortcuts": [{"name": "n", "type": "global", "callback_id": "c", "description": "d"}]},
                         "oauth_config": {"scopes": {"bot": ["commands"], "bot_optional": ["im:history"]}},
                         "settings": {"event_subscriptions": {"bot_events": ["app_mention"]}}}""").orElseThrow());

        assertThat(app.name()).isEqualTo("doc");
        assertThat(app.commands()).containsExactly(new SlackApp.Command("/why", "d", "h"));
        assertThat(app.shortcuts()).containsExactly(new SlackApp.Shortcut("n", "global", "c"));
        assertThat(app.scopes()).containsExactlyInAnyOrder("commands", "im:history");
        assertThat(app.events()).containsExactly("app_mention");
    }

    @Test
    void theBotCanBeInvitedAndRemoved() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()))) {
            sandbox.slash("ann", "random", "/invite", "@terway-doctor");
            assertThat(sandbox.workspace().channel("random").has("U0DOCTOR01")).isTrue();
            assertThat(sandbox.workspace().messages().in("C0RANDOM01"))
                    .singleElement()
                    .satisfies(message -> assertThat(message.subtype()).contains("channel_join"));

            sandbox.slash("ann", "random", "/remove", "@terway-doctor");
            assertThat(sandbox.workspace().channel("random").has("U0DOCTOR01")).isFalse();
        }
    }

    @Test
    void anUndeclaredCommandIsRefusedBySlackbot() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()))) {
            assertThat(sandbox.slash("ann", "incidents", "/deploy", "now")).isEmpty();

            assertThat(sandbox.workspace().messages().in("C0INCIDENT"))
                    .singleElement()
                    .satisfies(message -> {
                        assertThat(message.text()).isEqualTo("`/deploy` is not a valid command.");
                        assertThat(message.onlyFor()).contains("U0ANN00001");
                    });
        }
    }
}
