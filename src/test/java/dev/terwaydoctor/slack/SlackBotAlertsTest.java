package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places.Alerts;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackBotAlertsTest {

    private static final String CRASH = "KubePodCrashLooping";
    private static final String CHECKOUT = "checkout-7d9f6c54b8-p6vjd";
    private static final String CART = "cart-59d5c7f4b5-x8v2k";

    @Test
    void diagnosesAnAlertInItsOwnThreadAfterAFewSeconds() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            assertThat(alarms.stage.doctor.performed).isEmpty();

            alarms.settle();

            assertThat(alarms.replies(alert)).singleElement().satisfies(answer -> {
                assertThat(answer.text()).isEqualTo(Alarms.headline(CHECKOUT));
                assertThat(answer.blocks().toString()).contains("Diagnosed unasked", "`alerts: auto`");
            });
            assertThat(alarms.stage.doctor.performed.get(0).args())
                    .containsEntry("namespace", "payments")
                    .containsEntry("name", CHECKOUT);
            assertThat(alarms.counted(AlertOutcome.DIAGNOSED)).isOne();
        }
    }

    @Test
    void followsUpInTheAlertsThreadWithItsPodInMind() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            alarms.stage.sandbox.say("ann", "incidents", alert.ts(), "and the node?");
            alarms.stage.await(Stage.HEADLINE);
            assertThat(alarms.stage.doctor.asked)
                    .last()
                    .extracting(ask -> ask.about().name())
                    .isEqualTo(CHECKOUT);
        }
    }

    @Test
    void offersAButtonWhereTheSettingSaysAskAndChecksWhoPressesIt() {
        try (Alarms alarms = Alarms.set(Alerts.ASK)) {
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            Message offer = alarms.replies(alert).get(0);
            assertThat(offer.text()).isEqualTo("This alert is about Pod payments/" + CHECKOUT + ". Shall I look?");
            assertThat(alarms.stage.doctor.performed).isEmpty();

            alarms.stage.sandbox.click("gus", "incidents", offer.ts(), "Diagnose");
            alarms.stage.await("not guests");
            alarms.stage.sandbox.click("ann", "incidents", offer.ts(), "Diagnose");
            assertThat(alarms.stage.await(Alarms.headline(CHECKOUT)).isInThread(alert.ts()))
                    .isTrue();
        }
    }

    @Test
    void leavesAlertsAloneWhereTheSettingSaysOff() {
        try (Alarms alarms = Alarms.set(Alerts.OFF)) {
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            assertThat(alarms.replies(alert)).isEmpty();
            assertThat(alarms.stage.registry.find("slack.alerts").counters()).isEmpty();
        }
    }

    @Test
    void readsAlertsThatStandInBlocksOnly() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            ArrayNode blocks = Json.array();
            section(blocks, "*[FIRING:1] " + CRASH + "*");
            blocks.addObject()
                    .put("type", "context")
                    .putArray("elements")
                    .addObject()
                    .put("type", "mrkdwn")
                    .put("text", "namespace=payments pod=" + CHECKOUT);
            Message alert = alarms.bot("Grafana", "", blocks);
            alarms.settle();
            assertThat(alarms.replies(alert)).extracting(Message::text).containsExactly(Alarms.headline(CHECKOUT));
        }
    }

    @Test
    void saysNothingToAnAlertThatIsOver() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            Message alert = alarms.resolved(CRASH, "payments", CHECKOUT);
            alarms.settle();
            assertThat(alarms.replies(alert)).isEmpty();
            assertThat(alarms.counted(AlertOutcome.RESOLVED)).isOne();
            assertThat(alarms.stage.doctor.performed).isEmpty();
        }
    }

    @Test
    void leavesAloneWhatNamesNothingThatCanBeFoundAndDoesNotLookAgain() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            alarms.stage.doctor.onAction = action -> SampleReports.diagnosis(SampleReports.ambiguous(0));
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            int looked = alarms.stage.doctor.performed.size();
            alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            assertThat(alarms.replies(alert)).isEmpty();
            assertThat(alarms.stage.doctor.performed).hasSize(looked);
            assertThat(alarms.counted(AlertOutcome.NOTHING_FOUND)).isEqualTo(2);
        }
    }

    @Test
    void looksAtTheNamespaceWhereThePodIsGone() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            alarms.stage.doctor.onAction = action -> SampleReports.diagnosis(
                    action.args().get("kind").equals("Pod") ? SampleReports.ambiguous(0) : Alarms.exhausted(action));
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            assertThat(alarms.replies(alert)).extracting(Message::text).containsExactly(Alarms.headline("payments"));
        }
    }

    @Test
    void leavesAlertsOfAnotherClusterAlone() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            alarms.stage.places.clusters = List.of("prod-hz", "stage-bj");
            alarms.bot(
                    "Alertmanager",
                    "[FIRING:1] " + CRASH + " namespace=shop pod=" + CART + " cluster=stage-bj",
                    Json.array());
            alarms.settle();
            assertThat(alarms.counted(AlertOutcome.OTHER_CLUSTER)).isOne();
            assertThat(alarms.stage.doctor.performed).isEmpty();
        }
    }

    @Test
    void saysNothingUnaskedWherePeopleOfOtherOrganisationsRead() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            var directory = alarms.stage.sandbox.workspace().directory();
            directory.put(alarms.stage.sandbox.workspace().channel("incidents").marked(Channel.Mark.EXTERNALLY_SHARED));
            Message alert = alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            assertThat(alarms.replies(alert)).isEmpty();
            assertThat(alarms.counted(AlertOutcome.SHARED_OUTSIDE)).isOne();
        }
    }

    @Test
    void pointsToTheThreadThatHasTheSameDiagnosis() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            Message other = alarms.firing("KubePodNotReady", "payments", CHECKOUT);
            alarms.settle();
            assertThat(alarms.replies(other))
                    .singleElement()
                    .satisfies(link -> assertThat(link.text())
                            .contains("The same cause as in <https://", "|this thread>", Alarms.headline(CHECKOUT)));
            assertThat(alarms.counted(AlertOutcome.LINKED)).isOne();
        }
    }

    @Test
    void answersAPersonInFullHoweverOftenTheAlertWasAnswered() {
        try (Alarms alarms = Alarms.set(Alerts.AUTO)) {
            alarms.firing(CRASH, "payments", CHECKOUT);
            alarms.settle();
            for (int i = 0; i < 2; i++) {
                Message question = alarms.stage.mention("why is " + CHECKOUT + " failing");
                alarms.stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(question.ts()));
            }
        }
    }

    private static void section(ArrayNode blocks, String text) {
        blocks.addObject()
                .put("type", "section")
                .putObject("text")
                .put("type", "mrkdwn")
                .put("text", text);
    }
}
