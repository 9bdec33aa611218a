package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Change;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Turns changes of the workspace into the events that the app has subscribed to, in the order in which they happened. The
 * app hears of channels that it is in, and of its own messages too, as from Slack.
 */
final class EventFeed implements AutoCloseable {

    private final Workspace workspace;
    private final SlackApp app;
    private final SocketMode socket;
    private final Wire wire;
    private final ExecutorService inOrder = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            EventFeed::daemon,
            new ThreadPoolExecutor.DiscardPolicy());

    EventFeed(Workspace workspace, SlackApp app, SocketMode socket, Wire wire) {
        this.workspace = workspace;
        this.app = app;
        this.socket = socket;
        this.wire = wire;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "sandbox-events");
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        workspace.observe(change -> inOrder.execute(() -> tell(change)));
    }

    @Override
    public void close() {
        inOrder.shutdownNow();
    }

    /** Wraps and sends an event that is no message, if the app subscribed to it. */
    void tell(String subscription, ObjectNode event) {
        if (!app.events().contains(subscription)) {
            return;
        }
        ObjectNode payload = Json.object()
                .put("type", "event_callback")
                .put("token", "sandbox-verification")
                .put("team_id", workspace.team().id())
                .put("api_app_id", workspace.team().appId())
                .put("event_id", workspace.ids().next("Ev"))
                .put(
                        "event_time",
                        Long.parseLong(event.path("event_ts").asText("0.0").split("\\.", 2)[0]))
                .put("is_ext_shared_channel", isExternallyShared(event));
        payload.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", workspace.team().id())
                .put("user_id", Workspace.BOT)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        payload.set("event", event);
        socket.sendEvent(payload);
    }

    private boolean isExternallyShared(ObjectNode event) {
        return workspace
                .directory()
                .findChannel(event.path("channel").asText())
                .filter(channel -> channel.is(Channel.Mark.EXTERNALLY_SHARED))
                .isPresent();
    }

    private void tell(Change change) {
        if (change instanceof Change.Posted posted) {
            posted(posted.message());
        } else if (change instanceof Change.Edited edited) {
            edited(edited.before(), edited.after());
        } else if (change instanceof Change.Deleted deleted) {
            deleted(deleted.message());
        } else if (change instanceof Change.Reacted reacted) {
            reacted(reacted);
        }
    }

    private void posted(Message message) {
        Channel channel = workspace.channel(message.channel());
        if (message.isEphemeral() || !channel.has(Workspace.BOT)) {
            return;
        }
        if (message.text().contains("<@" + Workspace.BOT + ">")
                && channel.kind() != Channel.Kind.DIRECT
                && !message.user().equals(Workspace.BOT)) {
            ObjectNode mention = event(message, channel);
            mention.put("type", "app_mention").remove("channel_type");
            tell("app_mention", mention);
        }
        tell(subscription(channel), event(message, channel));
    }

    private void edited(Message before, Message after) {
        Channel channel = workspace.channel(after.channel());
        if (!after.isEphemeral() && channel.has(Workspace.BOT)) {
            String now = after.editedTs() == null ? after.ts() : after.editedTs();
            ObjectNode event = hidden("message_changed", channel, now);
            event.set("message", wire.message(after));
            event.set("previous_message", wire.message(before));
            tell(subscription(channel), event);
        }
    }

    private void deleted(Message message) {
        Channel channel = workspace.channel(message.channel());
        if (!message.isEphemeral() && channel.has(Workspace.BOT)) {
            ObjectNode event = hidden("message_deleted", channel, message.ts());
            event.put("deleted_ts", message.ts());
            event.set("previous_message", wire.message(message));
            tell(subscription(channel), event);
        }
    }

    private void reacted(Change.Reacted reaction) {
        Message message = reaction.message();
        if (!workspace.channel(message.channel()).has(Workspace.BOT)) {
            return;
        }
        String type = reaction.added() ? "reaction_added" : "reaction_removed";
        ObjectNode event = Json.object()
                .put("type", type)
                .put("user", reaction.user())
                .put("reaction", reaction.reaction())
                .put("item_user", message.user())
                .put("event_ts", workspace.messages().now());
        event.putObject("item")
                .put("type", "message")
                .put("channel", message.channel())
                .put("ts", message.ts());
        tell(type, event);
    }

    private ObjectNode event(Message message, Channel channel) {
        ObjectNode event = wire.message(message);
        event.remove("metadata");
        return event.put("channel", channel.id())
                .put("channel_type", channel.kind().channelType())
                .put("event_ts", message.ts());
    }

    private static ObjectNode hidden(String subtype, Channel channel, String ts) {
        return Json.object()
                .put("type", "message")
                .put("subtype", subtype)
                .put("hidden", true)
                .put("channel", channel.id())
                .put("channel_type", channel.kind().channelType())
                .put("ts", ts)
                .put("event_ts", ts);
    }

    private static String subscription(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC -> "message.channels";
            case PRIVATE -> "message.groups";
            case DIRECT -> "message.im";
            case GROUP_DIRECT -> "message.mpim";
        };
    }
}
