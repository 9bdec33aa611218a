package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.Glance;
import dev.terwaydoctor.doctor.Glance.End;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SlackBotWatchTest {

    private static final Replica LIVELY =
            new Replica("test", Duration.ofMillis(300), Duration.ofHours(1), Duration.ofMillis(50));
    private static final String WATCH = "td:watch:5";

    @Test
    void tellsTheThreadWhenTheReasonChangesAndWhenThePodIsWell() {
        try (Stage stage = Stage.open(LIVELY)) {
            Message answer = stage.diagnosed();
            Message watch = begun(stage, answer);

            stage.doctor.state = new Glance("ImagePullBackOff", End.WAITING);
            stage.await(m -> isReply(m, answer) && m.text().contains("`ContainerCreating` → `ImagePullBackOff`"));
            stage.doctor.state = new Glance("ready", End.WELL);
            stage.await(m -> isReply(m, answer) && m.text().contains("is well again: `ImagePullBackOff` → `ready`"));

            stage.eventually(() -> now(stage, watch).text().startsWith("Watched "));
            int looks = stage.doctor.glanced.get();
            stage.diagnosed();
            assertThat(stage.doctor.glanced).hasValue(looks);
        }
    }

    @Test
    void endsAtTheWordOfWhoeverMayWatchAndSaysWho() {
        try (Stage stage = Stage.open(LIVELY)) {
            Message watch = begun(stage, stage.diagnosed());

            stage.sandbox.click("liwei", watch.channel(), watch.ts(), "td:unwatch:0");

            stage.eventually(() -> now(stage, watch).text().startsWith("Stopped watching"));
            assertThat(now(stage, watch).text()).contains("<@U0LIWEI001>");
        }
    }

    @Test
    void watchesOneThingOnceInAThread() {
        try (Stage stage = Stage.open(LIVELY)) {
            Message answer = stage.diagnosed();
            begun(stage, answer);

            stage.sandbox.click("liwei", answer.channel(), answer.ts(), WATCH);

            assertThat(stage.await("is being watched in this thread already").onlyFor())
                    .hasValue("U0LIWEI001");
        }
    }

    @Test
    void doesNotWaitForWhatIsWellAlready() {
        try (Stage stage = Stage.open(LIVELY)) {
            Message answer = stage.diagnosed();
            stage.doctor.state = new Glance("ready", End.WELL);

            stage.sandbox.click("ann", answer.channel(), answer.ts(), WATCH);

            stage.await("there is nothing to wait for");
        }
    }

    @Test
    void goesOnAfterARestart() {
        Replica sweeping = new Replica("test", Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(50));
        try (Stage stage = Stage.open(sweeping)) {
            stage.places.bindings.put(INCIDENTS, new Places.Binding("prod-hz", List.of(), null));
            Message answer = stage.diagnosed();
            begun(stage, answer);

            stage.restart();
            stage.eventually(() ->
                    stage.registry.find("slack.watches").tag("what", "adopted").counter() != null);
            stage.doctor.state = new Glance("gone", End.GONE);

            stage.await(m -> isReply(m, answer) && m.text().contains("is not there any more"));
        }
    }

    private static Message begun(Stage stage, Message answer) {
        stage.sandbox.click("ann", answer.channel(), answer.ts(), WATCH);
        return stage.await(m -> isReply(m, answer) && m.text().contains("*Watching*"));
    }

    private static boolean isReply(Message message, Message answer) {
        return message.isInThread(answer.threadTs().orElseThrow());
    }

    private static Message now(Stage stage, Message message) {
        return stage.sandbox
                .workspace()
                .messages()
                .find(message.channel(), message.ts())
                .orElseThrow();
    }
}
