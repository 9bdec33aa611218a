package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several replicas in one workspace, of which any may go at any moment. */
@Timeout(60)
class SlackBotReplicasTest {

    private static final Replica SWEEPING =
            new Replica("test", Duration.ofMillis(200), Duration.ofMillis(200), Duration.ofHours(1));

    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void anotherFinishesWhatAKilledReplicaBeganAndTheThreadSaysSo() {
        try (Stage stage = bound()) {
            Message skeleton = begunAndHanging(stage);

            stage.another(() -> Instant.now().plus(Conversation.LONGEST).plusSeconds(5));

            Message answer =
                    stage.await(m -> m.ts().equals(skeleton.ts()) && m.text().equals(HEADLINE));
            assertThat(answer.blocks().toString()).contains("another one finished it");
            assertThat(stage.texts()).filteredOn(HEADLINE::equals).hasSize(1);
            never.countDown();
        }
    }

    @Test
    void aReplicaThatIsStoppedSaysSoAndAnotherGoesOnAtOnce() {
        try (Stage stage = bound()) {
            Message skeleton = begunAndHanging(stage);
            stage.another();

            stage.stop();

            Message answer =
                    stage.await(m -> m.ts().equals(skeleton.ts()) && m.text().equals(HEADLINE));
            assertThat(answer.blocks().toString()).contains("another one finished it");
            assertThat(stage.counted("slack.watches", "what", "handed_over")).isEqualTo(1);
            never.countDown();
        }
    }

    @Test
    void whatIsLeftStandsInTheThreadUntilAnotherComes() {
        try (Stage stage = bound()) {
            Message skeleton = begunAndHanging(stage);

            stage.stop();

            assertThat(stage.await("I was restarted; another replica goes on").ts())
                    .isEqualTo(skeleton.ts());
            never.countDown();
        }
    }

    @Test
    void aStoppingReplicaFinishesWhatItCan() {
        Replica patient = new Replica("test", Duration.ofSeconds(20), Duration.ofHours(1), Duration.ofHours(1));
        try (Stage stage = Stage.open(patient)) {
            stage.doctor.onAsk = (ask, progress) -> {
                waitFor(never);
                return SampleReports.diagnosis(SampleReports.exhausted());
            };
            stage.mention("why is checkout failing");
            stage.await("Looking");
            Thread stopping = new Thread(stage::stop);
            stopping.start();
            stage.eventually(() -> stage.sandbox.socket().connections() == 0);

            never.countDown();

            stage.await(HEADLINE);
        }
    }

    @Test
    void aMentionThatSlackTellsOfTwiceIsAnsweredOnceHoweverManyReplicasHearIt() {
        try (Stage stage = Stage.open()) {
            stage.another();
            stage.another();
            for (int i = 1; i <= 4; i++) {
                stage.diagnosed();
            }
            assertThat(stage.doctor.asked).hasSize(4);
            assertThat(stage.texts()).filteredOn(HEADLINE::equals).hasSize(4);
        }
    }

    @Test
    void twoClicksOnTwoReplicasAtOnceAreBothAnsweredAndNothingBreaks() {
        try (Stage stage = Stage.open()) {
            stage.another();
            Message answer = stage.diagnosed();

            stage.sandbox.click("ann", answer.channel(), answer.ts(), "td:watch:5");
            stage.sandbox.click("liwei", answer.channel(), answer.ts(), "Node");
            stage.sandbox.click("ann", answer.channel(), answer.ts(), "Node");

            stage.eventually(() -> stage.doctor.performed.size() == 2);
            stage.await(m -> m.text().contains("*Watching*"));
            stage.everythingIsAcknowledged();
        }
    }

    @Test
    void aWatchThatTwoReplicasBeginAtOnceIsOneWatch() {
        try (Stage stage = Stage.open()) {
            stage.another();
            Message answer = stage.diagnosed();

            stage.sandbox.click("ann", answer.channel(), answer.ts(), "td:watch:5");
            stage.sandbox.click("liwei", answer.channel(), answer.ts(), "td:watch:5");

            stage.eventually(() -> stage.registry.find("slack.outcomes").tag("outcome", "answered").counters().stream()
                    .anyMatch(answered -> answered.count() == 3));
            assertThat(running(stage, answer)).isEqualTo(1);
        }
    }

    private static long running(Stage stage, Message answer) {
        return stage.thread(answer).stream()
                .filter(m -> !m.isEphemeral() && m.text().contains("*Watching*"))
                .count();
    }

    private static Stage bound() {
        Stage stage = Stage.open(SWEEPING);
        stage.places.bindings.put(INCIDENTS, new Places.Binding("prod-hz", List.of(), null));
        return stage;
    }

    /** The first to work on the question never gets to its end. */
    private Message begunAndHanging(Stage stage) {
        AtomicInteger begun = new AtomicInteger();
        stage.doctor.onAsk = (ask, progress) -> {
            if (begun.getAndIncrement() == 0) {
                waitFor(never);
            }
            return SampleReports.diagnosis(SampleReports.exhausted());
        };
        stage.mention("why is checkout failing");
        return stage.await("Looking");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
