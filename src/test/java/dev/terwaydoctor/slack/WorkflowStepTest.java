package dev.terwaydoctor.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.SlackApp;
import dev.terwaydoctor.sandbox.Steps;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step "Diagnose a pod", as the shipped manifest declares it. */
class WorkflowStepTest {

    private static final String CHECKOUT = "checkout-7d9f6c54b8-p6vjd";

    private Stage stage;

    @BeforeEach
    void open() {
        stage = Stage.open(SlackApp.fromManifest(manifest()));
        stage.doctor.onAction = action -> SampleReports.diagnosis(Alarms.exhausted(action));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void givesVerdictAndHeadlineBack() {
        Steps.Outcome outcome = run(inputs().put("namespace", "payments"));
        assertThat(outcome.success()).isTrue();
        assertThat(outcome.outputs().path("verdict").asText()).isEqualTo("resource-exhaustion");
        assertThat(outcome.outputs().path("headline").asText()).isEqualTo(Alarms.headline(CHECKOUT));
        assertThat(outcome.outputs().has("permalink")).isFalse();
        assertThat(stage.doctor.asked.get(0).cluster()).isEqualTo("prod-hz");
    }

    @Test
    void postsTheAnswerInTheChannelAndLinksToItAndGoesOnFromThere() {
        Steps.Outcome outcome = run(inputs().put("channel", Stage.INCIDENTS));
        Message answer = stage.await(Alarms.headline(CHECKOUT));
        assertThat(answer.isReply()).isFalse();
        assertThat(outcome.outputs().path("permalink").asText())
                .endsWith("/archives/" + Stage.INCIDENTS + "/p" + answer.ts().replace(".", ""));

        stage.sandbox.say("ann", "incidents", answer.ts(), "and the node?");
        stage.await(Stage.HEADLINE);
        assertThat(stage.doctor.asked)
                .last()
                .extracting(ask -> ask.about().name())
                .isEqualTo(CHECKOUT);
    }

    @Test
    void takesNamespaceAndPodInOne() {
        run(Json.object().put("pod", "payments/checkout"));
        assertThat(stage.doctor.performed.get(0).args())
                .containsEntry("namespace", "payments")
                .containsEntry("name", "checkout");
    }

    @Test
    void endsWithTheReasonWhereThereIsNoSuchPod() {
        stage.doctor.onAction = action -> SampleReports.diagnosis(SampleReports.ambiguous(0));
        assertThat(run(inputs())).satisfies(failed("Deployment in 0 namespaces"));
    }

    @Test
    void takesNothingForANameThatIsNone() {
        assertThat(run(Json.object().put("pod", "x\" or <!channel>"))).satisfies(failed("is no name"));
        assertThat(run(Json.object().put("pod", " "))).satisfies(failed("is no name"));
        assertThat(stage.doctor.performed).isEmpty();
    }

    @Test
    void asksForTheClusterWhereThereAreSeveral() {
        stage.places.clusters = List.of("prod-hz", "stage-bj");
        assertThat(run(inputs())).satisfies(failed("prod-hz, stage-bj"));
        assertThat(run(inputs().put("cluster", "stage-bj")).success()).isTrue();
    }

    @Test
    void keepsToTheClusterOfTheChannel() {
        stage.places.clusters = List.of("prod-hz", "stage-bj");
        stage.places.bindings.put(Stage.INCIDENTS, new Places.Binding("stage-bj", List.of(), null));
        assertThat(run(inputs().put("channel", Stage.INCIDENTS).put("cluster", "prod-hz")))
                .satisfies(failed("not bound to cluster prod-hz"));
    }

    @Test
    void mayNotWhatOnlySomePeopleMay() {
        stage.places.onlyGroup.put(Places.Deed.DIAGNOSE, "S0ONCALL01");
        assertThat(run(inputs())).satisfies(failed("access.diagnose"));
        assertThat(stage.doctor.performed).isEmpty();
    }

    @Test
    void postsNothingWherePeopleOfOtherOrganisationsReadOrTheBotIsNot() {
        var workspace = stage.sandbox.workspace();
        assertThat(run(inputs().put("channel", "C0RANDOM01"))).satisfies(failed("Invite the bot"));
        workspace.directory().put(workspace.channel("incidents").marked(Channel.Mark.EXTERNALLY_SHARED));
        assertThat(run(inputs().put("channel", Stage.INCIDENTS))).satisfies(failed("other organisations"));
    }

    @Test
    void endsAStepThatFailsOnOurSide() {
        stage.doctor.onAction = action -> {
            throw new IllegalStateException("broken");
        };
        assertThat(run(inputs())).satisfies(failed("on my side"));
    }

    private static java.util.function.Consumer<Steps.Outcome> failed(String because) {
        return outcome -> {
            assertThat(outcome.success()).isFalse();
            assertThat(outcome.error()).contains(because);
        };
    }

    private static ObjectNode inputs() {
        return Json.object().put("pod", CHECKOUT);
    }

    private Steps.Outcome run(ObjectNode inputs) {
        Steps steps = stage.sandbox.steps();
        String execution = steps.run("diagnose_pod", inputs);
        stage.eventually(() -> steps.outcome(execution).isPresent());
        return steps.outcome(execution).orElseThrow();
    }

    private static JsonNode manifest() {
        try {
            return Json.parse(Files.readString(SlackSurfaceTest.MANIFEST)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
