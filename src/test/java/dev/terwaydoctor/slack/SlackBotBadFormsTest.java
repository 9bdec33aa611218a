package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.sandbox.Form;
import dev.terwaydoctor.sandbox.Mischief;
import dev.terwaydoctor.sandbox.Person;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.Screens;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.api.Taste;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import dev.terwaydoctor.slack.blocks.View;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms of yesterday, forms that somebody changed, triggers that are spent: nothing is done, the person is told, it is counted. */
class SlackBotBadFormsTest {

    private static final String WHOLE =
            "v1|prod-hz|C0INCIDENT|1.1|Pod|payments|checkout|en||payments/checkout,kube-system/terway-1";
    private final Mischief mischief = new Mischief();
    private Stage stage;
    private Person ann;

    @BeforeEach
    void open() {
        stage = Stage.open(mischief);
        ann = Person.named(stage.sandbox, "ann");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v0|prod-hz|C0INCIDENT|1.1|Pod|payments|checkout|en||payments/checkout",
                "v1|prod-hz|C0INCIDENT|1.1|Pod|payments|../../etc|en||payments/checkout",
                "v1|prod-hz|<!channel>|1.1|Pod|payments|checkout|en||payments/checkout",
                "v1|prod-hz|C0INCIDENT|now|Pod|payments|checkout|en||payments/checkout",
                "v1|prod-hz|C0INCIDENT|1.1|Pod|payments|checkout|en|| payments",
                "v1|prod-hz|C0INCIDENT|1.1|Pod|payments|checkout|en||a/b,a/b,a/b,a/b,a/b,a/b",
                "{\"v\":1}"
            })
    void aLogFormWhoseKeyIsNotOursDoesNothing(String metadata) {
        Form form = strange("td:logs", metadata, "0.c.checkout");

        form.submit();

        stage.eventually(() -> form.blocks().contains("older version"));
        assertThat(stage.doctor.forms.pulled).isEmpty();
        assertThat(stage.counted("slack.forms", "form", "log-form", "outcome", "stale"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.c.checkout", "0.x.checkout", "0.c.Not a name", "n.KUBELET", "x", "0.c."})
    void aChoiceThatWasNeverOfferedDoesNothing(String log) {
        Form form = strange("td:logs", WHOLE, log);

        form.submit();

        stage.eventually(() -> form.blocks().contains("older version"));
        assertThat(stage.doctor.forms.pulled).isEmpty();
    }

    @Test
    void aFormOfAnotherMakeIsAnswered() {
        Form form = strange("td:of-tomorrow", "v9", "x");

        form.submit();

        stage.eventually(() -> form.blocks().contains("older version"));
        assertThat(stage.counted("slack.forms", "form", "unknown", "outcome", "stale"))
                .isEqualTo(1);
        stage.everythingIsAcknowledged();
    }

    @Test
    void aButtonInAWindowThatIsNotOursIsCounted() {
        Form form = strange("other", "v9", "x");

        form.press("press");

        stage.eventually(() ->
                stage.registry.find("slack.forms").tags("outcome", "pressed").counter() != null);
        stage.everythingIsAcknowledged();
    }

    @Test
    void aFormForAnotherClusterThanTheChannelsIsRefusedWhenItIsSent() {
        stage.places.bindings.put(Stage.INCIDENTS, new Places.Binding("stage-bj", List.of(), "en"));
        Message root = ann.says("incidents", "something");

        strange("td:logs", WHOLE.replace("1.1", root.ts()), "0.c.checkout").submit();

        assertThat(stage.await("not bound").onlyFor()).hasValue("U0ANN00001");
        assertThat(stage.doctor.forms.pulled).isEmpty();
    }

    @Test
    void aTriggerThatIsSpentIsSaidToWhoeverPressed() {
        mischief.onCall("views.open").refused("expired_trigger_id");
        Message answer = stage.diagnosed();

        ann.clicks(answer, "More logs…");

        assertThat(stage.await("could not be opened in time").onlyFor()).hasValue("U0ANN00001");
        assertThat(stage.counted("slack.forms", "form", "log-form", "outcome", "late"))
                .isEqualTo(1);
        assertThat(stage.counted("slack.undelivered", "error", "expired_trigger_id"))
                .isEqualTo(1);
    }

    @Test
    void aWorkspaceWithoutTheNewestBlocksIsLearnedOnce() {
        stage.close();
        stage = Stage.openPlain();
        ann = Person.named(stage.sandbox, "ann");

        stage.diagnosed();
        long refusedFirst = refused();
        stage.mention("why is checkout failing");
        stage.eventually(
                () -> stage.texts().stream().filter(Stage.HEADLINE::equals).count() == 2);

        assertThat(refusedFirst).isBetween(1L, 8L);
        assertThat(refused()).isEqualTo(refusedFirst);
        Message answer = stage.await(Stage.HEADLINE);
        stage.sandbox.click("ann", "incidents", answer.ts(), "This helped").ack();
        stage.await("Thank you");
        assertThat(stage.counted("slack.feedback", "good", "true")).isEqualTo(1);
    }

    private long refused() {
        return stage.sandbox.trace().entries().stream()
                .filter(e -> e.answer().path("error").asText().equals("invalid_blocks"))
                .count();
    }

    /** A window that the app opens with a content of the test's choice, as a changed one would come back. */
    private Form strange(String callback, String metadata, String value) {
        ann.uses(SlackSurface.DIAGNOSE_GLOBAL);
        Form form = ann.modal("Diagnose a Pod");
        assertThat(screens()
                        .update(form.view().id(), window(callback, metadata, value))
                        .isOk())
                .isTrue();
        return form;
    }

    private Screens screens() {
        SlackTokens tokens = new SlackTokens(stage.sandbox.botToken(), stage.sandbox.appToken());
        return new Screens(SlackClients.at(stage.sandbox.apiUrl()), tokens, new Patience(), new Taste());
    }

    private static View window(String callback, String metadata, String value) {
        Element.Option log = Element.Option.of("a log", value);
        Element.Option span = Element.Option.of("whole", "whole");
        return View.Modal.asking(
                callback,
                "Strange",
                "Send",
                "Close",
                metadata,
                List.of(
                        Block.Input.required(
                                "log",
                                "log",
                                Element.StaticSelect.of("p", "log", List.of(log))
                                        .choosing(log)),
                        Block.Input.required(
                                "span",
                                "span",
                                Element.StaticSelect.of("p", "span", List.of(span))
                                        .choosing(span)),
                        new Block.Actions("a", List.of(Element.Button.of("Press", "press", "v", "")))));
    }
}
