package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static dev.terwaydoctor.slack.Stage.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.slack.api.Patience;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.SlackClients;
import dev.terwaydoctor.slack.api.SlackTokens;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Element;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackBotClicksTest {

    private static final String LOG = "Terway log of node n1";

    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void showsTheLogInTheThreadWithTheRestAsAFile() {
        Message answer = stage.diagnosed();

        stage.sandbox.click("liwei", "incidents", answer.ts(), "Terway log");

        Message log = stage.await(LOG);
        assertThat(log.threadTs()).isEqualTo(answer.threadTs());
        assertThat(stage.doctor.performed)
                .containsExactly(new Report.Action(
                        "log",
                        "",
                        Map.of(
                                "namespace",
                                "kube-system",
                                "pod",
                                "terway-eniip-abc12",
                                "container",
                                "terway",
                                "previous",
                                "false")));
        Message file = stage.await(m -> !m.files().isEmpty());
        assertThat(file.threadTs()).isEqualTo(answer.threadTs());
        assertThat(stage.counted("slack.clicks", "action", "log")).isEqualTo(1);
    }

    @Test
    void keepsTheThreadAboutThePodAfterALookAtALog() {
        Message answer = stage.diagnosed();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log");
        stage.await(m -> !m.files().isEmpty());
        stage.restart();

        stage.sandbox.say("ann", "incidents", answer.threadTs().orElseThrow(), "and now?");

        assertThat(stage.sandbox.workspace().await(w -> stage.doctor.asked.size() == 3, PATIENCE))
                .isTrue();
        assertThat(stage.doctor.asked.get(2).about()).isEqualTo(SampleReports.POD);
    }

    @Test
    void doesWhatAButtonSaysAfterARestart() {
        Message answer = stage.diagnosed();
        stage.restart();

        stage.sandbox.click("ann", "incidents", answer.ts(), "Previous log");

        assertThat(stage.await(LOG).threadTs()).isEqualTo(answer.threadTs());
        assertThat(stage.doctor.asked.get(1).cluster()).isEqualTo("prod-hz");
        assertThat(stage.doctor.asked.get(1).about()).isEqualTo(SampleReports.POD);
    }

    @Test
    void takesAnImpatientSecondTapForOne() {
        Message answer = stage.diagnosed();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log").ack();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log").ack();
        stage.sandbox.click("ann", "incidents", answer.ts(), "Node").ack();
        assertThat(stage.sandbox.workspace().await(w -> stage.doctor.performed.size() == 2, PATIENCE))
                .isTrue();
        assertThat(stage.doctor.performed).extracting(Report.Action::id).containsExactlyInAnyOrder("log", "node");
    }

    @Test
    void diagnosesWhatIsChosenFromAMenu() {
        stage.doctor.onAsk = (ask, progress) -> SampleReports.diagnosis(SampleReports.ambiguous(9));
        stage.mention("why is checkout failing");
        Message choice = stage.await("checkout is a Deployment in 9 namespaces");
        stage.doctor.onPerform = (ask, progress) -> SampleReports.diagnosis(SampleReports.healthy());

        stage.sandbox.people().select("ann", "incidents", choice.ts(), "td:pick", "v1|Deployment|team-3|checkout");

        stage.await("checkout runs");
        assertThat(stage.doctor.performed.get(0).args())
                .isEqualTo(Map.of("kind", "Deployment", "namespace", "team-3", "name", "checkout"));
    }

    @Test
    void countsFeedbackAndThanksTheOneWhoGaveIt() {
        Message answer = stage.diagnosed();
        stage.sandbox.people().select("ann", "incidents", answer.ts(), "td:feedback", "v1|good|f-123");
        assertThat(stage.await("Thank you").onlyFor()).hasValue("U0ANN00001");
        assertThat(stage.counted("slack.feedback", "good", "true")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1|prod-hz|exec|pod=checkout",
                "v1|prod-hz|pod|name=$(reboot)|namespace=x",
                "v0|prod-hz|pod|name=a",
                "v1|prod-hz|handover",
                "v1|prod-hz|handover|kind=Pod|name=<!channel>|namespace=payments",
                "v1|prod-hz|recheck|kind=Pod|name=x\" or y|namespace=payments",
                "{\"app\":\"other\"}",
                "<!channel>"
            })
    void answersForeignStaleAndTamperedButtonsPolitely(String value) {
        post("b:" + value.hashCode(), value);

        stage.sandbox.click("ann", "incidents", stage.await("a button").ts(), "Press");

        Message answer = stage.await("older version");
        assertThat(answer.onlyFor()).hasValue("U0ANN00001");
        assertThat(stage.doctor.performed).isEmpty();
        stage.everythingIsAcknowledged();
    }

    @Test
    void refusesAButtonAboutAClusterThatTheChannelIsNotBoundTo() {
        stage.places.bindings.put(INCIDENTS, new Places.Binding("stage-bj", List.of(), null));
        post("td:pod:0", "v1|prod-hz|pod|name=checkout|namespace=payments");
        stage.sandbox.click("ann", "incidents", stage.await("a button").ts(), "Press");
        stage.await("not bound");
        assertThat(stage.doctor.performed).isEmpty();
    }

    @Test
    void checksTheRightsOfTheOneWhoClicksNotOfTheOneWhoAsked() {
        stage.places.onlyGroup.put(Places.Deed.LOGS, "S0ONCALL01");
        Message answer = stage.diagnosed();

        stage.sandbox.click("liwei", "incidents", answer.ts(), "Terway log");
        Message refusal = stage.await("access.logs");
        assertThat(refusal.onlyFor()).hasValue("U0LIWEI001");
        assertThat(refusal.text()).contains("<@U0ANN00001>");
        assertThat(stage.doctor.performed).isEmpty();

        stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log");
        stage.await(LOG);
    }

    @Test
    void answersAClickOnWhatOnlyThePersonSeesPrivately() {
        stage.sandbox.slash("ann", "random", "/why", "is checkout failing");
        Message answer = stage.await(Stage.HEADLINE);
        stage.doctor.onPerform = (ask, progress) -> SampleReports.diagnosis(SampleReports.healthy());

        stage.sandbox.click("ann", "random", answer.ts(), "Re-check");

        assertThat(stage.await("checkout runs").onlyFor()).hasValue("U0ANN00001");
    }

    private void post(String actionId, String value) {
        SlackTokens tokens = new SlackTokens(stage.sandbox.botToken(), stage.sandbox.appToken());
        SlackApi api =
                new SlackApi(SlackClients.at(stage.sandbox.apiUrl()), tokens, InstantSource.system(), new Patience());
        Element button = Element.Button.of("Press", actionId, value, "");
        api.post(
                INCIDENTS,
                null,
                new dev.terwaydoctor.slack.blocks.Message(
                        "a button", List.of(new Block.Actions(null, List.of(button))), null));
    }
}
