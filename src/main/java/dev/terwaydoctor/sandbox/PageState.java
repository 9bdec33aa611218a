package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Change;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Workspace;

/** The workspace as the page reads it: everything once, and then each change. */
final class PageState {

    private final Workspace workspace;
    private final SlackApp app;
    private final Incidents incidents;
    private final Wire wire;

    PageState(Workspace workspace, SlackApp app, Incidents incidents, Wire wire) {
        this.workspace = workspace;
        this.app = app;
        this.incidents = incidents;
        this.wire = wire;
    }

    ObjectNode everything() {
        ObjectNode state = Json.object();
        state.set("team", Json.tree(workspace.team()));
        state.put("bot", Workspace.BOT);
        state.set("app", Json.tree(app));
        ArrayNode users = state.putArray("users");
        workspace.directory().users().forEach(user -> users.add(wire.user(user)));
        ArrayNode channels = state.putArray("channels");
        ArrayNode messages = state.putArray("messages");
        for (Channel channel : workspace.directory().channels()) {
            channels.add(channel(channel));
            workspace.messages().in(channel.id()).forEach(message -> messages.add(message(message)));
        }
        ArrayNode views = state.putArray("views");
        for (var user : workspace.directory().users()) {
            workspace.views().stack(user.id()).forEach(view -> views.add(view(view)));
            workspace.views().home(user.id()).ifPresent(home -> views.add(view(home)));
        }
        state.set("incidents", incidents());
        return state;
    }

    ObjectNode incidents() {
        ObjectNode json = Json.object();
        json.set("list", Json.tree(incidents.list()));
        json.put("current", incidents.current().orElse(""));
        return json;
    }

    ObjectNode change(Change change) {
        ObjectNode json = Json.object();
        if (change instanceof Change.Posted posted) {
            return message(json, posted.message());
        } else if (change instanceof Change.Edited edited) {
            return message(json, edited.after());
        } else if (change instanceof Change.Reacted reacted) {
            return message(json, reacted.message());
        } else if (change instanceof Change.Deleted deleted) {
            json.put("kind", "deleted").set("message", message(deleted.message()));
        } else if (change instanceof Change.ChannelChanged changed) {
            json.put("kind", "channel").set("channel", channel(changed.channel()));
        } else if (change instanceof Change.ViewShown shown) {
            json.put("kind", "view").set("view", view(shown.view()));
        } else if (change instanceof Change.ViewClosed closed) {
            json.put("kind", "view-closed").set("view", view(closed.view()));
        } else if (change instanceof Change.ViewRefused refused) {
            json.put("kind", "view-refused").set("view", view(refused.view()));
            json.set("errors", refused.errors());
        } else if (change instanceof Change.StatusSet status) {
            json.put("kind", "status")
                    .put("channel", status.channel())
                    .put("thread_ts", status.threadTs())
                    .put("status", status.status());
        }
        return json;
    }

    private ObjectNode message(ObjectNode json, Message message) {
        return json.put("kind", "message").set("message", message(message));
    }

    private ObjectNode message(Message message) {
        ObjectNode json =
                wire.message(message).put("channel", message.channel()).put("user", message.user());
        json.set("blocks", message.blocks());
        message.onlyFor().ifPresent(reader -> json.put("only_for", reader));
        return json;
    }

    private ObjectNode channel(Channel channel) {
        ObjectNode json = wire.channel(channel);
        json.set("members", Json.tree(channel.members()));
        return json;
    }

    private ObjectNode view(View view) {
        ObjectNode json = wire.view(view).put("user", view.user());
        workspace.views().refusal(view).ifPresent(errors -> json.set("errors", errors));
        return json;
    }
}
