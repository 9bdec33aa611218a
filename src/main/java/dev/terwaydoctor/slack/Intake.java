package dev.terwaydoctor.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.terwaydoctor.slack.Question.Surface;
import dev.terwaydoctor.slack.api.Identity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The handlers: each reads its payload into our own shape, hands it over and acknowledges, all without a call to anybody.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    /** Bolt takes no other kind of pattern; this one has nothing to backtrack on. */
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private final Identity self;
    private final Desks desks;
    private final BotMeters meters;
    private final InstantSource clock;

    Intake(Identity self, Desks desks, BotMeters meters, InstantSource clock) {
        this.self = self;
        this.desks = desks;
        this.meters = meters;
        this.clock = clock;
    }

    void register(App app) {
        for (SlackSurface.Command command : SlackSurface.COMMANDS) {
            app.command(
                    command.name(), (request, context) -> acknowledged(context, () -> command(request.getPayload())));
        }
        hear(app, AppMentionEvent.class, Heard::of);
        app.event(
                MessageEvent.class,
                (payload, context) -> acknowledged(context, () -> said(payload.getEventId(), payload.getEvent())));
        app.event(
                MessageBotEvent.class,
                (payload, context) -> acknowledged(
                        context,
                        () -> Posted.of(payload.getEventId(), payload.getEvent(), self)
                                .ifPresent(desks.alerts()::take)));
        app.event(
                MessageChangedEvent.class,
                (payload, context) -> acknowledged(context, () -> changed(payload.getEventId(), payload.getEvent())));
        app.event(
                MessageDeletedEvent.class,
                (payload, context) -> acknowledged(
                        context,
                        () -> Withdrawal.of(payload.getEventId(), payload.getEvent())
                                .ifPresent(desks.reception()::take)));
        hear(app, MessageFileShareEvent.class, Heard::of);
        hear(app, MessageThreadBroadcastEvent.class, Heard::of);
        app.function(
                SlackSurface.DIAGNOSE_POD.callbackId(),
                (payload, context) ->
                        acknowledged(context, () -> desks.steps().take(StepOrder.of(payload.getEvent()))));
        app.blockAction(ANY, (request, context) -> acknowledged(context, () -> clicked(request.getPayload())));
        app.event(
                AppHomeOpenedEvent.class,
                (payload, context) ->
                        acknowledged(context, () -> desks.counter().opened(payload.getEvent(), payload.getEventId())));
        app.messageShortcut(
                ANY,
                (request, context) -> acknowledged(
                        context,
                        () -> desks.counter().pointedAt(request.getPayload(), request.getRequestBodyAsString())));
        app.globalShortcut(
                ANY,
                (request, context) ->
                        acknowledged(context, () -> desks.counter().called(request.getPayload())));
        app.viewSubmission(
                ANY,
                (request, context) -> answered(
                        context,
                        () -> desks.counter().submitted(request.getPayload()).json()));
        app.blockSuggestion(
                ANY,
                (request, context) -> answered(context, () -> desks.counter().suggested(request.getPayload())));
    }

    /** Acknowledges with what Slack wants to know at once; with nothing where that cannot be told. */
    private Response answered(Context context, Supplier<String> json) {
        String[] body = {""};
        Response bare = acknowledged(context, () -> body[0] = json.get());
        return body[0].isEmpty()
                ? bare
                : Response.builder()
                        .statusCode(200)
                        .contentType("application/json")
                        .body(body[0])
                        .build();
    }

    private <E extends Event> void hear(App app, Class<E> type, Function<E, Heard> reading) {
        app.event(
                type,
                (payload, context) ->
                        acknowledged(context, () -> question(payload.getEventId(), reading.apply(payload.getEvent()))));
    }

    /** By a person or by an app. */
    private void said(String eventId, MessageEvent message) {
        question(eventId, Heard.of(message));
        Posted.of(eventId, message, self).ifPresent(desks.alerts()::take);
    }

    private void changed(String eventId, MessageChangedEvent message) {
        Withdrawal.of(eventId, message).ifPresent(desks.reception()::take);
        Heard.of(message)
                .flatMap(heard -> heard.question(eventId, self.user()))
                .ifPresent(desks.reception()::takeCorrected);
    }

    private void question(String eventId, Heard heard) {
        heard.question(eventId, self.user()).ifPresent(desks.reception()::take);
    }

    /** Acknowledges whatever happens: what we cannot read now we could not read a second time either. */
    private Response acknowledged(Context context, Runnable taking) {
        Instant received = clock.instant();
        try {
            taking.run();
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("A delivery could not be read");
        }
        meters.acknowledged(received);
        return context.ack();
    }

    private void command(SlashCommandPayload payload) {
        desks.reception()
                .take(new Question(
                        payload.getTriggerId(),
                        Surface.SLASH,
                        payload.getUserId(),
                        payload.getChannelId(),
                        TypedText.of(text(payload.getText()), self.user()),
                        null,
                        null,
                        payload.getResponseUrl()));
    }

    private void clicked(BlockActionPayload payload) {
        BlockActionPayload.Container container = payload.getContainer();
        if (payload.getActions() == null || container == null) {
            return;
        }
        List<BlockActionPayload.Action> left = payload.getActions().stream()
                .filter(action -> !desks.counter().takes(payload, action))
                .toList();
        if (container.getChannelId() == null) {
            return;
        }
        String thread = container.getThreadTs() == null ? container.getMessageTs() : container.getThreadTs();
        for (BlockActionPayload.Action action : left) {
            String value = action.getSelectedOption() == null
                    ? action.getValue()
                    : action.getSelectedOption().getValue();
            Click click = new Click(
                    payload.getTriggerId() + action.getActionTs(),
                    payload.getUser().getId(),
                    container.getChannelId(),
                    container.isEphemeral() ? null : container.getMessageTs(),
                    container.isEphemeral() ? null : thread,
                    payload.getResponseUrl(),
                    text(action.getActionId()),
                    text(action.getBlockId()),
                    text(value));
            if (!desks.counter().takes(click, text(payload.getTriggerId()))) {
                desks.reception().take(click);
            }
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
