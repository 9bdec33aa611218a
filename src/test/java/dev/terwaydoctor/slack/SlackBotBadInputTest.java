package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people and clusters should not say but do: an answer every time, a broadcast never. */
class SlackBotBadInputTest {

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void answersABareMentionWithHelp() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.words("asked: " + ask.text(), true);
        stage.mention("");
        assertThat(stage.await("asked: help").isReply()).isTrue();
    }

    @Test
    void quotesALongQuestionInPartAndAsksItWhole() {
        String words = "why is " + "x".repeat(10_000) + " failing";
        stage.sandbox.slash("ann", "incidents", "/terway", words);
        Message answer = stage.await(Stage.HEADLINE);
        assertThat(stage.thread(answer).get(0).text()).hasSizeLessThan(600).contains("…");
        assertThat(stage.doctor.asked.get(0).text()).isEqualTo(words);
    }

    @Test
    void repeatsNoBroadcastFromAQuestion() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.words("No Pod " + ask.text(), false, ask.text());
        for (String words : List.of("<!channel> <@U0LIWEI001> down", "<!here|here> *", "&lt;!everyone&gt; down")) {
            stage.sandbox.slash("ann", "incidents", "/terway", words);
        }
        stage.eventually(
                () -> stage.texts().stream().filter(t -> t.startsWith("No Pod")).count() == 3);
        assertBroadcastFree();
    }

    @Test
    void repeatsNoBroadcastFromTheCluster() {
        stage.doctor.onAsk = (ask, progress) -> new Answer.Diagnosis(SampleReports.hostile(), "en");
        stage.mention("why is checkout failing");
        Message answer = stage.await("&lt;!channel&gt;");
        stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log");
        Message log = stage.await("Terway log of node n1");
        assertThat(log.blocks().toString()).contains("rich_text_preformatted", "<!channel>");
        assertBroadcastFree();
    }

    @Test
    void takesCurlyQuotesForPlainOnes() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.words("heard", true);
        stage.sandbox.slash("ann", "incidents", "/why", "is \u201ccheckout\u201d down");
        stage.await("heard");
        assertThat(stage.doctor.asked.get(0).text()).isEqualTo("is \"checkout\" down");
    }

    @Test
    void answersGibberishWithWhatToType() {
        stage.doctor.onAsk = (ask, progress) ->
                SampleReports.words("I did not understand that", false, "/terway why is pod x failing");
        stage.sandbox.people().tell("ann", null, "asdf ;;; $(rm -rf /) \u0000 \u202e");
        assertThat(stage.await("I did not understand that").blocks().toString()).contains("why is pod x failing");
    }

    @Test
    void hearsTheWholeOfAMessageAsLongAsSlackTakes() {
        String words = "why is checkout failing " + "x".repeat(39_000);
        stage.mention(words);
        stage.await(Stage.HEADLINE);
        assertThat(stage.doctor.asked.get(0).text()).isEqualTo(words);
    }

    @Test
    void saysThatFilesAreNotRead() {
        var direct = stage.sandbox.people().tell("ann", null, "hello");
        stage.await(Stage.HEADLINE);
        stage.sandbox.people().upload("ann", direct.channel(), null, "pod.log", "E1 failed");
        stage.await(m -> m.blocks().toString().contains("I do not read files"));
    }

    @Test
    void answersNoOtherAppThatNamesIt() {
        stage.sandbox
                .otherApps()
                .bot(
                        "incidents",
                        "alertbot",
                        null,
                        "<@U0DOCTOR01> why is checkout failing",
                        JsonNodeFactory.instance.arrayNode());
        stage.diagnosed();
        assertThat(stage.doctor.asked).hasSize(1);
    }

    private void assertBroadcastFree() {
        for (var channel : stage.sandbox.workspace().directory().channels()) {
            for (Message message : stage.sandbox.workspace().messages().in(channel.id())) {
                assertThat(message.text()).doesNotContain("<!").doesNotContain("<@U0LIWEI001");
                message.blocks().findValues("text").stream()
                        .filter(t -> t.path("type").asText().equals("mrkdwn"))
                        .forEach(t -> assertThat(t.path("text").asText().replace("<!date^", ""))
                                .doesNotContain("<!")
                                .doesNotContain("<@U0LIWEI001"));
            }
        }
    }
}
