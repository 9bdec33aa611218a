package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places.Alerts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlertStormTest {

    private static final String CRASH = "KubePodCrashLooping";
    private static final String PENDING = "KubePodNotReady";

    @Test
    void countsWhatComesAgainInOneLineOfTheFirstThread() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message first = alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();
            Message second = alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-x2x4k");
            alarms.settle();
            Message line = alarms.replies(first).get(1);
            assertThat(line.text()).startsWith("This alert came 2 times since").contains("2 Pods", "one namespace");

            alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();

            assertThat(alarms.replies(first)).hasSize(2).last().satisfies(edited -> {
                assertThat(edited.ts()).isEqualTo(line.ts());
                assertThat(edited.text())
                        .startsWith("This alert came 3 times since")
                        .contains("2 Pods");
            });
            assertThat(alarms.replies(second)).isEmpty();
            assertThat(alarms.stage.doctor.performed).hasSize(1);
            assertThat(alarms.counted(AlertOutcome.COUNTED)).isEqualTo(2);
        }
    }

    @Test
    void goesOnCountingInTheSameLineAfterARestart() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message first = alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();
            alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();

            alarms.stage.restart();
            alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();

            assertThat(alarms.replies(first))
                    .hasSize(2)
                    .last()
                    .extracting(Message::text)
                    .asString()
                    .startsWith("This alert came 3 times");
            assertThat(alarms.stage.doctor.performed).hasSize(1);
        }
    }

    @Test
    void answersTwoHundredAlertsWithOneThreadAndFewDiagnoses() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            List<Message> flood = flood(alarms, 0, 200);

            alarms.settle();

            List<Message> replies = alarms.replies(flood.get(0));
            assertThat(replies).hasSize(2);
            assertThat(replies.get(0).text())
                    .startsWith("*200 alerts* since")
                    .contains("They name 200 Pods, 5 namespaces.", "`" + CRASH + "` × 100", "`" + PENDING + "` × 100");
            assertThat(replies.get(1).text()).isEqualTo(Alarms.headline(pod(0)));
            assertThat(replies.get(1).blocks().toString())
                    .contains("Looked at too:", Alarms.headline(pod(1)), Alarms.headline(pod(2)), "were not looked at");
            assertThat(alarms.stage.doctor.performed).hasSize(3);
            assertThat(flood.subList(1, 200))
                    .allSatisfy(alert -> assertThat(alarms.replies(alert)).isEmpty());
        }
    }

    @Test
    void letsWhatComesAfterTheFloodJoinItsThread() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            List<Message> flood = flood(alarms, 0, 12);
            alarms.settle();
            Message late = flood(alarms, 12, 13).get(0);
            alarms.settle();
            alarms.stage.restart();
            Message later = flood(alarms, 13, 14).get(0);
            alarms.settle();

            assertThat(alarms.replies(flood.get(0)))
                    .hasSize(2)
                    .first()
                    .extracting(Message::text)
                    .asString()
                    .startsWith("*14 alerts*");
            assertThat(alarms.replies(late)).isEmpty();
            assertThat(alarms.replies(later)).isEmpty();
            assertThat(alarms.stage.doctor.performed).hasSize(3);
        }
    }

    @Test
    void diagnosesEachWhereThereAreOnlySeveral() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            List<Message> several = flood(alarms, 0, 4);
            alarms.settle();
            assertThat(several)
                    .allSatisfy(alert -> assertThat(alarms.replies(alert)).hasSize(1));
        }
    }

    @Test
    void offersTheFirstOfAFloodWhereTheSettingSaysAsk() {
        try (Alarms alarms = Alarms.set(Alerts.ASK)) {
            List<Message> flood = flood(alarms, 0, 30);
            alarms.settle();
            Message offer = alarms.replies(flood.get(0)).get(0);
            assertThat(alarms.replies(flood.get(0))).hasSize(1);
            assertThat(offer.text()).startsWith("*30 alerts*");
            assertThat(offer.blocks().toString())
                    .contains("Diagnose " + pod(0), "Diagnose " + pod(3))
                    .doesNotContain("Diagnose " + pod(4));
            assertThat(alarms.stage.doctor.performed).isEmpty();
        }
    }

    @Test
    void answersAPersonInTheMiddleOfAFlood() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            flood(alarms, 0, 30);
            alarms.settle();
            Message question = alarms.stage.mention("why is " + pod(7) + " failing");
            alarms.stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(question.ts()));
        }
    }

    @Test
    void countsByItselfWhereTheChannelsHistoryMayNotBeRead() {
        try (Alarms alarms = Alarms.blind(Alerts.AUTO)) {
            Message first = alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();
            alarms.firing(CRASH, "payments", "checkout-7d9f6c54b8-p6vjd");
            alarms.settle();
            assertThat(alarms.replies(first))
                    .hasSize(2)
                    .last()
                    .extracting(Message::text)
                    .asString()
                    .startsWith("This alert came at least 2 times");
            assertThat(alarms.stage.doctor.performed).hasSize(1);
        }
    }

    /** Different workloads in five namespaces, by two rules. */
    private static List<Message> flood(Alarms alarms, int from, int to) {
        List<Message> flood = new ArrayList<>();
        for (int i = from; i < to; i++) {
            flood.add(alarms.firing(i % 2 == 0 ? CRASH : PENDING, "team-" + i % 5, pod(i)));
        }
        return flood;
    }

    private static String pod(int i) {
        return "app" + i + "-7d9f6c54b8-p6vjd";
    }
}
