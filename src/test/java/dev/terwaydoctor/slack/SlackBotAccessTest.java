package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.sandbox.Faults;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlackBotAccessTest {

    @Test
    void refusesGuestsForTheirEyesOnly() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.say("gus", "incidents", null, "@terway-doctor why is checkout failing");
            assertThat(stage.await("not guests").onlyFor()).hasValue("U0GUEST001");
            assertThat(stage.doctor.asked).isEmpty();
        }
    }

    @Test
    void saysNothingToAGuestWhoTalksInOneOfItsThreads() {
        try (Stage stage = Stage.open()) {
            Message answer = stage.diagnosed();
            stage.sandbox.say("gus", "incidents", answer.threadTs().orElseThrow(), "and the node?");
            stage.eventually(() -> stage.registry
                            .find("slack.outcomes")
                            .tag("outcome", "ignored")
                            .counter()
                    != null);
            assertThat(stage.texts()).noneMatch(t -> t.contains("not guests"));
            assertThat(stage.doctor.asked).hasSize(1);
        }
    }

    @Test
    void refusesWhomItCannotCheck() {
        Faults noUsers = new Faults() {
            @Override
            public CallFault onCall(String method, ObjectNode arguments) {
                return method.equals("users.info") ? new CallFault.Refused("missing_scope") : new CallFault.None();
            }
        };
        try (Stage stage = Stage.open(noUsers)) {
            stage.mention("why is checkout failing");
            assertThat(stage.await("could not check who you are").text()).contains("missing_scope");
            assertThat(stage.doctor.asked).isEmpty();
        }
    }

    @Test
    void readsTheClusterWithTheRightsOfWhoeverAsksOrClicks() {
        OnBehalf liwei = new OnBehalf("li.wei@corp", List.of("sre"));
        try (Stage stage = Stage.open()) {
            stage.places.identities.put("U0LIWEI001", liwei);
            stage.sandbox.slash("liwei", "incidents", "/why", "is checkout failing");
            stage.await(HEADLINE);
            assertThat(stage.doctor.behalf).containsExactly(liwei);
        }
    }

    @Test
    void namesTheRuleThatDoesNotIncludeThePerson() {
        try (Stage stage = Stage.open()) {
            stage.places.onlyGroup.put(Places.Deed.DIAGNOSE, "S0ONCALL01");
            stage.sandbox.slash("liwei", "incidents", "/why", "is checkout failing");
            Message refusal = stage.await("access.diagnose");
            assertThat(refusal.onlyFor()).hasValue("U0LIWEI001");
            stage.sandbox.slash("ann", "incidents", "/why", "is checkout failing");
            stage.await(HEADLINE);
        }
    }

    @Test
    void guardsLogsThatAreAskedForInWordsToo() {
        try (Stage stage = Stage.open()) {
            stage.places.onlyGroup.put(Places.Deed.LOGS, "S0ONCALL01");
            stage.doctor.onAsk = (ask, progress) -> SampleReports.log(4, 4);
            stage.sandbox.say("liwei", "incidents", null, "@terway-doctor terway log of checkout");
            stage.await("access.logs");
            assertThat(stage.texts()).noneMatch(t -> t.contains("IpNotEnough"));
        }
    }

    @Test
    void asksWhichClusterWhereTheChannelIsBoundToNone() {
        try (Stage stage = Stage.open()) {
            stage.places.clusters = List.of("prod-hz", "stage-bj");
            stage.mention("why is checkout failing");
            assertThat(stage.await("bound to no cluster").text())
                    .contains("`prod-hz`, `stage-bj`", "`channels: [{id: " + INCIDENTS + ", cluster: prod-hz}]`");
            assertThat(stage.doctor.asked).isEmpty();
        }
    }

    @Test
    void takesTheClusterThatTheQuestionNamesAndKeepsToItInTheThread() {
        try (Stage stage = Stage.open()) {
            stage.places.clusters = List.of("prod-hz", "stage-bj");
            stage.mention("why is checkout failing in STAGE-BJ?");
            Message answer = stage.await(HEADLINE);
            stage.restart();
            stage.sandbox.say("ann", "incidents", answer.threadTs().orElseThrow(), "and the node?");
            stage.eventually(() -> stage.doctor.asked.size() == 2);
            assertThat(stage.doctor.asked).extracting(a -> a.cluster()).containsExactly("stage-bj", "stage-bj");
        }
    }
}
