package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.FunctionExecutedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people press, pick and submit, as a Bolt app receives it. */
class InteractionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORM = """
            {"type": "modal", "callback_id": "form", "notify_on_close": true, "private_metadata": "m",
             "title": {"type": "plain_text", "text": "Form"}, "submit": {"type": "plain_text", "text": "Send"}, "blocks": [
              {"type": "input", "block_id": "ns", "label": {"type": "plain_text", "text": "Namespace"},
               "element": {"type": "external_select", "action_id": "pick", "min_query_length": 1}},
              {"type": "input", "block_id": "n", "optional": true, "label": {"type": "plain_text", "text": "Lines"},
               "element": {"type": "plain_text_input", "action_id": "lines", "initial_value": "100"}}]}""";

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));
    private EchoBot bot;

    @AfterEach
    void stop() {
        bot.close();
        sandbox.close();
    }

    private void connect(Consumer<App> listeners) {
        bot = EchoBot.connect(sandbox, app -> {
            app.event(MessageEvent.class, (payload, context) -> context.ack());
            listeners.accept(app);
        });
    }

    private void connectWithForm(Consumer<App> more) {
        connect(app -> {
            app.globalShortcut("diagnose_global", (request, context) -> {
                context.client()
                        .viewsOpen(open -> open.triggerId(request.getPayload().getTriggerId())
                                .viewAsString(FORM));
                return context.ack();
            });
            more.accept(app);
        });
    }

    private static void suggestsProd(App app) {
        app.blockSuggestion(
                "pick",
                (request, context) -> context.ack(BlockSuggestionResponse.builder()
                        .options(List.of(Option.builder()
                                .text(new PlainTextObject(request.getPayload().getValue() + "od", false))
                                .value("prod")
                                .build()))
                        .build()));
    }

    private View openForm() {
        sandbox.people().globalShortcut("ann", "diagnose_global");
        assertThat(sandbox.workspace().await(w -> !stack().isEmpty(), PATIENCE)).isTrue();
        return stack().get(0);
    }

    private List<View> stack() {
        return sandbox.workspace().views().stack("U0ANN00001");
    }

    private void awaitText(String text) {
        assertThat(sandbox.workspace().awaitMessage(message -> message.text().equals(text), PATIENCE))
                .as(text)
                .isPresent();
    }

    @Test
    void aSelectTellsTheChosenOption() {
        connect(app -> app.blockAction("pod", (request, context) -> {
            context.respond(
                    request.getPayload().getActions().get(0).getSelectedOption().getValue());
            return context.ack();
        }));
        String ts = Call.api(
                        sandbox,
                        "chat.postMessage",
                        Json.object()
                                .put("channel", "C0INCIDENT")
                                .put("text", "which?")
                                .put("blocks", """
                                        [{"type": "actions", "elements": [{"type": "static_select", "action_id": "pod", "options": [
                                          {"value": "p1", "text": {"type": "plain_text", "text": "one"}},
                                          {"value": "p2", "text": {"type": "plain_text", "text": "two"}}]}]}]"""))
                .path("ts")
                .asText();

        Delivery delivery = sandbox.people().select("ann", "incidents", ts, "pod", "p2");

        awaitText("p2");
        JsonNode state = delivery.payload().at("/state/values");
        assertThat(state.findValue("selected_option").path("value").asText()).isEqualTo("p2");
    }

    @Test
    void aMessageShortcutCarriesTheMessage() {
        connect(app -> app.messageShortcut("diagnose_message", (request, context) -> {
            context.client()
                    .chatPostMessage(post -> post.channel(
                                    request.getPayload().getChannel().getId())
                            .threadTs(request.getPayload().getMessage().getTs())
                            .text("about: " + request.getPayload().getMessage().getText()));
            return context.ack();
        }));
        String ts = sandbox.say("ann", "incidents", null, "pod api is down").ts();

        sandbox.people().messageShortcut("liwei", "incidents", ts, "diagnose_message");

        awaitText("about: pod api is down");
    }

    @Test
    void aFormIsTypedAheadFilledInAndSent() {
        connectWithForm(app -> {
            suggestsProd(app);
            app.viewSubmission("form", (request, context) -> {
                var values = request.getPayload().getView().getState().getValues();
                context.client()
                        .chatPostMessage(post -> post.channel("C0INCIDENT")
                                .text(values.get("ns")
                                                .get("pick")
                                                .getSelectedOption()
                                                .getValue() + " "
                                        + values.get("n").get("lines").getValue()));
                return context.ack();
            });
        });
        View form = openForm();

        Delivery suggestion = sandbox.people().suggest("ann", form.id(), "pick", "pr");
        assertThat(suggestion
                        .ack()
                        .orElseThrow()
                        .payload()
                        .at("/options/0/text/text")
                        .asText())
                .isEqualTo("prod");
        sandbox.people().submit("ann", form.id(), Map.of("pick", "prod"));

        awaitText("prod 100");
        assertThat(sandbox.workspace().await(w -> stack().isEmpty(), PATIENCE)).isTrue();
    }

    @Test
    void aRequiredFieldIsAskedForBeforeTheApp() {
        connectWithForm(app -> {});
        View form = openForm();

        assertThat(sandbox.people().submit("ann", form.id(), Map.of())).isEmpty();
        assertThat(stack()).hasSize(1);
    }

    @Test
    void aSubmissionCanPushAndClearViews() {
        connectWithForm(app -> {
            suggestsProd(app);
            app.viewSubmission("form", (request, context) -> context.ackWithPush(FORM));
        });
        View form = openForm();
        assertThat(sandbox.people().suggest("ann", form.id(), "pick", "pr").ack())
                .isPresent();

        sandbox.people().submit("ann", form.id(), Map.of("pick", "prod"));

        assertThat(sandbox.workspace().await(w -> stack().size() == 2, PATIENCE))
                .isTrue();
        assertThat(stack().get(1).rootId()).isEqualTo(form.id());
    }

    @Test
    void closingAFormIsToldWhenItAskedForThat() {
        connectWithForm(app -> app.viewClosed("form", (request, context) -> {
            context.client()
                    .chatPostMessage(post -> post.channel("C0INCIDENT")
                            .text("closed " + request.getPayload().getView().getPrivateMetadata()));
            return context.ack();
        }));
        View form = openForm();

        sandbox.people().closeModal("ann", form.id());

        awaitText("closed m");
    }

    @Test
    void openingTheHomeTabIsAnEvent() {
        connect(app -> app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            context.client()
                    .viewsPublish(publish -> publish.userId(payload.getEvent().getUser())
                            .viewAsString("{\"type\":\"home\",\"blocks\":[]}"));
            return context.ack();
        }));

        sandbox.people().openHome("ann", "home");

        assertThat(sandbox.workspace().await(w -> w.views().home("U0ANN00001").isPresent(), PATIENCE))
                .isTrue();
    }

    @Test
    void aWorkflowStepIsCompletedWithItsOutputs() {
        connect(app -> app.event(FunctionExecutedEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            context.client()
                    .functionsCompleteSuccess(complete -> complete.functionExecutionId(event.getFunctionExecutionId())
                            .outputs(Map.of(
                                    "verdict", event.getInputs().get("pod").asString())));
            context.client().chatPostMessage(post -> post.channel("C0INCIDENT").text("step done"));
            return context.ack();
        }));

        String execution = sandbox.steps().run("diagnose_pod", Json.object().put("pod", "api"));

        awaitText("step done");
        Steps.Outcome outcome = sandbox.steps().outcome(execution).orElseThrow();
        assertThat(outcome.success()).isTrue();
        assertThat(outcome.outputs().path("verdict").asText()).isEqualTo("api");
    }

    @Test
    void editsAndDeletionsAreHiddenMessages() throws InterruptedException {
        BlockingQueue<String> subtypes = new LinkedBlockingQueue<>();
        connect(app -> {
            app.event(MessageChangedEvent.class, (payload, context) -> {
                subtypes.add("became " + payload.getEvent().getMessage().getText());
                return context.ack();
            });
            app.event(MessageDeletedEvent.class, (payload, context) -> {
                subtypes.add(payload.getEvent().getPreviousMessage().getText() + " is gone");
                return context.ack();
            });
        });
        String ts = sandbox.say("ann", "incidents", null, "first").ts();

        sandbox.people().edit("incidents", ts, "second");
        assertThat(subtypes.poll(20, TimeUnit.SECONDS)).isEqualTo("became second");

        sandbox.people().delete("incidents", ts);
        assertThat(subtypes.poll(20, TimeUnit.SECONDS)).isEqualTo("second is gone");
    }
}
