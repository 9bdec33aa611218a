package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Change;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a modal when the app answers its submission one way or another. */
class ModalsTest {

    private static final String FORM = """
            {"type": "modal", "notify_on_close": true, "title": {"type": "plain_text", "text": "%s"},
             "submit": {"type": "plain_text", "text": "Send"}, "blocks": [
              {"type": "input", "block_id": "b", "optional": true, "label": {"type": "plain_text", "text": "l"},
               "element": {"type": "conversations_select", "action_id": "where", "response_url_enabled": true}}]}""";
    private static final String VIEW = """
            {"type": "modal", "title": {"type": "plain_text", "text": "%s"}, "blocks": [{"type": "divider"}]}""";

    private final Sandbox sandbox =
            Sandbox.start(SandboxOptions.with(new TestClock()).ackWindow(Duration.ofMillis(500)));
    private final BlockingQueue<Change> changes = new LinkedBlockingQueue<>();
    private Ear ear;

    @BeforeEach
    void listen() throws InterruptedException {
        ear = Ear.answering(sandbox);
        sandbox.workspace().observe(changes::add);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private View open() throws InterruptedException {
        return open(VIEW);
    }

    private View open(String view) throws InterruptedException {
        sandbox.people().globalShortcut("ann", "diagnose_global");
        String trigger = ear.answer(Json.object()).at("/payload/trigger_id").asText();
        Call.api(sandbox, "views.open", Json.object().put("trigger_id", trigger).put("view", view.formatted("One")));
        return stack().get(0);
    }

    private JsonNode submitAnd(View view, JsonNode answer) throws InterruptedException {
        return submitAnd(view, Map.of(), answer);
    }

    private JsonNode submitAnd(View view, Map<String, String> values, JsonNode answer) throws InterruptedException {
        Delivery delivery = sandbox.people().submit("ann", view.id(), values).orElseThrow();
        ear.answer(answer);
        assertThat(delivery.ack()).isPresent();
        return delivery.payload();
    }

    private List<View> stack() {
        return sandbox.workspace().views().stack("U0ANN00001");
    }

    private <T extends Change> T await(Class<T> kind) throws InterruptedException {
        for (Change change = changes.poll(20, TimeUnit.SECONDS); ; change = changes.poll(20, TimeUnit.SECONDS)) {
            assertThat(change).as("a %s", kind.getSimpleName()).isNotNull();
            if (kind.isInstance(change)) {
                return kind.cast(change);
            }
        }
    }

    private static ObjectNode action(String name) {
        return Json.object().put("response_action", name);
    }

    @Test
    void anEmptyAnswerClosesIt() throws InterruptedException {
        submitAnd(open(), Json.object());

        await(Change.ViewClosed.class);
        assertThat(stack()).isEmpty();
    }

    @Test
    void anUpdateReplacesIt() throws InterruptedException {
        View view = open();
        await(Change.ViewShown.class);

        submitAnd(
                view,
                action("update").set("view", Json.parse(VIEW.formatted("Two")).orElseThrow()));

        View updated = await(Change.ViewShown.class).view();
        assertThat(updated.id()).isEqualTo(view.id());
        assertThat(updated.body().at("/title/text").asText()).isEqualTo("Two");
        assertThat(updated.hash()).isNotEqualTo(view.hash());
    }

    @Test
    void clearClosesTheWholeStack() throws InterruptedException {
        View view = open();
        submitAnd(
                view,
                action("push").set("view", Json.parse(VIEW.formatted("Two")).orElseThrow()));
        assertThat(sandbox.workspace().await(w -> stack().size() == 2, Duration.ofSeconds(20)))
                .isTrue();

        submitAnd(stack().get(1), action("clear"));

        assertThat(sandbox.workspace().await(w -> stack().isEmpty(), Duration.ofSeconds(20)))
                .isTrue();
    }

    @Test
    void errorsStayBesideTheirFields() throws InterruptedException {
        submitAnd(open(FORM), action("errors").set("errors", Json.object().put("b", "no")));

        assertThat(await(Change.ViewRefused.class).errors().path("b").asText()).isEqualTo("no");
        assertThat(stack()).hasSize(1);
    }

    @Test
    void aViewThatBreaksTheRulesIsTrouble() throws InterruptedException {
        submitAnd(open(), action("update").set("view", Json.object().put("type", "modal")));

        assertThat(await(Change.ViewRefused.class).errors().toString()).contains("trouble connecting", "title");
    }

    @Test
    void noAnswerInTimeIsTroubleToo() throws InterruptedException {
        View view = open();

        sandbox.people().submit("ann", view.id(), Map.of());

        assertThat(await(Change.ViewRefused.class).errors().toString()).contains("trouble connecting");
    }

    @Test
    void aNewModalTakesThePlaceOfTheOld() throws InterruptedException {
        View first = open();
        View second = open();

        assertThat(stack()).containsExactly(second).doesNotContain(first);
    }

    @Test
    void anErrorForABlockThatIsNoInputIsTrouble() throws InterruptedException {
        submitAnd(open(FORM), action("errors").set("errors", Json.object().put("other", "no")));

        assertThat(await(Change.ViewRefused.class).errors().toString()).contains("trouble connecting", "other");
    }

    @Test
    void anUnknownAnswerIsTrouble() throws InterruptedException {
        submitAnd(open(), action("replace"));

        assertThat(await(Change.ViewRefused.class).errors().toString()).contains("trouble connecting");
    }

    @Test
    void theCrossClosesTheWholeStackAndSaysSo() throws InterruptedException {
        View view = open(FORM);
        submitAnd(
                view,
                action("push").set("view", Json.parse(FORM.formatted("Two")).orElseThrow()));
        assertThat(sandbox.workspace().await(w -> stack().size() == 2, Duration.ofSeconds(20)))
                .isTrue();

        sandbox.people().dismissModals("ann");

        assertThat(stack()).isEmpty();
        assertThat(ear.next().at("/payload/is_cleared").asBoolean()).isTrue();
        assertThat(ear.next().at("/payload/view/title/text").asText()).isEqualTo("Two");
    }

    @Test
    void aViewThatIsToldSoClearsTheStackWhenItCloses() throws InterruptedException {
        View view = open(FORM);
        String clearing = VIEW.formatted("Two").replace("\"modal\",", "\"modal\", \"clear_on_close\": true,");
        submitAnd(view, action("push").set("view", Json.parse(clearing).orElseThrow()));
        assertThat(sandbox.workspace().await(w -> stack().size() == 2, Duration.ofSeconds(20)))
                .isTrue();

        sandbox.people().closeModal("ann", stack().get(1).id());

        assertThat(stack()).isEmpty();
    }

    @Test
    void aConversationMayComeWithAnAddressToAnswerTo() throws InterruptedException {
        JsonNode payload = submitAnd(open(FORM), Map.of("where", "C0RANDOM01"), Json.object());

        assertThat(payload.at("/response_urls/0/channel_id").asText()).isEqualTo("C0RANDOM01");
        String url = payload.at("/response_urls/0/response_url").asText();
        assertThat(Call.postJson(
                                url,
                                Json.object().put("response_type", "in_channel").put("text", "here"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(sandbox.workspace().messages().in("C0RANDOM01")).hasSize(1);
    }
}
