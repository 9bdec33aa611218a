package dev.terwaydoctor.sandbox;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.response.BlockSuggestionResponse;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.view.ViewState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** A Bolt app that uses what the page can show: threads, buttons, a modal, a file, a Home tab, an ephemeral word. */
final class ExampleApp {

    private ExampleApp() {}

    record TwoIncidents(AtomicReference<String> chosen) implements Incidents {

        @Override
        public List<Incident> list() {
            return List.of(
                    new Incident("exhausted", "Out of addresses", "why is pod checkout failing"),
                    new Incident("down", "Terway is down", "why is pod web failing"));
        }

        @Override
        public Optional<String> current() {
            return Optional.of(chosen.get());
        }

        @Override
        public void choose(String id) {
            chosen.set(id);
        }
    }

    static void listeners(App app) {
        app.event(MessageEvent.class, (payload, context) -> {
            var event = payload.getEvent();
            if (event.getChannelType().equals("im") && event.getBotId() == null) {
                context.say("you wrote: " + event.getText());
            }
            return context.ack();
        });
        answersQuestions(app);
        answersButtons(app);
        opensModal(app);
        answersShortcuts(app);
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            context.client()
                    .viewsPublish(publish ->
                            publish.userId(payload.getEvent().getUser()).viewAsString(json("home.json")));
            return context.ack();
        });
    }

    private static void answersShortcuts(App app) {
        app.globalShortcut("diagnose_global", (request, context) -> {
            context.client()
                    .viewsOpen(open ->
                            open.triggerId(request.getPayload().getTriggerId()).viewAsString(json("ask.json")));
            return context.ack();
        });
        app.blockSuggestion("pod", (request, context) -> {
            String typed = request.getPayload().getValue();
            List<Option> options =
                    typed.equals("nobody") ? List.of() : List.of(option(typed + "-1"), option(typed + "-2"));
            return context.ack(
                    BlockSuggestionResponse.builder().options(options).build());
        });
        app.blockAction("reads", (request, context) -> {
            context.client()
                    .viewsPush(push ->
                            push.triggerId(request.getPayload().getTriggerId()).viewAsString(json("help.json")));
            return context.ack();
        });
        app.viewSubmission("ask_form", (request, context) -> {
            var pod = request.getPayload()
                    .getView()
                    .getState()
                    .getValues()
                    .get("pod_block")
                    .get("pod")
                    .getSelectedOption();
            context.client()
                    .chatPostMessage(post -> post.channel("C0INCIDENT")
                            .text("asked about " + pod.getText().getText() + " as " + pod.getValue()));
            return context.ack();
        });
        app.messageShortcut("diagnose_message", (request, context) -> {
            var message = request.getPayload().getMessage();
            context.client()
                    .chatPostMessage(post -> post.channel(
                                    request.getPayload().getChannel().getId())
                            .threadTs(message.getTs())
                            .text("looking into "
                                    + message.getAttachments().get(0).getTitle()));
            return context.ack();
        });
    }

    private static Option option(String name) {
        return Option.builder()
                .text(new PlainTextObject("Pod " + name, false))
                .value(name)
                .build();
    }

    private static void answersQuestions(App app) {
        app.command("/why", (request, context) -> {
            var payload = request.getPayload();
            var root = context.client()
                    .chatPostMessage(post -> post.channel(payload.getChannelId())
                            .text("<@" + payload.getUserId() + "> asked: *why* " + payload.getText()));
            diagnose(context.client(), payload.getChannelId(), root.getTs());
            return context.ack();
        });
        app.event(AppMentionEvent.class, (payload, context) -> {
            var question = payload.getEvent();
            String thread = Objects.requireNonNullElse(question.getThreadTs(), question.getTs());
            if (question.getText().contains("logs")) {
                context.client()
                        .filesUploadV2(upload -> upload.channel(question.getChannel())
                                .threadTs(thread)
                                .filename("terway.log")
                                .title("terway.log")
                                .content("line 1\nline 2 <script>alert(1)</script>\n")
                                .initialComment("the lines around the failure"));
            } else {
                diagnose(context.client(), question.getChannel(), thread);
            }
            return context.ack();
        });
    }

    private static void answersButtons(App app) {
        app.blockAction("logs", (request, context) -> {
            var payload = request.getPayload();
            reply(
                    payload,
                    context.client(),
                    "log lines for " + payload.getActions().get(0).getValue());
            return context.ack();
        });
        app.blockAction("pod", (request, context) -> {
            var payload = request.getPayload();
            reply(
                    payload,
                    context.client(),
                    "chosen " + payload.getActions().get(0).getSelectedOption().getValue());
            return context.ack();
        });
        app.blockAction("watch", (request, context) -> {
            reply(request.getPayload(), context.client(), "watching stopped");
            return context.ack();
        });
        app.blockAction("recheck", (request, context) -> {
            var payload = request.getPayload();
            context.client()
                    .chatPostEphemeral(post -> post.channel(payload.getChannel().getId())
                            .user(payload.getUser().getId())
                            .text("you may not do that"));
            return context.ack();
        });
    }

    private static void reply(BlockActionPayload payload, MethodsClient client, String text)
            throws IOException, SlackApiException {
        client.chatPostMessage(post -> post.channel(payload.getChannel().getId())
                .threadTs(payload.getMessage().getThreadTs())
                .text(text));
    }

    private static void opensModal(App app) {
        app.blockAction("previous", (request, context) -> {
            var payload = request.getPayload();
            String thread =
                    payload.getChannel().getId() + "/" + payload.getMessage().getThreadTs();
            context.client()
                    .viewsOpen(open -> open.triggerId(payload.getTriggerId())
                            .viewAsString(json("modal.json").replace("THREAD", thread)));
            return context.ack();
        });
        app.viewSubmission("log_form", (request, context) -> {
            var view = request.getPayload().getView();
            Map<String, Map<String, ViewState.Value>> values = view.getState().getValues();
            String pattern = values.get("pattern_block").get("pattern").getValue();
            if (pattern.equals("bad")) {
                return context.ackWithErrors(Map.of("pattern_block", "That is not a pattern."));
            }
            String container = values.get("container_block")
                    .get("container")
                    .getSelectedOption()
                    .getValue();
            String[] thread = view.getPrivateMetadata().split("/", 2);
            context.client()
                    .chatPostMessage(post -> post.channel(thread[0])
                            .threadTs(thread[1])
                            .text("reading " + container + " for " + pattern));
            return context.ack();
        });
    }

    private static void diagnose(MethodsClient client, String channel, String thread)
            throws IOException, SlackApiException {
        client.chatPostMessage(post -> post.channel(channel)
                .threadTs(thread)
                .text("Failing: no free IP in the vSwitch")
                .blocksAsString(json("diagnosis.json")));
    }

    private static String json(String name) {
        try (InputStream json = ExampleApp.class.getResourceAsStream("/sandbox/" + name)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
