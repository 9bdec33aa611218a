package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a replica that was killed left behind, found by another. */
@Timeout(60)
class SlackBotSweepTest {

    private static final Replica SWEEPING =
            new Replica("test", Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofHours(1));
    private static final About LEFT = new About("prod-hz", null, "en", About.SKELETON).with(Mark.USER, "U0ANN00001");

    @Test
    void finishesInItsPlaceAnAnswerThatWasBegunAndLeft() {
        try (Stage stage = bound()) {
            Message question = stage.sandbox.say("ann", "incidents", null, "why is checkout failing");
            String skeleton = left(stage, question.ts(), expired(LEFT).with(Mark.ASKED, question.ts()));

            Message finished =
                    stage.await(m -> m.ts().equals(skeleton) && m.text().equals(HEADLINE));

            assertThat(finished.isInThread(question.ts())).isTrue();
            assertThat(stage.doctor.asked)
                    .singleElement()
                    .satisfies(ask -> assertThat(ask.text()).isEqualTo("why is checkout failing"));
        }
    }

    @Test
    void readsTheQuestionOfASlashCommandFromWhatItQuoted() {
        try (Stage stage = bound()) {
            SlackApi dead = deadReplica(stage);
            String root = dead.post(
                            INCIDENTS,
                            null,
                            dev.terwaydoctor.slack.blocks.Message.of("<@U0ANN00001> asked:\n>is checkout ok?"))
                    .toOptional()
                    .orElseThrow();
            left(stage, root, expired(LEFT).with(Mark.ASKED, root));

            stage.await(HEADLINE);

            assertThat(stage.doctor.asked)
                    .singleElement()
                    .satisfies(ask -> assertThat(ask.text()).isEqualTo("is checkout ok?"));
        }
    }

    @Test
    void asksToAskAgainWhereTheQuestionIsGone() {
        try (Stage stage = bound()) {
            Message question = stage.sandbox.say("ann", "incidents", null, "why is checkout failing");
            left(stage, question.ts(), expired(LEFT).with(Mark.ASKED, "1.000001"));

            stage.await(m -> m.isInThread(question.ts()) && m.text().contains("Please ask again"));
            assertThat(stage.doctor.asked).isEmpty();
        }
    }

    @Test
    void leavesAloneWhatIsStillBeingWorkedOn() {
        try (Stage stage = bound()) {
            Message question = stage.sandbox.say("ann", "incidents", null, "why is checkout failing");
            About working = LEFT.with(Mark.ASKED, question.ts())
                    .with(Mark.UNTIL, Instant.now().plusSeconds(60));
            left(stage, question.ts(), working);
            Message other = stage.sandbox.say("ann", "incidents", null, "why is cart failing");
            left(stage, other.ts(), expired(LEFT).with(Mark.ASKED, other.ts()));

            stage.await(HEADLINE);

            assertThat(stage.doctor.asked)
                    .singleElement()
                    .satisfies(ask -> assertThat(ask.text()).isEqualTo("why is cart failing"));
        }
    }

    private static Stage bound() {
        Stage stage = Stage.open(SWEEPING);
        stage.places.bindings.put(INCIDENTS, new Places.Binding("prod-hz", List.of(), null));
        return stage;
    }

    private static About expired(About about) {
        return about.with(Mark.UNTIL, Instant.now().minusSeconds(5));
    }

    private static String left(Stage stage, String thread, About about) {
        return deadReplica(stage)
                .post(
                        INCIDENTS,
                        thread,
                        dev.terwaydoctor.slack.blocks.Message.of("Looking").with(about.metadata()))
                .toOptional()
                .orElseThrow();
    }

    /** Posts as the bot, and is never heard of again. */
    private static SlackApi deadReplica(Stage stage) {
        SlackTokens tokens = new SlackTokens(stage.sandbox.botToken(), stage.sandbox.appToken());
        return new SlackApi(SlackClients.at(stage.sandbox.apiUrl()), tokens, InstantSource.system(), new Patience());
    }
}
