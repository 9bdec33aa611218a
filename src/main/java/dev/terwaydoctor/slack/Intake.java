package dev.terwaydoctor.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import dev.terwaydoctor.slack.Question.Surface;
import dev.terwaydoctor.slack.api.Identity;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The handlers: each reads its payload into our own shape, hands it over and acknowledges, all without a call to anybody. Of messages, only those of
 * people are taken, and in channels only those that name the bot or are said in a thread.
 */
final class Intake {

    /** Bolt takes no other kind of pattern; this one has nothing to backtrack on. */
    private static final Pattern ANY_ACTION = Pattern.compile(".*", Pattern.DOTALL);

    private final Identity self;
    private final Reception reception;
    private final BotMeters meters;
    private final InstantSource clock;

    Intake(Identity self, Reception reception, BotMeters meters, InstantSource clock) {
        this.self = self;
        this.reception = reception;
        this.meters = meters;
        this.clock = clock;
    }

    void register(App app) {
        for (SlackSurface.Command command : SlackSurface.COMMANDS) {
            app.command(
                    command.name(), (request, context) -> acknowledged(context, () -> command(request.getPayload())));
        }
        app.event(
                AppMentionEvent.class,
                (payload, context) -> acknowledged(context, () -> {
                    AppMentionEvent event = payload.getEvent();
                    if (event.getBotId() == null) {
                        said(
                                payload.getEventId(),
                                new Said(
                                        event.getUser(),
                                        event.getChannel(),
                                        "channel",
                                        event.getText(),
                                        event.getTs(),
                                        event.getThreadTs()));
                    }
                }));
        app.event(
                MessageEvent.class,
                (payload, context) -> acknowledged(context, () -> {
                    MessageEvent event = payload.getEvent();
                    if (event.getBotId() == null) {
                        said(
                                payload.getEventId(),
                                new Said(
                                        event.getUser(),
                                        event.getChannel(),
                                        event.getChannelType(),
                                        event.getText(),
                                        event.getTs(),
                                        event.getThreadTs()));
                    }
                }));
        app.event(
                MessageFileShareEvent.class,
                (payload, context) -> acknowledged(context, () -> {
                    MessageFileShareEvent event = payload.getEvent();
                    said(
                            payload.getEventId(),
                            new Said(
                                    event.getUser(),
                                    event.getChannel(),
                                    event.getChannelType(),
                                    event.getText(),
                                    event.getTs(),
                                    event.getThreadTs()));
                }));
        app.event(
                MessageThreadBroadcastEvent.class,
                (payload, context) -> acknowledged(context, () -> {
                    MessageThreadBroadcastEvent event = payload.getEvent();
                    said(
                            payload.getEventId(),
                            new Said(
                                    event.getUser(),
                                    event.getChannel(),
                                    event.getChannelType(),
                                    event.getText(),
                                    event.getTs(),
                                    event.getThreadTs()));
                }));
        app.blockAction(ANY_ACTION, (request, context) -> acknowledged(context, () -> clicked(request.getPayload())));
    }

    /** A message of a person, from whichever event it came. */
    private record Said(
            @Nullable String user,
            String channel,
            @Nullable String channelType,
            @Nullable String text,
            String ts,
            @Nullable String threadTs) {}

    private Response acknowledged(Context context, Runnable taking) {
        Instant received = clock.instant();
        taking.run();
        meters.acknowledged(received);
        return context.ack();
    }

    private void command(SlashCommandPayload payload) {
        reception.take(new Question(
                payload.getTriggerId(),
                Surface.SLASH,
                payload.getUserId(),
                payload.getChannelId(),
                TypedText.of(text(payload.getText()), self.user()),
                null,
                null,
                payload.getResponseUrl()));
    }

    private void said(String eventId, Said said) {
        String raw = text(said.text());
        String user = said.user();
        if (user == null || user.equals(self.user())) {
            return;
        }
        boolean named = raw.contains("<@" + self.user());
        if (!named && isToSomebodyElse(said, raw)) {
            return;
        }
        Surface surface = surface(said, named);
        reception.take(new Question(
                eventId,
                surface,
                user,
                said.channel(),
                TypedText.of(raw, self.user()),
                said.ts(),
                said.threadTs(),
                null));
    }

    /** In a channel, talk outside threads, and talk that begins by naming another, is between people. */
    private static boolean isToSomebodyElse(Said said, String raw) {
        boolean direct = "im".equals(said.channelType());
        return !direct && (said.threadTs() == null || raw.stripLeading().startsWith("<@") || raw.isBlank());
    }

    private static Surface surface(Said said, boolean named) {
        if ("im".equals(said.channelType())) {
            return Surface.DIRECT;
        }
        return named ? Surface.MENTION : Surface.FOLLOW_UP;
    }

    private void clicked(BlockActionPayload payload) {
        BlockActionPayload.Container container = payload.getContainer();
        if (payload.getActions() == null || container == null || container.getChannelId() == null) {
            return;
        }
        String thread = container.getThreadTs() == null ? container.getMessageTs() : container.getThreadTs();
        for (BlockActionPayload.Action action : payload.getActions()) {
            String value = action.getSelectedOption() == null
                    ? action.getValue()
                    : action.getSelectedOption().getValue();
            reception.take(new Click(
                    payload.getTriggerId() + action.getActionTs(),
                    payload.getUser().getId(),
                    container.getChannelId(),
                    container.isEphemeral() ? null : thread,
                    payload.getResponseUrl(),
                    text(action.getActionId()),
                    text(action.getBlockId()),
                    text(value)));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
