package dev.terwaydoctor.sandbox.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WorkspaceTest {

    private final Workspace workspace =
            Workspace.seeded(InstantSource.fixed(Instant.parse("2026-03-04T10:15:00Z")), "doctor");

    private Message post(String text) {
        return workspace.messages().post(Draft.of("C0INCIDENT", "U0ANN00001", Content.text(text)));
    }

    @Test
    void timestampsDifferThoughTheClockStandsStill() {
        String first = post("a").ts();
        String second = post("b").ts();

        assertThat(first).isEqualTo("1772619300.000000");
        assertThat(second).isEqualTo("1772619300.000100");
    }

    @Test
    void timestampsStayUniqueAcrossThreads() {
        List<CompletableFuture<Void>> posting = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            posting.add(CompletableFuture.runAsync(() -> {
                for (int message = 0; message < 250; message++) {
                    post("x");
                }
            }));
        }
        posting.forEach(CompletableFuture::join);

        Set<String> seen = new HashSet<>();
        assertThat(workspace.messages().in("C0INCIDENT")).hasSize(1000).allMatch(message -> seen.add(message.ts()));
    }

    @Test
    void waitingEndsWithTheMessageOrWithTheTime() {
        CompletableFuture<Message> waiting = CompletableFuture.supplyAsync(() -> workspace
                .awaitMessage(message -> message.text().equals("late"), Duration.ofSeconds(20))
                .orElseThrow());

        post("early");
        Message late = post("late");

        assertThat(waiting.join()).isEqualTo(late);
        assertThat(workspace.awaitMessage(message -> message.text().equals("never"), Duration.ofMillis(1)))
                .isEmpty();
    }

    @Test
    void observersSeeChangesInOrderUntilTheyLeave() {
        List<Change> changes = new ArrayList<>();
        var subscription = workspace.observe(changes::add);

        Message posted = post("a");
        Message edited = workspace.messages().edit(posted, Content.text("b"));
        workspace.messages().delete(edited);
        subscription.close();
        post("unseen");

        assertThat(changes)
                .containsExactly(
                        new Change.Posted(posted), new Change.Edited(posted, edited), new Change.Deleted(edited));
    }

    @Test
    void aDeletedMessageCannotBeEdited() {
        Message posted = post("a");
        workspace.messages().delete(posted);

        assertThatThrownBy(() -> workspace.messages().edit(posted, Content.text("b")))
                .isInstanceOf(SlackError.class)
                .hasMessage("message_not_found");
    }

    @Test
    void directMessagesOpenOnceForTheSamePeople() {
        Channel first = workspace.directory().direct(Set.of("U0GUEST001", Workspace.BOT));
        Channel again = workspace.directory().direct(Set.of(Workspace.BOT, "U0GUEST001"));

        assertThat(again).isEqualTo(first);
        assertThat(first.kind()).isEqualTo(Channel.Kind.DIRECT);
    }
}
