package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.Form;
import dev.terwaydoctor.sandbox.Person;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Home tab, and the first words to a person. */
class SlackBotHomeTest {

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
    void showsHowEachClusterIsAndWhatWasAnsweredLately() {
        stage.places.clusters = List.of("prod-hz", "stage-bj");
        stage.places.bindings.put(Stage.INCIDENTS, new Places.Binding("prod-hz", List.of(), "en"));
        stage.places.channels = List.of(Stage.INCIDENTS);
        Message answer = stage.diagnosed();
        stage.doctor.onAsk = (ask, progress) -> SampleReports.diagnosis(SampleReports.healthy());

        ann.opensHome();

        Form home = ann.home(Stage.HEADLINE);
        assertThat(home.blocks())
                .contains("Healthy")
                .contains("prod-hz")
                .contains("stage-bj")
                .contains("How to ask");
        assertThat(home.blocks()).contains("p" + answer.ts().replace(".", ""));
        assertThat(stage.doctor.asked).extracting(a -> a.cluster()).containsSequence("prod-hz", "stage-bj");
    }

    @Test
    void isReadOnceForManyLooksAndAnewWhenAsked() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.diagnosis(SampleReports.healthy());
        ann.opensHome();
        Form home = ann.home("Healthy");
        ann.opensHome();
        stage.eventually(() -> stage.calls("views.publish").size() == 4);
        assertThat(stage.doctor.asked).hasSize(1);

        home.press("Look again");

        stage.eventually(() -> stage.doctor.asked.size() == 2);
    }

    @Test
    void tellsNobodyOfChannelsThatTheyAreNotIn() {
        stage.places.channels = List.of("C0PLATFORM");
        stage.sandbox
                .workspace()
                .directory()
                .put(Channel.of(
                        "C0PLATFORM", "platform-core", Channel.Kind.PRIVATE, List.of("U0ANN00001", "U0DOCTOR01"), ""));
        Message question = stage.sandbox.say("ann", "platform-core", null, "@terway-doctor why is checkout failing");
        stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(question.ts()));
        Person liwei = Person.named(stage.sandbox, "liwei");

        liwei.opensHome();
        ann.opensHome();

        ann.home("C0PLATFORM");
        stage.eventually(() -> stage.calls("views.publish").size() == 4);
        assertThat(liwei.home("截至").blocks()).doesNotContain("C0PLATFORM");
    }

    @Test
    void whoMayNotAskSeesTheRuleAndNoCluster() {
        stage.places.onlyGroup.put(Places.Deed.DIAGNOSE, "S0NOBODY01");

        ann.opensHome();

        assertThat(ann.home("access.diagnose").blocks()).doesNotContain("Terway now");
        assertThat(stage.doctor.asked).isEmpty();
    }

    @Test
    void itsButtonOpensTheForm() {
        ann.opensHome();
        ann.home("How to ask").press("Diagnose a Pod");

        ann.modal("Diagnose a Pod").fill("question", "is terway healthy").submit();

        stage.await(m -> m.text().equals(Stage.HEADLINE));
    }

    @Test
    void theFirstMessageToAPersonIsPrecededByWhatTheBotIsForAndNoOther() {
        ann.tells("why is checkout failing");
        Message hello = stage.await("Hello, I say why");
        stage.await(m -> m.text().equals(Stage.HEADLINE) && m.channel().equals(hello.channel()));
        stage.restart();

        Message second = ann.tells("and now?");

        stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(second.ts()));
        assertThat(stage.texts())
                .filteredOn(text -> text.startsWith("Hello, I say why"))
                .hasSize(1);
    }

    @Test
    void lookingIntoTheMessagesIsGreetedOnceToo() {
        stage.sandbox.people().openHome("ann", "messages");
        stage.await("Hello, I say why");
        stage.restart();

        stage.sandbox.people().openHome("ann", "messages");
        stage.sandbox.people().openHome("liwei", "messages");

        stage.eventually(() ->
                stage.texts().stream().filter(text -> text.startsWith("Hello")).count() == 2);
    }
}
