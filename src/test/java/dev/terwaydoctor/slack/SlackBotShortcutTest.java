package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.Person;
import dev.terwaydoctor.sandbox.workspace.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Diagnose this" on a message, whoever wrote it. */
class SlackBotShortcutTest {

    private Stage stage;
    private Person ann;

    @BeforeEach
    void open() {
        stage = Stage.open();
        ann = Person.named(stage.sandbox, "ann");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theAnswerStandsInTheThreadOfTheMessageAndSaysWhoAsked() {
        Message said = Person.named(stage.sandbox, "liwei").says("incidents", "checkout-7d9f is stuck again");

        ann.uses(SlackSurface.DIAGNOSE_MESSAGE, said);

        Message answer = stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(said.ts()));
        assertThat(answer.blocks().toString()).contains("<@U0ANN00001> asked about this message");
        assertThat(stage.doctor.asked.get(0).text()).isEqualTo("checkout-7d9f is stuck again");
    }

    @Test
    void aMessageWithinAThreadIsAnsweredInThatThread() {
        Message root = ann.says("incidents", "anybody?");
        Message reply = ann.replies(root, "it is checkout-7d9f");

        ann.uses(SlackSurface.DIAGNOSE_MESSAGE, reply);

        stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(root.ts()));
    }

    @Test
    void askingAgainIsAnsweredAgainAndATwitchOfTheFingerOnce() {
        Message said = ann.says("incidents", "@terway-doctor why is checkout failing");
        stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(said.ts()));

        ann.uses(SlackSurface.DIAGNOSE_MESSAGE, said);
        ann.uses(SlackSurface.DIAGNOSE_MESSAGE, said);

        stage.eventually(() -> stage.thread(said).stream()
                        .filter(m -> m.text().equals(Stage.HEADLINE))
                        .count()
                == 2);
        assertThat(stage.doctor.asked).hasSize(2);
    }

    @Test
    void whereTheBotIsNotTheAnswerIsForThePersonAlone() {
        Message said = ann.says("random", "checkout-7d9f is stuck");

        ann.uses(SlackSurface.DIAGNOSE_MESSAGE, said);

        assertThat(stage.await(Stage.HEADLINE).onlyFor()).hasValue("U0ANN00001");
    }

    @Test
    void rightsAreThoseOfWhoeverPoints() {
        stage.places.onlyGroup.put(Places.Deed.DIAGNOSE, "S0ONCALL01");
        Message said = ann.says("incidents", "checkout-7d9f is stuck");

        Person.named(stage.sandbox, "liwei").uses(SlackSurface.DIAGNOSE_MESSAGE, said);

        assertThat(stage.await("access.diagnose").onlyFor()).hasValue("U0LIWEI001");
        assertThat(stage.doctor.asked).isEmpty();
    }
}
