package dev.terwaydoctor.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StatusesTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-04T10:15:00Z"));
    private final Workspace workspace = Workspace.seeded(now::get, "doc");

    private Message say(String user, String thread) {
        return workspace
                .messages()
                .post(Draft.of("C0INCIDENT", user, Content.text("x")).inThread(thread));
    }

    @Test
    void aStatusGoesWithTheAppsReplyAndWithNobodyElses() {
        workspace.statuses().set("C0INCIDENT", "1.1", "is looking");

        say("U0ANN00001", "1.1");
        say(Workspace.BOT, "2.2");
        assertThat(workspace.statuses().get("C0INCIDENT", "1.1")).contains("is looking");

        say(Workspace.BOT, "1.1");
        assertThat(workspace.statuses().get("C0INCIDENT", "1.1")).isEmpty();
    }

    @Test
    void aStatusGoesAfterTwoMinutes() {
        workspace.statuses().set("C0INCIDENT", "1.1", "is looking");

        now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(2)));

        assertThat(workspace.statuses().get("C0INCIDENT", "1.1")).isEmpty();
    }
}
