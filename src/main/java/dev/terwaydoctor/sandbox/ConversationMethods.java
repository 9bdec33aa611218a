package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Channel.Kind;
import dev.terwaydoctor.sandbox.workspace.Channel.Mark;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** {@code conversations.*}: the bot reads channels and threads. Ephemeral messages are in no history. */
final class ConversationMethods {

    private static final int MOST_REPLIES = 1000;

    private final Workspace workspace;
    private final Reach reach;
    private final Wire wire;

    ConversationMethods(Workspace workspace, Reach reach, Wire wire) {
        this.workspace = workspace;
        this.reach = reach;
        this.wire = wire;
    }

    Map<String, ApiMethod> methods() {
        return Map.of(
                "conversations.replies", this::replies,
                "conversations.history", this::history,
                "conversations.info", this::info,
                "conversations.list", this::list,
                "conversations.open", this::open,
                "conversations.members", this::members,
                "conversations.join", this::join);
    }

    private ObjectNode replies(ApiCall call) {
        Channel channel = reach.joined(call);
        reach.requireScope(channel, "history");
        String ts = call.required("ts", "thread_not_found");
        Message first = workspace
                .messages()
                .find(channel.id(), ts)
                .filter(found -> !found.isEphemeral())
                .orElseThrow(() -> new SlackError("thread_not_found"));
        if (first.isReply()) {
            return messages(call, List.of(first), new Page<>(List.of(), ""));
        }
        List<Message> replies = within(call, workspace.messages().thread(channel.id(), ts)).stream()
                .filter(Message::isReply)
                .toList();
        return messages(call, List.of(first), Page.of(replies, call, MOST_REPLIES));
    }

    private ObjectNode history(ApiCall call) {
        Channel channel = reach.joined(call);
        reach.requireScope(channel, "history");
        List<Message> roots = new ArrayList<>(within(call, workspace.messages().in(channel.id())).stream()
                .filter(message -> !message.isReply() || message.subtype().equals(Optional.of("thread_broadcast")))
                .toList());
        Collections.reverse(roots);
        return messages(call, List.of(), Page.of(roots, call));
    }

    private ObjectNode info(ApiCall call) {
        Channel channel = reach.visible(call);
        reach.requireScope(channel, "read");
        return ApiMethod.ok().set("channel", wire.channel(channel));
    }

    private ObjectNode list(ApiCall call) {
        List<String> types = List.of(call.text("types").orElse("public_channel").split(",", -1));
        boolean living = call.flag("exclude_archived");
        List<Channel> visible = workspace.directory().channels().stream()
                .filter(channel -> channel.kind() == Kind.PUBLIC || channel.has(Workspace.BOT))
                .filter(channel -> types.contains(channel.kind().listedAs()))
                .filter(channel -> !living || !channel.is(Mark.ARCHIVED))
                .toList();
        Page<Channel> page = Page.of(visible, call);
        ObjectNode answer = ApiMethod.ok();
        ArrayNode channels = answer.putArray("channels");
        page.items().forEach(channel -> channels.add(wire.channel(channel)));
        page.describe(answer);
        return answer;
    }

    private ObjectNode open(ApiCall call) {
        TreeSet<String> members = new TreeSet<>(List.of(Workspace.BOT));
        for (String id : call.required("users", "users_list_not_supplied").split(",", -1)) {
            members.add(workspace
                    .directory()
                    .findUser(id.strip())
                    .map(User::id)
                    .orElseThrow(() -> new SlackError("user_not_found")));
        }
        reach.requireScope(members.size() > 2 ? "mpim:write" : "im:write");
        Channel channel = workspace.directory().direct(members);
        return ApiMethod.ok().set("channel", wire.channel(channel));
    }

    private ObjectNode members(ApiCall call) {
        Channel channel = reach.visible(call);
        reach.requireScope(channel, "read");
        Page<String> page = Page.of(new ArrayList<>(new TreeSet<>(channel.members())), call);
        ObjectNode answer = ApiMethod.ok().set("members", Json.tree(page.items()));
        page.describe(answer);
        return answer;
    }

    private ObjectNode join(ApiCall call) {
        Channel channel = reach.visible(call);
        reach.requireScope("channels:join");
        if (channel.is(Mark.ARCHIVED)) {
            throw new SlackError("is_archived");
        }
        Channel joined = workspace.directory().put(channel.joinedBy(Workspace.BOT));
        return ApiMethod.ok().set("channel", wire.channel(joined));
    }

    /** The root of a thread comes with every page of it, as Slack sends it. */
    private ObjectNode messages(ApiCall call, List<Message> always, Page<Message> page) {
        ObjectNode answer = ApiMethod.ok();
        ArrayNode messages = answer.putArray("messages");
        always.forEach(message -> messages.add(read(call, message)));
        page.items().forEach(message -> messages.add(read(call, message)));
        page.describe(answer);
        return answer;
    }

    private ObjectNode read(ApiCall call, Message message) {
        ObjectNode json = wire.message(message);
        JsonNode metadata = json.path("metadata");
        if (metadata.isObject() && !call.flag("include_all_metadata")) {
            json.putObject("metadata")
                    .put("event_type", metadata.path("event_type").asText());
        }
        return json;
    }

    private static List<Message> within(ApiCall call, List<Message> messages) {
        String oldest = call.text("oldest").orElse("");
        String latest = call.text("latest").orElse("~");
        boolean inclusive = call.flag("inclusive");
        return messages.stream()
                .filter(message -> !message.isEphemeral())
                .filter(message -> message.ts().compareTo(oldest) > 0
                        || (inclusive && message.ts().equals(oldest)))
                .filter(message -> message.ts().compareTo(latest) < 0
                        || (inclusive && message.ts().equals(latest)))
                .toList();
    }
}
