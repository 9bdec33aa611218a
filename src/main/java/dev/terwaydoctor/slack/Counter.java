package dev.terwaydoctor.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import dev.terwaydoctor.slack.Question.Surface;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.forms.Filled;
import dev.terwaydoctor.slack.forms.FormReply;
import dev.terwaydoctor.slack.forms.HomePage;
import dev.terwaydoctor.slack.forms.LogForm;
import dev.terwaydoctor.slack.forms.PodForm;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.Words;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what comes from windows, menus, shortcuts and the Home tab out of its payload and to whoever serves it. What it does not know it counts. */
final class Counter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UNKNOWN = "unknown";

    private final Means means;
    private final Reception reception;
    private final LogDesk logs;
    private final PodDesk pods;
    private final HomeDesk home;
    private final Welcome welcome;

    Counter(Means means, Reception reception, LogDesk logs, PodDesk pods, HomeDesk home, Welcome welcome) {
        this.means = means;
        this.reception = reception;
        this.logs = logs;
        this.pods = pods;
        this.home = home;
        this.welcome = welcome;
    }

    /** Whether a press of a button was one for a window or on the Home tab, and so is done with. */
    boolean takes(BlockActionPayload payload, BlockActionPayload.Action action) {
        String id = text(action.getActionId());
        boolean inView = payload.getView() != null;
        if (id.equals(HomePage.FORM)) {
            pods.open(payload.getUser().getId(), payload.getTriggerId());
        } else if (id.equals(HomePage.REFRESH) && inView) {
            home.show(payload.getTriggerId(), payload.getUser().getId(), "", true);
        } else if (inView && PodForm.CALLBACK.equals(payload.getView().getCallbackId())) {
            View view = payload.getView();
            pods.picked(
                    payload.getUser().getId(),
                    text(view.getId()),
                    text(view.getPrivateMetadata()),
                    filled(view.getState()));
        } else if (inView) {
            means.meters().form(UNKNOWN, "pressed");
        }
        return inView || id.equals(HomePage.FORM);
    }

    /** The same for a button on a message. */
    boolean takes(Click click, String trigger) {
        boolean more = click.actionId().startsWith(ButtonKey.MORE_LOGS);
        if (more) {
            logs.open(click, trigger);
        }
        return more;
    }

    FormReply submitted(ViewSubmissionPayload payload) {
        View view = payload.getView();
        String user = payload.getUser().getId();
        Filled filled = filled(view.getState());
        String id = text(payload.getTriggerId());
        return switch (text(view.getCallbackId())) {
            case LogForm.CALLBACK -> logs.submit(id, user, text(view.getPrivateMetadata()), filled);
            case PodForm.CALLBACK -> pods.submit(id, user, text(view.getPrivateMetadata()), filled);
            default -> {
                means.meters().form(UNKNOWN, "stale");
                Words words = Words.in("en");
                yield new FormReply.Replaced(new PodForm(words).told(words.say("form.stale")));
            }
        };
    }

    String suggested(BlockSuggestionPayload payload) {
        View view = payload.getView();
        Filled filled = filled(view == null ? null : view.getState());
        return pods.suggest(
                        payload.getUser().getId(),
                        text(payload.getActionId()),
                        text(payload.getValue()),
                        view == null ? "" : text(view.getPrivateMetadata()),
                        filled)
                .toJson();
    }

    /** {@code body} is the payload as it came: the SDK drops the content of blocks that it does not know. */
    void pointedAt(MessageShortcutPayload payload, String body) {
        if (!payload.getCallbackId().equals(SlackSurface.DIAGNOSE_MESSAGE)) {
            means.meters().form(UNKNOWN, "shortcut");
            String response = text(payload.getResponseUrl());
            means.later()
                    .run(
                            Duration.ZERO,
                            () -> means.api()
                                    .respond(response, Message.of(Words.in("en").say("stale"))));
            return;
        }
        com.slack.api.model.Message message = payload.getMessage();
        String words = MessageWords.of(message(body), means.self().user());
        reception.take(new Question(
                payload.getTriggerId(),
                Surface.SHORTCUT,
                payload.getUser().getId(),
                payload.getChannel().getId(),
                words,
                payload.getMessageTs(),
                message.getThreadTs(),
                payload.getResponseUrl()));
    }

    void called(GlobalShortcutPayload payload) {
        if (payload.getCallbackId().equals(SlackSurface.DIAGNOSE_GLOBAL)) {
            pods.open(payload.getUser().getId(), payload.getTriggerId());
        } else {
            means.meters().form(UNKNOWN, "shortcut");
        }
    }

    void opened(AppHomeOpenedEvent event, String eventId) {
        if ("home".equals(event.getTab())) {
            home.show(eventId, event.getUser(), text(event.getChannel()), false);
        } else if (event.getChannel() != null) {
            means.onWorker(() -> welcome.greet(event.getUser(), event.getChannel(), ""));
        }
    }

    private static JsonNode message(String body) {
        String json = body.startsWith("payload=")
                ? URLDecoder.decode(body.substring("payload=".length()), StandardCharsets.UTF_8)
                : body;
        try {
            return JSON.readTree(json).path("message");
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("a shortcut's payload is no JSON", unreadable);
        }
    }

    private static Filled filled(@Nullable ViewState state) {
        Map<String, String> values = new HashMap<>();
        if (state != null && state.getValues() != null) {
            state.getValues()
                    .forEach((block, fields) -> fields.values().forEach(value -> values.put(block, said(value))));
        }
        return new Filled(values);
    }

    private static String said(ViewState.Value value) {
        if (value.getSelectedOption() != null) {
            return text(value.getSelectedOption().getValue());
        }
        return text(value.getSelectedConversation() == null ? value.getValue() : value.getSelectedConversation());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
