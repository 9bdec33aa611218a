package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
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

    Interactions(Workspace workspace, SocketMode socket, Wire wire, ResponseUrls responseUrls, Triggers triggers) {
        this.workspace = workspace;
        this.socket = socket;
        this.wire = wire;
        this.responseUrls = responseUrls;
        this.triggers = triggers;
    }

    Delivery actOnMessage(User user, Message message, Elements.Placed placed, JsonNode chosen, JsonNode filled) {
        ObjectNode payload = payload("block_actions", user);
        addMessage(payload, user, message);
        if (message.isEphemeral()) {
            payload.remove("message");
        }
        payload.putObject("state").set("values", FormState.values(message.blocks(), filled));
        addAction(payload, message.ts(), placed, chosen);
        return socket.send("interactive", payload, false);
    }

    Delivery actOnView(User user, View view, Elements.Placed placed, JsonNode chosen, JsonNode filled) {
        ObjectNode payload = payload("block_actions", user);
        payload.putObject("container").put("type", "view").put("view_id", view.id());
        payload.set("view", filledView(view, filled));
        addAction(payload, view.id(), placed, chosen);
        return socket.send("interactive", payload, false);
    }

    Delivery submit(User user, View view, JsonNode filled) {
        ObjectNode payload = payload("view_submission", user);
        payload.set("view", filledView(view, filled));
        payload.putArray("response_urls");
        return socket.send("interactive", payload, true);
    }

    Delivery closed(User user, View view) {
        ObjectNode payload = payload("view_closed", user);
        payload.remove("trigger_id");
        payload.set("view", wire.view(view));
        payload.put("is_cleared", false);
        return socket.send("interactive", payload, false);
    }

    /** Type-ahead of an external select. */
    Delivery suggest(User user, ObjectNode container, Elements.Placed placed, String typed) {
        ObjectNode payload = payload("block_suggestion", user);
        payload.remove("trigger_id");
        payload.set("container", container);
        payload.put("action_id", placed.actionId())
                .put("block_id", placed.blockId())
                .put("value", typed);
        return socket.send("interactive", payload, true);
    }

    Delivery messageShortcut(User user, Message message, String callbackId) {
        ObjectNode payload = payload("message_action", user).put("callback_id", callbackId);
        addMessage(payload, user, message);
        payload.remove("container");
        payload.put("message_ts", message.ts()).put("action_ts", message.ts());
        return socket.send("interactive", payload, false);
    }

    Delivery globalShortcut(User user, String callbackId) {
        return socket.send("interactive", payload("shortcut", user).put("callback_id", callbackId), false);
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
                .put("team_id", workspace.team().id());
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
        payload.set("message", wire.message(message));
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

    private ObjectNode filledView(View view, JsonNode filled) {
        ObjectNode json = wire.view(view);
        json.putObject("state").set("values", FormState.values(json.path("blocks"), filled));
        return json;
    }
}
