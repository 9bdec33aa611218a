package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What people do to a question after they have asked it. */
@Timeout(60)
class SlackBotAfterthoughtTest {

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersACorrectedQuestionOnceMoreInItsThread() {
        Message question = stage.mention("why is chekout failing");
        stage.await(m -> m.text().equals(HEADLINE) && m.isInThread(question.ts()));
        stage.doctor.onAsk = (ask, progress) -> SampleReports.diagnosis(SampleReports.healthy());

        edit(question, "why is checkout failing");
        assertThat(stage.await("checkout runs").isInThread(question.ts())).isTrue();
        edit(question, "why is checkout failing?");

        another();
        assertThat(stage.doctor.asked)
                .extracting(Ask::text)
                .containsExactly("why is chekout failing", "why is checkout failing", "another");
        stage.everythingIsAcknowledged();
    }

    @Test
    void hearsAQuestionThatBecomesOneByNamingTheBot() {
        Message talk = stage.sandbox.say("ann", "incidents", null, "why is checkout failing");

        edit(talk, "why is checkout failing");

        stage.await(m -> m.text().equals(HEADLINE) && m.isInThread(talk.ts()));
    }

    @Test
    void takesAPreviewThatSlackAddsForNoCorrection() {
        Message question = stage.mention("why is checkout failing");
        stage.await(m -> m.text().equals(HEADLINE) && m.isInThread(question.ts()));

        stage.sandbox
                .people()
                .unfurl(
                        question.channel(),
                        question.ts(),
                        JsonNodeFactory.instance
                                .arrayNode()
                                .add(JsonNodeFactory.instance.objectNode().put("from_url", "https://example.com")));

        another();
        assertThat(stage.doctor.asked).hasSize(2);
    }

    @Test
    void endsQuietlyWhenTheQuestionIsDeletedMeanwhile() throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        stage.doctor.onAsk = (ask, progress) -> {
            waitFor(mayAnswer);
            return SampleReports.diagnosis(SampleReports.exhausted());
        };
        Message question = stage.mention("why is checkout failing");
        Message skeleton = stage.await("Looking");

        stage.sandbox.people().delete(question.channel(), question.ts());
        stage.eventually(() -> stage.sandbox
                .workspace()
                .messages()
                .find(skeleton.channel(), skeleton.ts())
                .isEmpty());
        mayAnswer.countDown();

        stage.eventually(() -> stage.registry
                        .find("slack.outcomes")
                        .tag("outcome", "withdrawn")
                        .counter()
                != null);
        assertThat(stage.texts()).doesNotContain(HEADLINE);
        stage.everythingIsAcknowledged();
    }

    @Test
    void leavesAnAnswerThatWasGiven() {
        Message question = stage.mention("why is checkout failing");
        Message answer = stage.await(m -> m.text().equals(HEADLINE) && m.isInThread(question.ts()));

        stage.sandbox.people().delete(question.channel(), question.ts());

        another();
        assertThat(stage.sandbox.workspace().messages().find(answer.channel(), answer.ts()))
                .isPresent();
    }

    private void edit(Message question, String words) {
        stage.sandbox.people().edit(question.channel(), question.ts(), "@terway-doctor " + words);
    }

    /** Asks something else and waits for it, so that all that came before was dealt with. */
    private void another() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.words("heard " + ask.text(), true);
        stage.mention("another");
        stage.await("heard another");
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
