package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.Places.Alerts;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What apps post that is no alert, or would like to be something else. */
class AlertBadInputTest {

    private static final String POD = "checkout-7d9f6c54b8-p6vjd";
    private static final String FIRING = "[FIRING:1] KubePodCrashLooping namespace=payments pod=" + POD;

    private final Alarms alarms = Alarms.set(Alerts.AUTO);

    @AfterEach
    void close() {
        alarms.close();
    }

    @Test
    void readsAnAlertOfFortyThousandCharacters() {
        String text = FIRING + "\n" + "x <!channel> ".repeat(3_000);
        Message alert = alarms.bot("Alertmanager", text.substring(0, 39_000), Json.array());
        alarms.settle();
        assertThat(alarms.replies(alert)).extracting(Message::text).containsExactly(Alarms.headline(POD));
        assertNobodyIsCalled();
    }

    @Test
    void leavesTalkOfOtherBotsAlone() {
        for (String talk : List.of(
                "deployed checkout to payments",
                "Pod " + POD + " is critical, is it?",
                "https://grafana.example.com/d/abc is a nice dashboard",
                "")) {
            ArrayNode attachments = Json.array();
            attachments.addObject().put("fallback", "a picture").put("image_url", "https://example.com/x.png");
            alarms.webhook("Deploybot", talk, attachments);
        }
        alarms.settle();
        assertThat(alarms.stage.doctor.performed).isEmpty();
        assertThat(alarms.stage.registry.find("slack.app.talk").counter().count())
                .isEqualTo(4);
    }

    @Test
    void takesNoPreviewOfALinkForWhatWasSaid() {
        ArrayNode attachments = Json.array();
        attachments
                .addObject()
                .put("from_url", "https://example.com/incident")
                .put("title", "[FIRING:1] KubePodCrashLooping")
                .put("text", "namespace: payments\npod: " + POD);
        alarms.webhook("Linkbot", "see https://example.com/incident", attachments);
        alarms.settle();
        assertThat(alarms.stage.doctor.performed).isEmpty();
    }

    @Test
    void answersNoBotThatAnswersIt() {
        Message alert = alarms.bot("Alertmanager", FIRING, Json.array());
        alarms.settle();
        for (int i = 0; i < 3; i++) {
            alarms.replyAs("Parrot", alert, FIRING + " " + i);
            alarms.settle();
        }
        assertThat(alarms.replies(alert))
                .filteredOn(m -> m.text().equals(Alarms.headline(POD)))
                .hasSize(1);
        assertThat(alarms.stage.doctor.performed).hasSize(1);
        assertThat(alarms.stage.timer.isIdle()).isTrue();
    }

    @Test
    void staysBoundedWhenABotPostsAnAlertForEachOfItsAnswers() {
        Message first = alarms.bot("Alertmanager", FIRING, Json.array());
        alarms.settle();
        for (int i = 0; i < 12; i++) {
            alarms.bot(
                    "Echo",
                    "[FIRING:1] Echo" + i + " namespace=payments pod=echo" + i + "-7d9f6c54b8-p6vjd",
                    Json.array());
            alarms.settle();
        }
        assertThat(alarms.replies(first)).hasSizeLessThan(4);
        assertThat(alarms.stage.doctor.performed).hasSizeLessThanOrEqualTo(4 + 3);
    }

    @Test
    void callsNobodyByWhatAnAlertSays() {
        alarms.setting(Alerts.ASK);
        for (String evil : List.of("<!channel>", "<@U0ANN00001>", "`*<!here|x>", "\u202e\u001b[31m")) {
            alarms.bot(
                    "Alertmanager",
                    "[FIRING:1] " + evil + "\nalertname: " + evil + "\nnamespace: payments\npod: " + POD,
                    Json.array());
        }
        for (int i = 0; i < 6; i++) {
            alarms.bot(
                    "Alertmanager",
                    "[FIRING:1] <!channel>" + i + "\nalertname: <!channel>" + i + "\nnamespace: team\npod: a" + i
                            + "-7d9f6c54b8-p6vjd",
                    Json.array());
        }
        alarms.settle();
        assertThat(alarms.stage.texts()).anyMatch(t -> t.contains(" alerts* since"));
        assertNobodyIsCalled();
    }

    @Test
    void findsInAHostileReportNothingThatCalls() {
        alarms.stage.doctor.onAction = action -> SampleReports.diagnosis(SampleReports.hostile());
        alarms.bot("Alertmanager", FIRING, Json.array());
        alarms.settle();
        alarms.bot("Alertmanager", "[FIRING:1] KubePodNotReady namespace=payments pod=" + POD, Json.array());
        alarms.settle();
        assertThat(alarms.counted(AlertOutcome.LINKED)).isOne();
        assertNobodyIsCalled();
    }

    private void assertNobodyIsCalled() {
        assertThat(alarms.ours())
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m.text() + m.blocks())
                        .doesNotContain("<!channel", "<!here", "<!everyone", "<@U0ANN00001>"));
    }
}
