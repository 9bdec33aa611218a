package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places.Alerts;
import org.junit.jupiter.api.Test;

/** Slack tells each message to one replica only. The other one here is played by whoever speaks with the bot's token, or is silent. */
class AlertReplicasTest {

    private static final String CRASH = "KubePodCrashLooping";
    private static final String POD = "checkout-7d9f6c54b8-p6vjd";

    @Test
    void leavesAnAlertToTheReplicaThatWasToldOfTheFirstLikeIt() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message theirs = alarms.unheard(() -> alarms.post(CRASH, "payments", POD));
            alarms.firing(CRASH, "payments", POD);
            alarms.settle();
            assertThat(alarms.stage.doctor.performed).isEmpty();

            alarms.answerAsAnotherReplica(theirs);
            alarms.settle();

            assertThat(alarms.stage.doctor.performed).isEmpty();
            assertThat(alarms.replies(theirs))
                    .hasSize(2)
                    .last()
                    .extracting(Message::text)
                    .asString()
                    .startsWith("This alert came 2 times");
        }
    }

    @Test
    void takesOverWhenTheOtherReplicaDoesNotAnswer() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message theirs = alarms.unheard(() -> alarms.post(CRASH, "payments", POD));
            alarms.firing(CRASH, "payments", POD);
            alarms.settle();
            alarms.settle();
            assertThat(alarms.replies(theirs)).first().extracting(Message::text).isEqualTo(Alarms.headline(POD));
            assertThat(alarms.stage.doctor.performed).hasSize(1);
        }
    }

    @Test
    void doesNotAnswerWhatSomebodyElseAnsweredMeanwhile() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message alert = alarms.firing(CRASH, "payments", POD);
            alarms.stage.doctor.onAction = action -> {
                alarms.answerAsAnotherReplica(alert);
                return SampleReports.diagnosis(Alarms.exhausted(action));
            };
            alarms.settle();
            assertThat(alarms.replies(alert)).hasSize(1);
            assertThat(alarms.counted(AlertOutcome.ANSWERED_ALREADY)).isOne();
        }
    }
}
