package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Channel.Kind;
import dev.terwaydoctor.sandbox.workspace.Channel.Mark;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackFile;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.User.Standing;
import dev.terwaydoctor.sandbox.workspace.View;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Things of the workspace as Slack writes them in JSON. */
final class Wire {

    private final Workspace workspace;
    private final String baseUrl;

    Wire(Workspace workspace, String baseUrl) {
        this.workspace = workspace;
        this.baseUrl = baseUrl;
    }

    ObjectNode message(Message message) {
        ObjectNode json = Json.object().put("type", "message");
        message.subtype().ifPresent(subtype -> json.put("subtype", subtype));
        addAuthor(json, message);
        json.put("text", message.text()).put("ts", message.ts());
        json.set("blocks", blocks(message));
        if (!message.draft().content().attachments().isEmpty()) {
            json.set("attachments", message.draft().content().attachments());
        }
        message.metadata().ifPresent(metadata -> json.set("metadata", metadata));
        if (message.editedTs() != null) {
            json.set("edited", Json.object().put("user", message.user()).put("ts", message.editedTs()));
        }
        addFiles(json, message);
        addReactions(json, message);
        addThread(json, message);
        return json;
    }

    private void addAuthor(ObjectNode json, Message message) {
        User author = workspace.user(message.user());
        json.put("user", author.id()).put("team", workspace.teamOf(author));
        if (author.standing() == Standing.EXTERNAL) {
            json.put("user_team", workspace.teamOf(author)).put("source_team", workspace.teamOf(author));
        }
        if (author.id().equals(Workspace.BOT)) {
            json.put("bot_id", Workspace.BOT_ID).put("app_id", workspace.team().appId());
            json.set(
                    "bot_profile",
                    botProfile(author, Workspace.BOT_ID, workspace.team().appId()));
        } else if (author.isBot() && !author.id().equals(Workspace.SLACKBOT)) {
            String botId = "B" + author.id().substring(1);
            String appId = "A" + author.id().substring(1);
            json.put("bot_id", botId).put("app_id", appId);
            json.set("bot_profile", botProfile(author, botId, appId));
        }
        if (message.subtype().equals(Optional.of("bot_message"))) {
            json.put("username", author.realName()).remove("user");
        }
    }

    private ObjectNode botProfile(User author, String botId, String appId) {
        return Json.object()
                .put("id", botId)
                .put("app_id", appId)
                .put("name", author.realName())
                .put("deleted", false)
                .put("team_id", workspace.team().id());
    }

    /** A person's words come as blocks too. */
    private ArrayNode blocks(Message message) {
        boolean typed = message.blocks().isEmpty()
                && !message.text().isEmpty()
                && message.subtype().isEmpty()
                && !workspace.user(message.user()).isBot();
        return typed ? UserText.blocks(message.text(), "t" + message.ts().replace(".", "")) : message.blocks();
    }

    private void addFiles(ObjectNode json, Message message) {
        if (!message.files().isEmpty()) {
            ArrayNode files = json.putArray("files");
            message.files().forEach(file -> files.add(file(file)));
        }
    }

    private static void addReactions(ObjectNode json, Message message) {
        if (!message.reactions().isEmpty()) {
            ArrayNode reactions = json.putArray("reactions");
            message.reactions()
                    .forEach((name, users) -> reactions
                            .addObject()
                            .put("name", name)
                            .put("count", users.size())
                            .set("users", Json.tree(users)));
        }
    }

    private void addThread(ObjectNode json, Message message) {
        List<Message> replies = workspace.messages().thread(message.channel(), message.ts()).stream()
                .filter(reply -> reply.isReply() && !reply.isEphemeral())
                .toList();
        if (message.isReply()) {
            String root = message.threadTs().orElseThrow();
            json.put("thread_ts", root);
            workspace
                    .messages()
                    .find(message.channel(), root)
                    .ifPresent(parent -> json.put("parent_user_id", parent.user()));
        } else if (!replies.isEmpty()) {
            json.put("thread_ts", message.ts()).put("reply_count", replies.size());
            json.set(
                    "reply_users",
                    Json.tree(replies.stream().map(Message::user).distinct().toList()));
            json.put("latest_reply", replies.get(replies.size() - 1).ts());
        }
    }

    ObjectNode file(SlackFile file) {
        String path = "/files/" + file.id() + "/" + URLEncoder.encode(file.name(), StandardCharsets.UTF_8);
        return Json.object()
                .put("id", file.id())
                .put("name", file.name())
                .put("title", file.title())
                .put("mimetype", file.mimetype())
                .put("filetype", "text")
                .put("size", file.size())
                .put("url_private", baseUrl + path)
                .put("permalink", baseUrl + path);
    }

    ObjectNode channel(Channel channel) {
        ObjectNode json = Json.object().put("id", channel.id());
        if (!channel.isDirect()) {
            json.put("name", channel.name());
        }
        json.put("is_channel", channel.kind() == Kind.PUBLIC)
                .put("is_group", channel.kind() == Kind.PRIVATE)
                .put("is_im", channel.kind() == Kind.DIRECT)
                .put("is_mpim", channel.kind() == Kind.GROUP_DIRECT)
                .put("is_private", channel.kind() != Kind.PUBLIC)
                .put("is_archived", channel.is(Mark.ARCHIVED))
                .put("is_ext_shared", channel.is(Mark.EXTERNALLY_SHARED))
                .put("is_shared", channel.is(Mark.EXTERNALLY_SHARED))
                .put("is_org_shared", false)
                .put("is_member", channel.has(Workspace.BOT))
                .put("context_team_id", workspace.team().id());
        json.set("topic", Json.object().put("value", channel.topic()));
        json.set("purpose", Json.object().put("value", ""));
        if (channel.kind() == Kind.DIRECT) {
            channel.members().stream()
                    .filter(member -> !member.equals(Workspace.BOT))
                    .forEach(member -> json.put("user", member));
        }
        return json;
    }

    ObjectNode user(User user) {
        int offset = ZoneId.of(user.timeZone())
                .getRules()
                .getStandardOffset(Instant.EPOCH)
                .getTotalSeconds();
        ObjectNode json = Json.object()
                .put("id", user.id())
                .put("team_id", workspace.teamOf(user))
                .put("name", user.name())
                .put("real_name", user.realName())
                .put("deleted", user.standing() == Standing.DEACTIVATED)
                .put("is_bot", user.isBot())
                .put("is_admin", false)
                .put(
                        "is_restricted",
                        user.standing() == Standing.GUEST || user.standing() == Standing.SINGLE_CHANNEL_GUEST)
                .put("is_ultra_restricted", user.standing() == Standing.SINGLE_CHANNEL_GUEST)
                .put("is_stranger", false)
                .put("tz", user.timeZone())
                .put("tz_offset", offset);
        json.putObject("profile")
                .put("display_name", user.name())
                .put("real_name", user.realName())
                .put("email", user.name() + "@acme-sandbox.test");
        return json;
    }

    ObjectNode view(View view) {
        ObjectNode json = Json.object()
                .put("id", view.id())
                .put("team_id", workspace.team().id())
                .put("app_id", workspace.team().appId())
                .put("bot_id", Workspace.BOT_ID)
                .put("hash", view.hash())
                .put("root_view_id", view.rootId())
                .put("previous_view_id", view.previous().orElse(null))
                .put("private_metadata", "")
                .put("callback_id", "");
        json.setAll((ObjectNode) view.body().deepCopy());
        json.putObject("state").putObject("values");
        return json;
    }

    String permalink(String channel, String ts) {
        return "https://" + workspace.team().domain() + ".slack.com/archives/" + channel + "/p" + ts.replace(".", "");
    }
}
