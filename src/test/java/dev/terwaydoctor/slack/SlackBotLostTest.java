package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.Mischief;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Slack that loses, repeats and refuses: each question is answered once, or somebody can see why it was not. */
@Timeout(60)
class SlackBotLostTest {

    private final Mischief mischief = new Mischief();
    private final Stage stage = Stage.open(mischief);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersOnceWhatIsDeliveredAgainAlthoughItWasAcknowledged() {
        mischief.onFrame("events_api").containing("failing").times(2).redelivered();
        stage.diagnosed();
        assertAnsweredOnce();
    }

    @Test
    void answersOnceWhereTheAcknowledgementNeverArrives() {
        var lost = mischief.onFrame("events_api").containing("failing").times(2).ackLost();
        stage.diagnosed();
        stage.eventually(() -> lost.hits() == 2);
        assertAnsweredOnce();
    }

    @Test
    void answersAnEventThatWasLostOnItsFirstWay() {
        mischief.onFrame("events_api").containing("\"app_mention\"").lost();
        stage.diagnosed();
        assertAnsweredOnce();
    }

    @Test
    void aReplicaAnswersAnEventDuringWhichTheConnectionOfAnotherBroke() {
        stage.another();
        mischief.onFrame("events_api").containing("\"app_mention\"").connectionBreaks();
        stage.diagnosed();
        assertAnsweredOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "link_disabled", "too_many_websockets"})
    void comesBackAfterEachKindOfDisconnect(String reason) {
        stage.sandbox.socket().requestDisconnect(reason);
        stage.eventually(() ->
                stage.sandbox.socket().connections() > 0 && stage.running().isConnected());
        stage.diagnosed();
        assertAnsweredOnce();
    }

    @Test
    void comesBackAfterAnAbruptClose() {
        stage.sandbox.socket().breakConnections();
        stage.eventually(() ->
                stage.sandbox.socket().connections() > 0 && stage.running().isConnected());
        stage.diagnosed();
    }

    @ParameterizedTest
    @CsvSource({"500", "503"})
    void postsNoSecondSkeletonAfterAServerErrorAndStillAnswers(int status) {
        mischief.onCall("chat.postMessage").containing("Looking").serverError(status);
        stage.diagnosed();
        assertAnsweredOnce();
        assertThat(stage.counted("slack.refused", "method", "chat.postMessage", "error", "http_" + status))
                .isEqualTo(1);
    }

    @Test
    void editsTheAnswerInWhereTheAnswerToAnEditWasLost() {
        mischief.onCall("chat.update").containing(HEADLINE).answerLost();
        stage.diagnosed();
        assertAnsweredOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel_not_found", "token_revoked", "account_inactive", "restricted_action"})
    void countsWhatItCannotDeliverAndGoesOn(String error) {
        var refused = mischief.onCall("*").containing("C0INCIDENT").always().refused(error);
        stage.mention("why is checkout failing");
        stage.eventually(() ->
                stage.registry.find("slack.undelivered").tag("error", error).counter() != null);
        assertThat(refused.hits()).isPositive();
        stage.sandbox.people().tell("ann", null, "why is checkout failing");
        stage.await(m -> m.text().equals(HEADLINE) && m.channel().startsWith("D"));
        stage.everythingIsAcknowledged();
    }

    @Test
    void countsAnAnswerThatComesAfterTheChannelWasArchived() {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        stage.doctor.onAsk = (ask, progress) -> {
            waitFor(mayAnswer);
            return SampleReports.diagnosis(SampleReports.exhausted());
        };
        stage.mention("why is checkout failing");
        stage.await("Looking");
        stage.sandbox.people().archive("incidents");
        mayAnswer.countDown();
        stage.eventually(() -> stage.registry
                        .find("slack.undelivered")
                        .tag("error", "is_archived")
                        .counter()
                != null);
    }

    @Test
    void acknowledgesAndCountsWhenItsTokenIsRevokedMeanwhile() {
        stage.sandbox.revokeBotToken();
        stage.mention("why is checkout failing");
        stage.eventually(() -> stage.registry
                        .find("slack.refused")
                        .tag("error", "token_revoked")
                        .counter()
                != null);
        stage.everythingIsAcknowledged();
        assertThat(stage.texts()).doesNotContain(HEADLINE);
    }

    @Test
    void waitsForItsTurnWhereClicksAreLimited() {
        Message answer = stage.diagnosed();
        var limited = mischief.onCall("chat.postMessage").times(2).rateLimited(1);
        stage.sandbox.click("ann", answer.channel(), answer.ts(), "Node");
        stage.await("Terway log of node n1");
        assertThat(limited.hits()).isEqualTo(2);
    }

    private void assertAnsweredOnce() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.words("all heard", true);
        stage.sandbox.people().tell("ann", null, "another");
        stage.await("all heard");
        assertThat(stage.doctor.asked).hasSize(2);
        assertThat(stage.texts()).filteredOn(HEADLINE::equals).hasSize(1);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
