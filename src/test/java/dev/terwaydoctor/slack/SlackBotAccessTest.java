package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static dev.terwaydoctor.slack.Stage.INCIDENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.sandbox.Faults;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.List;
import java.util.Set;
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
            Message refusal = stage.await("access.logs");
            assertThat(refusal.onlyFor()).hasValue("U0LIWEI001");
            assertThat(refusal.text()).contains("It includes <@U0ANN00001>, S0ONCALL01");
            stage.eventually(() -> stage.thread(refusal).stream().noneMatch(SlackBotAccessTest::isOpenReply));
            assertThat(stage.texts()).noneMatch(t -> t.contains("IpNotEnough"));
        }
    }

    /** The skeleton is gone, too: a refusal is nobody else's business. */
    private static boolean isOpenReply(Message message) {
        return message.isReply() && message.onlyFor().isEmpty() && !message.isTombstone();
    }

    @Test
    void refusesPeopleOfOtherOrganisationsInSharedChannels() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.say("pat", "partner-support", null, "@terway-doctor why is checkout failing");
            assertThat(stage.await("people of this workspace only").onlyFor()).hasValue("U0PARTNER1");
            assertThat(stage.doctor.asked).isEmpty();
        }
    }

    @Test
    void showsNoLogsWherePeopleOfOtherOrganisationsRead() {
        try (Stage stage = Stage.open()) {
            stage.doctor.onAsk = (ask, progress) -> SampleReports.log(4, 4);
            stage.sandbox.say("ann", "partner-support", null, "@terway-doctor terway log of checkout");
            assertThat(stage.await("other organisations").onlyFor()).hasValue("U0ANN00001");
            assertThat(stage.texts()).noneMatch(t -> t.contains("IpNotEnough"));
        }
    }

    @Test
    void refusesGuestsInDirectMessages() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.people().tell("sue", null, "why is checkout failing");
            stage.await("not guests");
            assertThat(stage.doctor.asked).isEmpty();
        }
    }

    @Test
    void refusesThePressOfWhoeverHasLeft() {
        try (Stage stage = Stage.open()) {
            Message answer = stage.diagnosed();
            stage.sandbox.click("lena", "incidents", answer.ts(), "Terway log");
            stage.eventually(() -> stage.registry
                            .find("slack.outcomes")
                            .tag("outcome", "refused")
                            .counter()
                    != null);
            assertThat(stage.doctor.performed).isEmpty();
        }
    }

    @Test
    void answersInGroupMessagesWhenNamedAndGoesOnInItsThreads() {
        try (Stage stage = Stage.open()) {
            String group = stage.sandbox
                    .workspace()
                    .directory()
                    .direct(Set.of("U0ANN00001", "U0LIWEI001", Workspace.BOT))
                    .id();
            stage.sandbox.say("ann", group, null, "liwei, is checkout down?");
            stage.sandbox.say("ann", group, null, "@terway-doctor why is checkout failing");
            Message answer = stage.await(Stage.HEADLINE);
            stage.doctor.onAsk = (ask, progress) -> SampleReports.log(4, 4);
            stage.sandbox.say("liwei", group, answer.threadTs().orElseThrow(), "terway log");
            stage.await("Terway log of node n1");
            assertThat(stage.doctor.asked).hasSize(2);
        }
    }

    @Test
    void hearsNoOtherBotWhateverItSays() {
        try (Stage stage = Stage.open()) {
            stage.sandbox
                    .otherApps()
                    .bot(
                            "incidents",
                            "chatter",
                            null,
                            "<@" + Workspace.BOT + "> why is checkout failing",
                            Json.array());
            stage.diagnosed();
            assertThat(stage.doctor.asked).hasSize(1);
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
