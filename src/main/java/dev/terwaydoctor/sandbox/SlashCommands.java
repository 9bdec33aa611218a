package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.User.Standing;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commands: declared ones go to the app, everything else Slackbot refuses, and so does it when the app is late. */
final class SlashCommands {

    private final Workspace workspace;
    private final SlackApp app;
    private final SocketMode socket;
    private final ResponseUrls responseUrls;
    private final Triggers triggers;
    private final TypedText typedText;

    SlashCommands(Workspace workspace, SlackApp app, SocketMode socket, ResponseUrls responseUrls, Triggers triggers) {
        this.workspace = workspace;
        this.app = app;
        this.socket = socket;
        this.responseUrls = responseUrls;
        this.triggers = triggers;
        this.typedText = new TypedText(workspace);
    }

    /** Empty when the command never reached the app. */
    Optional<Delivery> run(User user, Channel channel, String command, String text) {
        if (command.equals("/invite") || command.equals("/remove")) {
            changeMembers(user, channel, command, text);
            return Optional.empty();
        }
        boolean outsider = user.standing() == Standing.EXTERNAL;
        if (outsider
                || app.commands().stream().noneMatch(known -> known.command().equals(command))) {
            slackbot(user, channel, null, "`" + command + "` is not a valid command.");
            return Optional.empty();
        }
        ResponseUrls.Target target = new ResponseUrls.Target(channel.id(), user.id(), null);
        Delivery delivery = socket.send("slash_commands", payload(user, channel, command, text, target), true);
        var unused = delivery.future().whenComplete((ack, failure) -> {
            if (failure != null) {
                String why = failure instanceof Delivery.NotDelivered ? "dispatch_failed" : "operation_timeout";
                slackbot(user, channel, null, command + " failed with the error \"" + why + "\"");
            } else {
                answerWithAck(target, ack.payload());
            }
        });
        return Optional.of(delivery);
    }

    /** Slack's own commands for who is in a channel; the newcomer's arrival is a message, as in Slack. */
    private void changeMembers(User user, Channel channel, String command, String text) {
        String name = text.startsWith("@") ? text.substring(1) : text;
        Optional<User> named = workspace.directory().findUser(name.strip());
        if (named.isEmpty()) {
            slackbot(user, channel, null, "There is nobody called " + text + ".");
            return;
        }
        String id = named.get().id();
        boolean joins = command.equals("/invite");
        workspace.directory().put(joins ? channel.joinedBy(id) : channel.leftBy(id));
        Content said = Content.text("<@" + id + "> has " + (joins ? "joined" : "left") + " the channel");
        workspace
                .messages()
                .post(Draft.of(channel.id(), id, said).withSubtype(joins ? "channel_join" : "channel_leave"));
    }

    void refuseInThread(User user, Channel channel, String threadTs, String command) {
        slackbot(user, channel, threadTs, "`" + command + "` is not supported in threads. Sorry!");
    }

    private ObjectNode payload(User user, Channel channel, String command, String text, ResponseUrls.Target target) {
        return Json.object()
                .put("token", "sandbox-verification")
                .put("command", command)
                .put("text", typedText.encode(text))
                .put("user_id", user.id())
                .put("user_name", user.name())
                .put("channel_id", channel.id())
                .put("channel_name", Interactions.publicName(channel))
                .put("team_id", workspace.team().id())
                .put("team_domain", workspace.team().domain())
                .put("api_app_id", workspace.team().appId())
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrls.issue(target))
                .put("trigger_id", triggers.issue(user.id()));
    }

    private void answerWithAck(ResponseUrls.Target target, JsonNode payload) {
        if (payload.isObject() && (payload.has("text") || payload.has("blocks"))) {
            responseUrls.respond(target, (ObjectNode) payload);
        }
    }

    private void slackbot(User user, Channel channel, @Nullable String threadTs, String text) {
        workspace
                .messages()
                .post(Draft.of(channel.id(), Workspace.SLACKBOT, Content.text(text))
                        .inThread(threadTs)
                        .onlyFor(user.id()));
    }
}
