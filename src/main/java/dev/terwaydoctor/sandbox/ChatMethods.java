package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.Map;

/** {@code chat.*}: the bot writes, corrects and takes back its messages. */
final class ChatMethods {

    private final Workspace workspace;
    private final Reach reach;
    private final ContentReader contents;
    private final Wire wire;

    ChatMethods(Workspace workspace, Reach reach, ContentReader contents, Wire wire) {
        this.workspace = workspace;
        this.reach = reach;
        this.contents = contents;
        this.wire = wire;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "chat.postMessage", this::postMessage,
                "chat.postEphemeral", this::postEphemeral,
                "chat.update", this::update,
                "chat.delete", this::delete,
                "chat.getPermalink", this::getPermalink);
    }

    private ObjectNode postMessage(ApiCall call) {
        Channel channel = reach.writable(call);
        Content content = contents.fresh(call);
        String thread = reach.thread(call, channel).orElse(null);
        String subtype = thread != null && call.flag("reply_broadcast") ? "thread_broadcast" : null;
        Draft draft =
                Draft.of(channel.id(), Workspace.BOT, content).inThread(thread).withSubtype(subtype);
        Message message = workspace.messages().post(draft);
        return at(message).set("message", wire.message(message));
    }

    private ObjectNode postEphemeral(ApiCall call) {
        Channel channel = reach.writable(call);
        User reader = workspace
                .directory()
                .findUser(call.required("user", "user_not_found"))
                .orElseThrow(() -> new SlackError("user_not_found"));
        if (!channel.has(reader.id())) {
            throw new SlackError("user_not_in_channel");
        }
        Draft draft = Draft.of(channel.id(), Workspace.BOT, contents.fresh(call))
                .inThread(reach.thread(call, channel).orElse(null))
                .onlyFor(reader.id());
        return ApiMethod.ok().put("message_ts", workspace.messages().post(draft).ts());
    }

    private ObjectNode update(ApiCall call) {
        Message before = reach.own(call, "cant_update_message");
        Content content = contents.edited(call, before.draft().content());
        Message after = workspace.messages().edit(before, content);
        return at(after).put("text", after.text()).set("message", wire.message(after));
    }

    private ObjectNode delete(ApiCall call) {
        Message message = reach.own(call, "cant_delete_message");
        workspace.messages().delete(message);
        return at(message);
    }

    private ObjectNode getPermalink(ApiCall call) {
        Channel channel = reach.visible(call);
        String ts = call.required("message_ts", "message_not_found");
        Message message =
                workspace.messages().find(channel.id(), ts).orElseThrow(() -> new SlackError("message_not_found"));
        return ApiMethod.ok().put("channel", channel.id()).put("permalink", wire.permalink(channel.id(), message.ts()));
    }

    private static ObjectNode at(Message message) {
        return ApiMethod.ok().put("channel", message.channel()).put("ts", message.ts());
    }
}
