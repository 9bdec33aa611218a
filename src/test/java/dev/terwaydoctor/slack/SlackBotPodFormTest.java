package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.Form;
import dev.terwaydoctor.sandbox.Person;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form behind the global shortcut: type-ahead, and where the answer goes. */
class SlackBotPodFormTest {

    private static final String POD = "payments/checkout-7d9f8b6c5d-x2x4k";
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
    void whatIsPickedIsAskedInTheConversationThatIsPicked() {
        Form form = form();
        JsonNode offered = form.typeAhead("td:pod-name", "check");
        assertThat(offered.path("options").findValuesAsText("value")).contains(POD);

        form.fill("td:pod-name", POD).fill("where", Stage.INCIDENTS).submit();

        Message root = stage.await("why is pod");
        assertThat(root.channel()).isEqualTo(Stage.INCIDENTS);
        stage.await(m -> m.text().equals(Stage.HEADLINE) && m.isInThread(root.ts()));
        assertThat(stage.doctor.asked.get(0).text())
                .isEqualTo("why is pod \"checkout-7d9f8b6c5d-x2x4k\" in namespace \"payments\" failing");
    }

    @Test
    void isInTheLanguageThatThePersonReadsSlackIn() {
        Person liwei = Person.named(stage.sandbox, "liwei");
        liwei.uses(SlackSurface.DIAGNOSE_GLOBAL);
        assertThat(liwei.modal("诊断 Pod").blocks()).contains("命名空间");
    }

    @Test
    void withoutAConversationTheAnswerIsForThePersonAlone() {
        form().fill("question", "is terway healthy").submit();

        Message answer = stage.await(Stage.HEADLINE);
        assertThat(answer.channel())
                .isEqualTo(stage.sandbox.workspace().directWithBot("ann").id());
    }

    @Test
    void whereTheBotIsNotItAnswersAlone() {
        form().fill("question", "is terway healthy")
                .fill("where", stage.sandbox.workspace().channel("random").id())
                .submit();

        assertThat(stage.await("I am not in").channel()).startsWith("D");
        stage.await(Stage.HEADLINE);
    }

    @Test
    void withinANamespaceItsPodsGoByTheirNames() {
        Form form = form();
        form.typeAhead("td:namespace", "pay");
        pick(form, "td:namespace", "payments");

        JsonNode offered = form.typeAhead("td:pod-name", "checkout-2");

        assertThat(offered.path("options").findValuesAsText("value")).containsExactly("checkout-2");
    }

    @Test
    void theChannelsNamespacesAreWhatIsLookedIn() {
        stage.places.bindings.put(Stage.INCIDENTS, new Places.Binding("prod-hz", List.of("shop"), "en"));
        Form form = form();
        pick(form, "where", Stage.INCIDENTS);

        form.typeAhead("td:namespace", "pay");

        assertThat(stage.doctor.forms.asked.get(0).namespaces()).containsExactly("shop");
    }

    @Test
    void whoMayNotAskIsOfferedNothing() {
        stage.places.onlyGroup.put(Places.Deed.DIAGNOSE, "S0NOBODY01");

        assertThat(form().typeAhead("td:pod-name", "check").path("options")).isEmpty();
        assertThat(stage.doctor.forms.asked).isEmpty();
    }

    @Test
    void namesThatAreTooLongForAMenuAreLeftOut() {
        stage.doctor.forms.pods = List.of("payments/" + "x".repeat(70), "payments/xs");

        JsonNode offered = form().typeAhead("td:pod-name", "x");

        assertThat(offered.path("options").findValuesAsText("value")).containsExactly("payments/xs");
    }

    @Test
    void nothingFilledInIsSaidBesideTheQuestion() {
        assertThat(form().submitRefused().path("question").asText()).contains("Pick a Pod");
    }

    @Test
    void severalClustersAreAChoiceWithinWhatTheChannelIsBoundTo() {
        stage.places.clusters = List.of("prod-hz", "stage-bj");
        stage.places.bindings.put(Stage.INCIDENTS, new Places.Binding("prod-hz", List.of(), "en"));

        Form form = form();
        form.fill("cluster", "stage-bj")
                .fill("question", "is terway healthy")
                .fill("where", Stage.INCIDENTS)
                .submit();
        stage.eventually(() -> form.blocks().contains("not bound"));
        form.close();
        form().fill("cluster", "stage-bj").fill("question", "is terway healthy").submit();

        stage.await(Stage.HEADLINE);
        assertThat(stage.doctor.asked.get(0).cluster()).isEqualTo("stage-bj");
    }

    /** What was picked is known to the form before anything else is typed. */
    private void pick(Form form, String actionId, String value) {
        form.choose(actionId, value);
        stage.eventually(
                () -> form.view().body().path("private_metadata").asText().contains(value));
    }

    private Form form() {
        ann.uses(SlackSurface.DIAGNOSE_GLOBAL);
        return ann.modal("Diagnose a Pod");
    }
}
