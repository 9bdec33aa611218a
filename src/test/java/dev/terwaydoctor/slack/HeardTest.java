package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.Attachment;
import com.slack.api.model.event.MessageEvent;
import dev.terwaydoctor.slack.Question.Surface;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardTest {

    @ParameterizedTest(name = "{3} in {1}, thread {2}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "U1, im, -, why, DIRECT",
                "U1, im, 1.1, why, DIRECT",
                "U1, im, -, '', DIRECT",
                "U1, mentioned, -, <@UBOT> why, MENTION",
                "U1, mentioned, 1.1, <@UBOT> why, MENTION",
                "U1, mentioned, -, hey <@UBOT|doctor>, MENTION",
                "U1, mpim, -, <@UBOT> why, MENTION",
                "U1, edited, -, <@UBOT> why, MENTION",
                "U1, channel, -, <@UBOT> why, -",
                "U1, group, 1.1, <@UBOT> why, -",
                "U1, channel, 1.1, and the node?, FOLLOW_UP",
                "U1, mpim, 1.1, and the node?, FOLLOW_UP",
                "U1, channel, 1.1, and what would <@U2> say, FOLLOW_UP",
                "U1, channel, 1.1, <@U2> can you look, -",
                "U1, channel, 1.1, '&gt; why is it failing', -",
                "U1, channel, 1.1, <!subteam^S1> can you look, -",
                "U1, channel, 1.1, ' ', -",
                "U1, channel, -, why is it, -",
                "U1, mpim, -, why is it, -",
                "UBOT, im, -, why, -",
                "-, im, -, why, -"
            })
    void isAQuestionOnlyWhenItMayBeForUs(String user, String channelType, String thread, String text, Surface surface) {
        Heard heard = new Heard(user, null, "C1", channelType, text, "2.2", thread, Question.Enclosed.NOTHING);
        assertThat(heard.question("Ev1", "UBOT").map(Question::surface).orElse(null))
                .isEqualTo(surface);
    }

    @ParameterizedTest
    @CsvSource({"im", "channel"})
    void isNeverAQuestionFromABot(String channelType) {
        assertThat(new Heard("U1", "B1", "C1", channelType, "<@UBOT> why", "2.2", null, Question.Enclosed.NOTHING)
                        .question("Ev1", "UBOT"))
                .isEmpty();
    }

    @Test
    void takesWhatIsAttachedForPasted() {
        MessageEvent event = new MessageEvent();
        event.setUser("U1");
        event.setChannel("D1");
        event.setChannelType("im");
        event.setText("");
        event.setTs("2.2");
        event.setAttachments(List.of(
                Attachment.builder().text("FailedCreatePodSandBox <!channel>").build()));

        assertThat(Heard.of(event)
                        .question("Ev1", "UBOT")
                        .orElseThrow()
                        .enclosed()
                        .text())
                .isEqualTo("FailedCreatePodSandBox <!channel>");
    }
}
