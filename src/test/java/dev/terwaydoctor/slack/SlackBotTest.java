package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static dev.terwaydoctor.slack.Stage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.terwaydoctor.sandbox.Delivery;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlackBotTest {

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersASlashCommandInAThreadUnderWhoAskedWhat() {
        stage.sandbox.slash("ann", "incidents", "/terway", "why is pod <checkout> failing");

        Message answer = stage.await(HEADLINE);

        Message root = stage.thread(answer).get(0);
        assertThat(root.text()).isEqualTo("<@U0ANN00001> asked:\n>why is pod &lt;checkout&gt; failing");
        assertThat(answer.threadTs()).hasValue(root.ts());
        assertThat(stage.doctor.asked.get(0).text()).isEqualTo("why is pod <checkout> failing");
        assertThat(stage.doctor.asked.get(0).cluster()).isEqualTo("prod-hz");
        assertThat(stage.counted("slack.questions", "surface", "slash")).isEqualTo(1);
    }

    @Test
    void hearsBothCommands() {
        stage.sandbox.slash("ann", "incidents", "/why", "is checkout down");
        assertThat(stage.await(HEADLINE).isReply()).isTrue();
    }

    @Test
    void acknowledgesBeforeTheWorkIsDone() throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        stage.doctor.onAsk = (ask, progress) -> {
            await(mayAnswer);
            return SampleReports.diagnosis(SampleReports.exhausted());
        };

        Delivery delivery =
                stage.sandbox.slash("ann", "incidents", "/why", "is it").orElseThrow();

        assertThat(delivery.ack().orElseThrow().after()).isLessThan(Duration.ofSeconds(1));
        stage.await("Looking");
        mayAnswer.countDown();
        stage.await(HEADLINE);
    }

    @Test
    void showsTheStepsAtOnceThenTheirMarksThenTheAnswerInTheSameMessage() throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        stage.doctor.onAsk = (ask, progress) -> {
            progress.steps(SampleReports.steps().subList(0, 2));
            await(mayAnswer);
            return SampleReports.diagnosis(SampleReports.exhausted());
        };
        stage.mention("why is checkout failing");

        Message skeleton = stage.await("Looking");
        assertThat(skeleton.blocks().toString())
                .contains("\"title\":\"Cluster configuration\",\"status\":\"in_progress\"");
        stage.await(m -> m.blocks().toString().contains("Terway components · ok"));
        mayAnswer.countDown();

        assertThat(stage.await(HEADLINE).ts()).isEqualTo(skeleton.ts());
        assertThat(stage.texts()).noneMatch(t -> t.equals("Looking"));
    }

    @Test
    void editsAtMostOnceASecondHoweverFastTheStepsEnd() {
        stage.doctor.onAsk = (ask, progress) -> {
            for (int i = 0; i < 500; i++) {
                progress.steps(SampleReports.steps().subList(0, i % 6));
            }
            return SampleReports.diagnosis(SampleReports.exhausted());
        };
        stage.diagnosed();
        assertThat(stage.calls("chat.update")).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void answersAMentionInItsThread() {
        Message question = stage.mention("why is checkout failing");
        Message answer = stage.await(HEADLINE);
        assertThat(answer.threadTs()).hasValue(question.ts());
        assertThat(stage.doctor.asked.get(0).text()).isEqualTo("why is checkout failing");
    }

    @Test
    void answersAMentionInsideAThreadInThatThread() {
        Message root = stage.sandbox.say("liwei", "incidents", null, "checkout is down?");
        stage.sandbox.say("ann", "incidents", root.ts(), "@terway-doctor why is checkout failing");
        assertThat(stage.await(HEADLINE).threadTs()).hasValue(root.ts());
        assertThat(stage.doctor.asked).hasSize(1);
    }

    @Test
    void answersADirectMessageInAThread() {
        Message question = stage.sandbox.people().tell("ann", null, "why is checkout failing");
        assertThat(stage.await(HEADLINE).threadTs()).hasValue(question.ts());
    }

    @Test
    void followsUpInItsThreadWithoutBeingNamed() {
        Message answer = stage.diagnosed();
        stage.doctor.onAsk = (ask, progress) -> SampleReports.diagnosis(SampleReports.healthy());

        stage.sandbox.say("liwei", "incidents", answer.threadTs().orElseThrow(), "and the node?");

        Message second = stage.await("checkout runs");
        assertThat(second.threadTs()).isEqualTo(answer.threadTs());
        assertThat(stage.doctor.asked.get(1).about()).isEqualTo(SampleReports.POD);
    }

    @Test
    void leavesPeopleAlone() throws InterruptedException {
        Message answer = stage.diagnosed();
        String ours = answer.threadTs().orElseThrow();
        stage.doctor.onAsk = (ask, progress) ->
                SampleReports.words("What do you mean?", ask.text().equals("help"));
        Message theirs = stage.sandbox.say("ann", "incidents", null, "lunch?");
        stage.sandbox.say("liwei", "incidents", theirs.ts(), "why not");
        stage.sandbox.say("liwei", "incidents", ours, "thanks, will do");
        stage.sandbox.say("liwei", "incidents", ours, "@ann can you take it?");
        stage.sandbox
                .otherApps()
                .webhook("incidents", "alertbot", "why is checkout failing", JsonNodeFactory.instance.arrayNode());

        stage.sandbox.say("ann", "incidents", ours, "help");
        stage.await("What do you mean?");

        assertThat(stage.texts()).filteredOn("What do you mean?"::equals).hasSize(1);
        stage.everythingIsAcknowledged();
    }

    @Test
    void remembersAfterARestartWhatAThreadIsAbout() {
        Message answer = stage.diagnosed();
        stage.restart();

        stage.sandbox.say("ann", "incidents", answer.threadTs().orElseThrow(), "and the node?");

        assertThat(stage.sandbox.workspace().await(w -> stage.doctor.asked.size() == 2, PATIENCE))
                .isTrue();
        assertThat(stage.doctor.asked.get(1).about()).isEqualTo(SampleReports.POD);
    }

    @Test
    void keepsIdentifiersInTheMetadataOfItsMessages() {
        Message answer = stage.diagnosed();
        assertThat(answer.metadata().orElseThrow().toString())
                .contains(
                        "\"event_type\":\"terway_doctor\"",
                        "\"name\":\"" + SampleReports.POD.name() + "\"",
                        "\"what\":\"answer\"")
                .doesNotContain("IpNotEnough");
    }

    @Test
    void answersWhereItIsNoMemberToTheAskerAloneWithTheWayToInviteIt() {
        stage.sandbox.slash("ann", "random", "/why", "is checkout failing");

        Message answer = stage.await(HEADLINE);

        assertThat(answer.onlyFor()).hasValue("U0ANN00001");
        assertThat(answer.blocks().toString()).contains("/invite");
    }

    @Test
    void spendsTheFewAnswersOfAResponseUrlSparingly() {
        stage.doctor.onAsk = (ask, progress) -> {
            progress.steps(SampleReports.steps().subList(0, 1));
            stage.await("Looking");
            progress.steps(SampleReports.steps());
            return SampleReports.diagnosis(SampleReports.exhausted());
        };
        stage.sandbox.slash("ann", "random", "/why", "is checkout failing");
        stage.await(HEADLINE);
        assertThat(stage.calls("response_url")).hasSize(2);
    }

    @Test
    void sendsHelpForAnEmptyCommandToTheAskerAlone() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.words("You asked for " + ask.text(), true);
        stage.sandbox.slash("ann", "incidents", "/terway", "  ");
        assertThat(stage.await("You asked for help").onlyFor()).hasValue("U0ANN00001");
    }

    @Test
    void answersInTheChannelsLanguageAndCluster() {
        stage.places.bindings.put(INCIDENTS, new Places.Binding("stage-bj", List.of("payments"), "zh"));
        stage.diagnosed();
        assertThat(stage.doctor.asked.get(0))
                .satisfies(ask -> assertThat(ask.cluster()).isEqualTo("stage-bj"))
                .satisfies(ask -> assertThat(ask.language()).isEqualTo("zh"))
                .satisfies(ask -> assertThat(ask.namespaces()).containsExactly("payments"));
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
