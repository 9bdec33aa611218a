package dev.terwaydoctor.slack;

import static dev.terwaydoctor.slack.Stage.HEADLINE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.Faults;
import dev.terwaydoctor.sandbox.workspace.Message;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What goes wrong between Slack and the bot, and what the person sees of it. */
class SlackBotTroubleTest {

    private static final String STATUS = "assistant.threads.setStatus";

    @Test
    void answersOnceWhatIsDeliveredTwice() {
        try (Stage stage = Stage.open(envelopes(Faults.EnvelopeFault.TWICE))) {
            stage.diagnosed();
            stage.mention("and again");
            stage.await(m -> m.text().equals(HEADLINE) && stage.doctor.asked.size() == 2);
            assertThat(stage.texts()).filteredOn(HEADLINE::equals).hasSizeBetween(1, 2);
            assertThat(stage.doctor.asked).hasSize(2);
        }
    }

    @Test
    void waitsAsLongAsSlackAsksAndThenDeliversTheVerdict() {
        AtomicInteger refused = new AtomicInteger();
        Faults limited = calls(
                (method, arguments) -> arguments.path("text").asText().equals(HEADLINE) && refused.getAndIncrement() < 2
                        ? new Faults.CallFault.RateLimited(1)
                        : new Faults.CallFault.None());
        try (Stage stage = Stage.open(limited)) {
            stage.diagnosed();
            assertThat(refused).hasValue(3);
        }
    }

    @Test
    void deliversTheVerdictWithPlainBlocksWhereTheNewestAreRefused() {
        try (Stage stage = Stage.openPlain()) {
            assertThat(stage.diagnosed().blocks().toString())
                    .contains("What was checked", "Terway log")
                    .doesNotContain("child_blocks", "context_actions", "raw_text");
        }
    }

    @Test
    void givesUpOnlyTheKindOfBlockThatIsRefused() {
        AtomicInteger refusals = new AtomicInteger();
        Faults withoutTables = refusing("table", refusals);
        try (Stage stage = Stage.open(withoutTables)) {
            assertThat(stage.diagnosed().blocks().toString())
                    .contains("child_blocks", "context_actions", "ok · *Cluster configuration*")
                    .doesNotContain("raw_text");
            int before = refusals.get();
            stage.diagnosed();
            assertThat(refusals).hasValue(before);
        }
    }

    @Test
    void listsTheStepsInLinesWherePlansAreRefusedAndGoesOnFolding() {
        Faults withoutPlans = refusing("plan", new AtomicInteger());
        try (Stage stage = Stage.open(withoutPlans)) {
            CountDownLatch mayAnswer = new CountDownLatch(1);
            stage.doctor.onAsk = (ask, progress) -> {
                SlackBotTest.await(mayAnswer);
                return SampleReports.diagnosis(SampleReports.exhausted());
            };
            stage.mention("why is checkout failing");
            assertThat(stage.await("Looking").blocks().toString())
                    .contains(":white_circle: waiting · Cluster configuration");
            mayAnswer.countDown();
            assertThat(stage.await(HEADLINE).blocks().toString()).contains("child_blocks", "raw_text");
        }
    }

    private static Faults refusing(String kind, AtomicInteger refusals) {
        String type = "\"type\":\"" + kind + "\"";
        return calls((method, arguments) -> {
            if (!said(arguments.path("blocks")).contains(type)) {
                return new Faults.CallFault.None();
            }
            refusals.incrementAndGet();
            return new Faults.CallFault.Refused("invalid_blocks");
        });
    }

    private static String direct(Stage stage) {
        return stage.sandbox.workspace().directWithBot("ann").id();
    }

    private static String said(JsonNode blocks) {
        return blocks.isTextual() ? blocks.asText() : blocks.toString();
    }

    @Test
    void showsAStatusToWhomItTalksToAloneAndTakesItAway() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.say("ann", direct(stage), null, "why is checkout failing");
            stage.await(HEADLINE);
            stage.eventually(() -> stage.calls(STATUS).size() > 1);
            assertThat(stage.calls(STATUS).get(0).sent().toString()).contains("is looking: Cluster configuration");
            assertThat(stage.calls(STATUS)
                            .get(stage.calls(STATUS).size() - 1)
                            .sent()
                            .path("status")
                            .asText())
                    .isEmpty();
        }
    }

    @Test
    void asksForNoStatusAgainWhereTheAppMayNotSetOne() {
        AtomicInteger asked = new AtomicInteger();
        Faults missing = calls((method, arguments) -> method.equals(STATUS) && asked.incrementAndGet() > 0
                ? new Faults.CallFault.Refused("missing_scope")
                : new Faults.CallFault.None());
        try (Stage stage = Stage.open(missing)) {
            stage.sandbox.say("ann", direct(stage), null, "why is checkout failing");
            stage.await(HEADLINE);
            stage.sandbox.say("ann", direct(stage), null, "why is checkout failing");
            stage.eventually(
                    () -> stage.texts().stream().filter(HEADLINE::equals).count() == 2);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void deliversTheSentenceAloneWhereAllBlocksAreRefused() {
        Faults none =
                calls((method, arguments) -> arguments.path("blocks").toString().contains("section")
                        ? new Faults.CallFault.Refused("msg_too_long")
                        : new Faults.CallFault.None());
        try (Stage stage = Stage.open(none)) {
            assertThat(stage.diagnosed().text()).isEqualTo(HEADLINE);
        }
    }

    @Test
    void postsTheVerdictAnewWhenItsSkeletonIsGone() {
        Faults deleted = calls((method, arguments) -> method.equals("chat.update")
                ? new Faults.CallFault.Refused("message_not_found")
                : new Faults.CallFault.None());
        try (Stage stage = Stage.open(deleted)) {
            assertThat(stage.diagnosed().isReply()).isTrue();
        }
    }

    @Test
    void triesTheVerdictAgainAfterAServerError() {
        AtomicInteger failed = new AtomicInteger();
        Faults shaky = calls((method, arguments) -> method.equals("chat.update") && failed.getAndIncrement() < 1
                ? new Faults.CallFault.ServerError(503)
                : new Faults.CallFault.None());
        try (Stage stage = Stage.open(shaky)) {
            stage.diagnosed();
            assertThat(stage.texts()).filteredOn(HEADLINE::equals).hasSize(1);
        }
    }

    @Test
    void saysThatAFileCouldNotBeAdded() {
        Faults noFiles = calls((method, arguments) -> method.startsWith("files.")
                ? new Faults.CallFault.Refused("missing_scope")
                : new Faults.CallFault.None());
        try (Stage stage = Stage.open(noFiles)) {
            Message answer = stage.diagnosed();
            stage.sandbox.click("ann", "incidents", answer.ts(), "Terway log");
            stage.await("could not be added");
        }
    }

    @Test
    void namesTheScopeWhenItCannotReadTheThread() {
        Faults blind = calls((method, arguments) -> method.equals("conversations.replies")
                ? new Faults.CallFault.Refused("missing_scope")
                : new Faults.CallFault.None());
        try (Stage stage = Stage.open(blind)) {
            stage.doctor.onAsk = (ask, progress) -> SampleReports.words("Which Pod?", false);
            Message root = stage.sandbox.say("ann", "incidents", null, "it fails");
            stage.sandbox.say("ann", "incidents", root.ts(), "@terway-doctor why is that");
            assertThat(stage.await("Which Pod?").isReply()).isTrue();
        }
    }

    @Test
    void turnsAnErrorOfItsOwnIntoOneHumanLine() {
        try (Stage stage = Stage.open()) {
            stage.doctor.onAsk = (ask, progress) -> {
                throw new IllegalStateException("secret detail");
            };
            stage.mention("why is checkout failing");
            Message line = stage.await("Something went wrong on my side");
            assertThat(line.blocks().toString()).doesNotContain("secret detail", "Exception");
            assertThat(line.isReply()).isTrue();
        }
    }

    @Test
    void saysSoWhenItIsTooBusy() throws InterruptedException {
        CountDownLatch mayAnswer = new CountDownLatch(1);
        ExecutorService one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new SynchronousQueue<>());
        try (Stage stage = Stage.open(one)) {
            stage.doctor.onAsk = (ask, progress) -> {
                waitFor(mayAnswer);
                return SampleReports.diagnosis(SampleReports.exhausted());
            };
            stage.mention("why is checkout failing");
            stage.await("Looking");

            stage.sandbox
                    .slash("liwei", "incidents", "/why", "is api failing")
                    .orElseThrow()
                    .ack();

            assertThat(stage.await("I am busy").onlyFor()).hasValue("U0LIWEI001");
            mayAnswer.countDown();
            stage.await(HEADLINE);
            stage.everythingIsAcknowledged();
        }
    }

    @Test
    void apologisesForAnswersThatAShutdownCutsShort() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (Stage stage = Stage.open()) {
            stage.doctor.onAsk = (ask, progress) -> {
                waitFor(never);
                return SampleReports.diagnosis(SampleReports.exhausted());
            };
            stage.mention("why is checkout failing");
            Message skeleton = stage.await("Looking");
            stage.stop();
            assertThat(stage.await("I was restarted").ts()).isEqualTo(skeleton.ts());
            never.countDown();
        }
    }

    @Test
    void comesBackAfterSlackAsksToReconnectAndAfterABreak() {
        try (Stage stage = Stage.open()) {
            stage.sandbox.socket().requestDisconnect("refresh_requested");
            stage.diagnosed();
            stage.sandbox.socket().breakConnections();
            stage.eventually(() ->
                    stage.sandbox.socket().connections() > 0 && stage.running().isConnected());
            stage.sandbox.people().tell("ann", null, "why is checkout failing");
            stage.await(m -> m.text().equals(HEADLINE) && m.channel().startsWith("D"));
        }
    }

    private static Faults calls(BiFunction<String, ObjectNode, Faults.CallFault> fault) {
        Set<String> writing = Set.of("chat.postMessage", "chat.update", "conversations.replies", STATUS);
        return new Faults() {
            @Override
            public CallFault onCall(String method, ObjectNode arguments) {
                return writing.contains(method) || method.startsWith("files.")
                        ? fault.apply(method, arguments)
                        : new CallFault.None();
            }
        };
    }

    private static Faults envelopes(Faults.EnvelopeFault fault) {
        return new Faults() {
            @Override
            public EnvelopeFault onEnvelope(String type, ObjectNode payload) {
                return fault;
            }
        };
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
