package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.LogDemand;
import dev.terwaydoctor.doctor.LogDemand.Span;
import dev.terwaydoctor.sandbox.Form;
import dev.terwaydoctor.sandbox.Person;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form behind "More logs…", from the button to the thread. */
class SlackBotLogFormTest {

    private static final String LOG = "Terway log";
    private Stage stage;
    private Person ann;
    private Message answer;

    @BeforeEach
    void open() {
        stage = Stage.open();
        ann = Person.named(stage.sandbox, "ann");
        answer = stage.diagnosed();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsFilledInIsAskedForAndAnsweredInTheThreadWithAFile() {
        form().fill("log", "1.p.terway")
                .fill("span", "since")
                .fill("since", "10:30")
                .fill("filter", "quota")
                .fill("match", "pattern")
                .fill("before", "5")
                .fill("after", "0")
                .fill("most", "2000")
                .submit();

        Message log = stage.await(
                m -> m.isInThread(answer.threadTs().orElseThrow()) && m.text().contains("stands out"));
        assertThat(log.blocks().toString()).contains("Asked for by <@U0ANN00001>");
        stage.await(m -> !m.files().isEmpty() && m.isInThread(answer.threadTs().orElseThrow()));
        assertThat(stage.doctor.forms.pulled)
                .containsExactly(new LogDemand(FakeForms.TERWAY, Span.SINCE, "10:30", "quota", true, 5, 0, 2_000));
        stage.eventually(() ->
                stage.registry.find("slack.forms").tags("outcome", "answered").counter() != null);
    }

    @Test
    void theUsualValuesSufficeAndTheNodeIsOfferedWhereItCanBeRead() {
        form().fill("log", "n.KUBELET").submit();

        stage.eventually(() -> stage.doctor.forms.pulled.size() == 1);
        assertThat(stage.doctor.forms.pulled)
                .containsExactly(new LogDemand(
                        new LogDemand.OfNode("cn-hz.10.0.0.7", "KUBELET"), Span.AROUND, "", "", false, 2, 2, 500));
    }

    @Test
    void aPatternThatIsNoneIsRefusedBesideItsField() {
        Form form = form().fill("match", "pattern").fill("filter", "(");

        assertThat(form.submitRefused().path("filter").asText()).isEqualTo("no pattern");
        form.fill("filter", "quota").submit();
        stage.eventually(() -> stage.doctor.forms.pulled.size() == 1);
    }

    @Test
    void theWindowOpensBeforeAnythingIsRead() {
        ann.clicks(answer, "More logs…");
        ann.modal("Read a log");

        assertThat(stage.calls("views.open")).hasSize(1);
        stage.eventually(() -> !stage.calls("views.update").isEmpty());
        assertThat(stage.calls("views.open").get(0).toString()).contains("Looking");
        stage.everythingIsAcknowledged();
    }

    @Test
    void rightsAreThoseOfWhoeverPresses() {
        stage.places.onlyGroup.put(Places.Deed.LOGS, "S0ONCALL01");
        Person liwei = Person.named(stage.sandbox, "liwei");

        liwei.clicks(answer, "More logs…");

        liwei.modal("Read a log");
        stage.eventually(() -> blocks(liwei).contains("access.logs"));
        assertThat(stage.doctor.forms.asked).isEmpty();
    }

    @Test
    void rightsAreAskedAgainWhenItIsSent() {
        Form form = form();
        stage.places.onlyGroup.put(Places.Deed.LOGS, "S0NOBODY01");

        form.submit();

        assertThat(stage.await("access.logs").onlyFor()).hasValue("U0ANN00001");
        assertThat(stage.doctor.forms.pulled).isEmpty();
    }

    @Test
    void aRestartBetweenOpeningAndSendingLosesNothing() {
        Form form = form();
        stage.restart();

        form.fill("log", "0.c.checkout").submit();

        stage.eventually(() -> stage.doctor.forms.pulled.size() == 1);
        assertThat(stage.doctor.forms.pulled.get(0).source()).isEqualTo(FakeForms.APP);
        assertThat(stage.doctor
                        .forms
                        .asked
                        .get(stage.doctor.forms.asked.size() - 1)
                        .about())
                .isEqualTo(SampleReports.exhausted().target());
    }

    @Test
    void buttonsOfAnswersStayWithinFourInARow() {
        answer.blocks().forEach(block -> {
            if (block.path("type").asText().equals("actions")) {
                assertThat(block.path("elements").size()).isLessThanOrEqualTo(4);
            }
        });
        assertThat(answer.blocks().toString()).contains("More logs…").doesNotContain(LOG + " log");
    }

    private Form form() {
        ann.clicks(answer, "More logs…");
        stage.eventually(() -> blocks(ann).contains("Which log"));
        return ann.modal("Read a log");
    }

    private static String blocks(Person person) {
        return List.copyOf(person.stack()).stream()
                .map(view -> view.body().toString())
                .reduce("", String::concat);
    }
}
