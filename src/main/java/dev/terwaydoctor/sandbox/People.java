package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Channel.Mark;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackFile;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.User.Standing;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people do in the workspace. Users and channels are named by id or plain name, elements by action id or label.
 * Nothing here waits for the bot; the returned {@link Delivery} can be asked for its acknowledgement.
 */
public final class People {

    private static final JsonNode NOTHING = MissingNode.getInstance();

    private final Workspace workspace;
    private final SlackApp app;
    private final Wire wire;
    private final SlashCommands commands;
    private final Interactions interactions;
    private final Modals modals;
    private final EventFeed events;
    private final TypedText typedText;

    People(
            Workspace workspace,
            SlackApp app,
            Wire wire,
            SlashCommands commands,
            Interactions interactions,
            Modals modals,
            EventFeed events) {
        this.workspace = workspace;
        this.app = app;
        this.wire = wire;
        this.commands = commands;
        this.interactions = interactions;
        this.modals = modals;
        this.events = events;
        this.typedText = new TypedText(workspace);
    }

    /** Posts as the person; {@code @name} mentions. Without a thread it is a new root message. */
    public Message say(String user, String channel, @Nullable String threadTs, String text) {
        Channel where = workspace.channel(channel);
        User who = member(user, where);
        Content content = Content.text(typedText.encode(text));
        return workspace.messages().post(Draft.of(where.id(), who.id(), content).inThread(threadTs));
    }

    /** Posts in the person's direct messages with the bot. */
    public Message tell(String user, @Nullable String threadTs, String text) {
        return say(user, workspace.directWithBot(user).id(), threadTs, text);
    }

    public void edit(String channel, String ts, String text) {
        Message message = message(channel, ts);
        workspace.messages().edit(message, Content.text(typedText.encode(text)));
    }

    public void delete(String channel, String ts) {
        workspace.messages().delete(message(channel, ts));
    }

    /** What Slack adds to a message some time after it was posted, such as the preview of a link. */
    public void unfurl(String channel, String ts, ArrayNode attachments) {
        Message message = message(channel, ts);
        Content said = message.draft().content();
        workspace.messages().rewrite(message, new Content(said.text(), said.blocks(), attachments, said.rawMetadata()));
    }

    /** Posts a text file, in a thread if one is named. */
    public Message upload(String user, String channel, @Nullable String threadTs, String filename, String text) {
        Channel where = workspace.channel(channel);
        User who = member(user, where);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        SlackFile file = workspace.files().announce(filename, bytes.length);
        workspace.files().store(file.id(), bytes);
        Draft draft = Draft.of(where.id(), who.id(), Content.text("")).inThread(threadTs);
        return workspace.messages().post(draft.withFiles(List.of(file)));
    }

    public void react(String user, String channel, String ts, String reaction) {
        Message message = message(channel, ts);
        workspace.messages().react(message, reaction, workspace.user(user).id());
    }

    public void unreact(String user, String channel, String ts, String reaction) {
        Message message = message(channel, ts);
        workspace.messages().unreact(message, reaction, workspace.user(user).id());
    }

    /** Presses the stop button that a session shows while the app is at work. */
    public void stopSession(String user, String channel, String threadTs) {
        ObjectNode event = Json.object()
                .put("type", "agent_session_stopped")
                .put("user", workspace.user(user).id())
                .put("channel", workspace.channel(channel).id())
                .put("thread_ts", threadTs);
        event.putArray("streaming_message_ts");
        events.tell(
                "agent_session_stopped",
                event.put("event_ts", workspace.messages().now()));
    }

    public void archive(String channel) {
        workspace.directory().put(workspace.channel(channel).marked(Mark.ARCHIVED));
    }

    public void unarchive(String channel) {
        workspace.directory().put(workspace.channel(channel).unmarked(Mark.ARCHIVED));
    }

    /** Empty when the command is not one of the app's. */
    public Optional<Delivery> slash(String user, String channel, String command, String text) {
        return commands.run(workspace.user(user), workspace.channel(channel), command, text);
    }

    /** Slack refuses every command that is typed into a thread. */
    public void slashInThread(String user, String channel, String threadTs, String command) {
        commands.refuseInThread(workspace.user(user), workspace.channel(channel), threadTs, command);
    }

    public Delivery click(String user, String channel, String ts, String actionIdOrLabel) {
        return act(user, channel, ts, actionIdOrLabel, NOTHING, NOTHING);
    }

    /** Picks the option with this value in a select, an overflow menu or the like. */
    public Delivery select(String user, String channel, String ts, String actionId, String value) {
        return act(user, channel, ts, actionId, Json.tree(value), Json.object().put(actionId, value));
    }

    public Delivery act(String user, String channel, String ts, String actionId, JsonNode chosen, JsonNode filled) {
        return interactions.actOnMessage(workspace.user(user), message(channel, ts), actionId, chosen, filled);
    }

    /** Acts within a modal or a Home tab. */
    public Delivery actInView(String user, String viewId, String actionId, JsonNode chosen, JsonNode filled) {
        return interactions.actOnView(workspace.user(user), view(user, viewId), actionId, chosen, filled);
    }

    /** Sends the topmost modal with these values by action id. */
    public Optional<Delivery> submit(String user, String viewId, Map<String, String> values) {
        return submit(user, viewId, Json.tree(values));
    }

    Optional<Delivery> submit(String user, String viewId, JsonNode values) {
        return modals.submit(workspace.user(user), view(user, viewId), values);
    }

    public void closeModal(String user, String viewId) {
        modals.close(workspace.user(user), view(user, viewId));
    }

    /** Closes all modals at once. */
    public void dismissModals(String user) {
        modals.dismiss(workspace.user(user));
    }

    /** Types ahead in an external select of a view; what the acknowledgement offers can be chosen then. */
    public Delivery suggest(String user, String viewId, String actionId, String typed) {
        return interactions.suggestInView(workspace.user(user), view(user, viewId), actionId, typed);
    }

    /** The same in a message. */
    public Delivery suggest(String user, String channel, String ts, String actionId, String typed) {
        return interactions.suggestInMessage(workspace.user(user), message(channel, ts), actionId, typed);
    }

    /** {@code tab} is {@code home} or {@code messages}. */
    public void openHome(String user, String tab) {
        Channel direct = workspace.directWithBot(user);
        ObjectNode event = Json.object()
                .put("type", "app_home_opened")
                .put("user", workspace.user(user).id())
                .put("channel", direct.id())
                .put("tab", tab)
                .put("event_ts", workspace.messages().now());
        if (tab.equals("home")) {
            workspace.views().home(workspace.user(user).id()).ifPresent(home -> event.set("view", wire.view(home)));
        }
        events.tell("app_home_opened", event);
    }

    public Delivery messageShortcut(String user, String channel, String ts, String callbackId) {
        requireShortcut(user, "message", callbackId);
        return interactions.messageShortcut(workspace.user(user), message(channel, ts), callbackId);
    }

    public Delivery globalShortcut(String user, String callbackId) {
        requireShortcut(user, "global", callbackId);
        return interactions.globalShortcut(workspace.user(user), callbackId);
    }

    /** Somebody of another workspace sees no shortcuts of the app. */
    private void requireShortcut(String user, String type, String callbackId) {
        if (workspace.user(user).standing() == Standing.EXTERNAL) {
            throw new IllegalArgumentException(user + " is of another workspace");
        }
        if (app.shortcuts().stream()
                .noneMatch(
                        known -> known.type().equals(type) && known.callbackId().equals(callbackId))) {
            throw new IllegalArgumentException("the app declares no " + type + " shortcut " + callbackId);
        }
    }

    private User member(String user, Channel channel) {
        User who = workspace.user(user);
        if (!channel.has(who.id())) {
            throw new IllegalArgumentException(who.name() + " is not in " + channel.name());
        }
        if (channel.is(Mark.ARCHIVED)) {
            throw new IllegalArgumentException(channel.name() + " is archived");
        }
        return who;
    }

    private Message message(String channel, String ts) {
        return workspace
                .messages()
                .find(workspace.channel(channel).id(), ts)
                .orElseThrow(() -> new IllegalArgumentException("no message " + ts + " in " + channel));
    }

    private View view(String user, String viewId) {
        return workspace
                .views()
                .find(viewId)
                .or(() -> workspace.views().home(workspace.user(user).id()))
                .orElseThrow(() -> new IllegalArgumentException("no view " + viewId));
    }
}
