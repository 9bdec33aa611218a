package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How watches end: at a typed word, and by themselves. */
@Timeout(60)
class SlackBotStopTest {

    private static final Replica LIVELY =
            new Replica("test", Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(50));

    @Test
    void aTypedStopEndsTheWatchOfItsThread() {
        try (Stage stage = stopping()) {
            Message answer = stage.diagnosed();
            Message watch = watched(stage, answer);

            say(stage, answer, "liwei", "stop");

            stage.await(m -> m.text().equals("Stopped watching Pod payments/" + SampleReports.POD.name() + "."));
            assertThat(now(stage, watch).text()).startsWith("Stopped watching").contains("<@U0LIWEI001>");
            assertThat(stage.counted("slack.watches", "what", "stopped")).isEqualTo(1);
        }
    }

    @Test
    void aTypedStopWhereNothingIsWatchedWasNotMeantForTheBot() {
        try (Stage stage = stopping()) {
            Message answer = stage.diagnosed();

            say(stage, answer, "liwei", "stop");
            say(stage, answer, "ann", "@terway-doctor stop");

            stage.await("Nothing is being watched in this thread.");
            assertThat(stage.texts())
                    .filteredOn("Nothing is being watched in this thread."::equals)
                    .hasSize(1);
        }
    }

    @Test
    void whoMayNotWatchMayNotStopEither() {
        try (Stage stage = stopping()) {
            Message answer = stage.diagnosed();
            Message watch = watched(stage, answer);
            stage.places.onlyGroup.put(Places.Deed.WATCH, "S0ONCALL01");

            say(stage, answer, "liwei", "stop");

            assertThat(stage.await("access.watch").onlyFor()).hasValue("U0LIWEI001");
            assertThat(now(stage, watch).text()).contains("*Watching*");
        }
    }

    @Test
    void whoMayNotWatchIsToldSoWhenTheyClick() {
        try (Stage stage = stopping()) {
            stage.places.onlyGroup.put(Places.Deed.WATCH, "S0ONCALL01");
            Message answer = stage.diagnosed();

            stage.sandbox.click("liwei", answer.channel(), answer.ts(), "td:watch:5");

            assertThat(stage.await("access.watch").onlyFor()).hasValue("U0LIWEI001");
            assertThat(stage.texts()).noneMatch(text -> text.contains("*Watching*"));
        }
    }

    @Test
    void aWatchEndsByItselfAfterTwoHours() {
        try (Stage stage = stopping()) {
            Message answer = stage.diagnosed();
            Message watch = watched(stage, answer);

            stage.later(Duration.ofMinutes(119));
            stage.restart();
            stage.eventually(() ->
                    stage.registry.find("slack.watches").tag("what", "adopted").counter() != null);
            assertThat(now(stage, watch).text()).contains("*Watching*");
            stage.later(Duration.ofMinutes(2));

            stage.await(m -> m.text().contains("after two hours; I stop watching"));
            stage.eventually(() -> now(stage, watch).text().startsWith("Watched "));
        }
    }

    @Test
    void recheckTellsWhatChangedSinceTheLastAnswerWhateverWasSaidInBetween() {
        try (Stage stage = Stage.open()) {
            Message answer = stage.diagnosed();
            stage.doctor.onAsk = (ask, progress) -> SampleReports.words("Here is how to ask", true);
            say(stage, answer, "ann", "help");
            stage.await("Here is how to ask");
            stage.restart();
            stage.doctor.onPerform = (ask, progress) -> SampleReports.diagnosis(SampleReports.exhausted());

            stage.sandbox.click("ann", answer.channel(), answer.ts(), "Re-check");

            Message again = stage.await(m -> m.text().equals(Stage.HEADLINE) && !m.ts().equals(answer.ts()));
            assertThat(again.blocks().toString()).contains("Nothing changed since the answer of");
        }
    }

    /** Its doctor takes "stop" for what it is. */
    private static Stage stopping() {
        Stage stage = Stage.open(LIVELY);
        stage.places.bindings.put(INCIDENTS, new Places.Binding("prod-hz", List.of(), null));
        stage.doctor.onAsk = (ask, progress) -> ask.text().equals("stop")
                ? new Answer.Stop(SampleReports.words("Nothing is running here", true))
                : SampleReports.diagnosis(SampleReports.exhausted());
        return stage;
    }

    private static Message watched(Stage stage, Message answer) {
        stage.sandbox.click("ann", answer.channel(), answer.ts(), "td:watch:5");
        return stage.await(m -> m.text().contains("*Watching*"));
    }

    private static void say(Stage stage, Message answer, String who, String words) {
        stage.sandbox.say(who, "incidents", answer.threadTs().orElseThrow(), words);
    }

    private static Message now(Stage stage, Message message) {
        return stage.sandbox
                .workspace()
                .messages()
                .find(message.channel(), message.ts())
                .orElseThrow();
    }
}
