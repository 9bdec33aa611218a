package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Workspace;

/** The payloads of {@code interactive} envelopes, and their sending. Who may act is not asked here, as in Slack. */
final class Interactions {

    private final Workspace workspace;
    private final SocketMode socket;
    private final Wire wire;
    private final ResponseUrls responseUrls;
    private final Triggers triggers;
    private final Suggestions suggestions;

    Interactions(
            Workspace workspace,
            SocketMode socket,
            Wire wire,
            ResponseUrls responseUrls,
            Triggers triggers,
            Suggestions suggestions) {
        this.workspace = workspace;
        this.socket = socket;
        this.wire = wire;
        this.responseUrls = responseUrls;
        this.triggers = triggers;
        this.suggestions = suggestions;
    }

    Delivery actOnMessage(User user, Message message, String actionIdOrLabel, JsonNode chosen, JsonNode filled) {
        requireOurs(message);
        JsonNode blocks = suggestions.furnished(user.id(), message.ts(), message.blocks());
        Elements.Placed placed = Elements.require(blocks, actionIdOrLabel);
        ObjectNode payload = payload("block_actions", user);
        addMessage(payload, user, message);
        if (message.isEphemeral()) {
            payload.remove("message");
        }
        payload.putObject("state").set("values", FormState.values(blocks, filled));
        addAction(payload, message.ts(), placed, chosen);
        return socket.send("interactive", payload, false);
    }

    Delivery actOnView(User user, View view, String actionIdOrLabel, JsonNode chosen, JsonNode filled) {
        JsonNode blocks = furnished(user, view);
        Elements.Placed placed = Elements.require(blocks, actionIdOrLabel);
        ObjectNode payload = payload("block_actions", user);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", filledView(view, blocks, filled));
        addAction(payload, view.id(), placed, chosen);
        return socket.send("interactive", payload, false);
    }

    Delivery submit(User user, View view, JsonNode filled) {
        JsonNode blocks = furnished(user, view);
        ObjectNode payload = payload("view_submission", user);
        ObjectNode json = filledView(view, blocks, filled);
        payload.set("view", json);
        ArrayNode addresses = payload.putArray("response_urls");
        for (Elements.Placed placed : Elements.in(blocks)) {
            JsonNode value = json.at("/state/values").path(placed.blockId()).path(placed.actionId());
            String channel = value.path("selected_conversation")
                    .asText(value.path("selected_channel").asText());
            if (placed.element().path("response_url_enabled").asBoolean() && !channel.isEmpty()) {
                addresses
                        .addObject()
                        .put("block_id", placed.blockId())
                        .put("action_id", placed.actionId())
                        .put("channel_id", channel)
                        .put("response_url", responseUrls.issue(new ResponseUrls.Target(channel, user.id(), null)));
            }
        }
        return socket.send("interactive", payload, true);
    }

    /** {@code cleared}: the whole stack went at once. */
    void closed(User user, View view, boolean cleared) {
        if (view.body().path("notify_on_close").asBoolean()) {
            ObjectNode payload = payload("view_closed", user);
            payload.remove("trigger_id");
            payload.set("view", wire.view(view));
            payload.put("is_cleared", cleared);
            socket.send("interactive", payload, false);
        }
    }

    Delivery suggestInView(User user, View view, String actionId, String typed) {
        ObjectNode payload = payload("block_suggestion", user);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", filledView(view, furnished(user, view), Json.object()));
        return suggest(user, payload, Elements.require(view.body().path("blocks"), actionId), view.id(), typed);
    }

    Delivery suggestInMessage(User user, Message message, String actionId, String typed) {
        requireOurs(message);
        ObjectNode payload = payload("block_suggestion", user);
        addMessage(payload, user, message);
        payload.remove("response_url");
        return suggest(user, payload, Elements.require(message.blocks(), actionId), message.ts(), typed);
    }

    private Delivery suggest(User user, ObjectNode payload, Elements.Placed placed, String surface, String typed) {
        Suggestions.requireAsked(placed, typed);
        payload.remove("trigger_id");
        payload.put("action_id", placed.actionId())
                .put("block_id", placed.blockId())
                .put("value", typed);
        return socket.send(
                "interactive", payload, true, answer -> suggestions.offer(user.id(), surface, placed, answer));
    }

    Delivery messageShortcut(User user, Message message, String callbackId) {
        ObjectNode payload = payload("message_action", user).put("callback_id", callbackId);
        addMessage(payload, user, message);
        payload.remove("container");
        payload.put("message_ts", message.ts()).put("action_ts", message.ts());
        return socket.send("interactive", payload, false);
    }

    Delivery globalShortcut(User user, String callbackId) {
        ObjectNode payload = payload("shortcut", user).put("callback_id", callbackId);
        payload.put("action_ts", workspace.messages().now());
        return socket.send("interactive", payload, false);
    }

    private ObjectNode payload(String type, User user) {
        ObjectNode payload = Json.object().put("type", type);
        payload.putObject("team")
                .put("id", workspace.team().id())
                .put("domain", workspace.team().domain());
        payload.putObject("user")
                .put("id", user.id())
                .put("username", user.name())
                .put("name", user.name())
                .put("team_id", workspace.teamOf(user));
        return payload.put("api_app_id", workspace.team().appId())
                .put("token", "sandbox-verification")
                .put("trigger_id", triggers.issue(user.id()))
                .put("is_enterprise_install", false)
                .putNull("enterprise");
    }

    private void addMessage(ObjectNode payload, User user, Message message) {
        Channel channel = workspace.channel(message.channel());
        ObjectNode container = payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("is_ephemeral", message.isEphemeral());
        message.threadTs().ifPresent(thread -> container.put("thread_ts", thread));
        payload.putObject("channel").put("id", channel.id()).put("name", publicName(channel));
        ObjectNode shown = wire.message(message);
        shown.remove("metadata");
        payload.set("message", shown);
        ResponseUrls.Target target = new ResponseUrls.Target(message.channel(), user.id(), message.ts());
        payload.put("response_url", responseUrls.issue(target));
    }

    static String publicName(Channel channel) {
        return switch (channel.kind()) {
            case PUBLIC, PRIVATE -> channel.name();
            case DIRECT -> "directmessage";
            case GROUP_DIRECT -> "mpdm-group";
        };
    }

    private static void addAction(ObjectNode payload, String actionTs, Elements.Placed placed, JsonNode chosen) {
        ObjectNode action = Elements.value(placed.element(), chosen)
                .put("action_id", placed.actionId())
                .put("block_id", placed.blockId())
                .put("action_ts", actionTs);
        payload.putArray("actions").add(action);
    }

    private JsonNode furnished(User user, View view) {
        return suggestions.furnished(user.id(), view.id(), view.body().path("blocks"));
    }

    private ObjectNode filledView(View view, JsonNode furnished, JsonNode filled) {
        ObjectNode json = wire.view(view);
        json.putObject("state").set("values", FormState.values(furnished, filled));
        return json;
    }

    /** What hangs on another app's message is told to that app alone. */
    private static void requireOurs(Message message) {
        if (!message.user().equals(Workspace.BOT)) {
            throw new IllegalArgumentException("the message " + message.ts() + " is not the app's");
        }
    }
}
