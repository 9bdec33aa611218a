package dev.terwaydoctor.sandbox;

import dev.terwaydoctor.sandbox.workspace.Channel;
import dev.terwaydoctor.sandbox.workspace.Channel.Kind;
import dev.terwaydoctor.sandbox.workspace.Channel.Mark;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.SlackError;
import dev.terwaydoctor.sandbox.workspace.User;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the bot may see and touch: which channels exist for it, which messages are its own, which scopes it has. */
final class Reach {

    private final Workspace workspace;
    private final SlackApp app;

    Reach(Workspace workspace, SlackApp app) {
        this.workspace = workspace;
        this.app = app;
    }

    /** A private channel without the bot does not exist for it. */
    Channel visible(ApiCall call) {
        String named = call.required("channel", "channel_not_found");
        return workspace
                .directory()
                .findChannel(named)
                .filter(channel -> channel.kind() == Kind.PUBLIC || channel.has(Workspace.BOT))
                .or(() -> direct(named))
                .orElseThrow(() -> new SlackError("channel_not_found"));
    }

    Channel joined(ApiCall call) {
        Channel channel = visible(call);
        if (!channel.has(Workspace.BOT)) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    Channel writable(ApiCall call) {
        Channel channel = visible(call);
        if (channel.is(Mark.ARCHIVED)) {
            throw new SlackError("is_archived");
        }
        if (!channel.has(Workspace.BOT) && !app.scopes().contains("chat:write.public")) {
            throw new SlackError("not_in_channel");
        }
        return channel;
    }

    /** The message that is to be changed; ephemeral ones cannot be. */
    Message own(ApiCall call, String foreign) {
        Channel channel = writable(call);
        Message message = workspace
                .messages()
                .find(channel.id(), call.required("ts", "message_not_found"))
                .filter(found -> !found.isEphemeral() && !found.isTombstone())
                .orElseThrow(() -> new SlackError("message_not_found"));
        if (!message.user().equals(Workspace.BOT)) {
            throw new SlackError(foreign);
        }
        return message;
    }

    /** The root to reply to, if the call names one. */
    Optional<String> thread(ApiCall call, Channel channel) {
        Optional<String> root = call.text("thread_ts");
        root.ifPresent(ts -> {
            Message parent = workspace
                    .messages()
                    .find(channel.id(), ts)
                    .filter(found -> !found.isEphemeral())
                    .orElseThrow(() -> new SlackError("thread_not_found"));
            if (parent.isReply()) {
                throw new SlackError("cannot_reply_to_message");
            }
        });
        return root;
    }

    /** What Slack tells with every answer to a bot token. */
    String grantedScopes() {
        return String.join(",", new TreeSet<>(app.scopes()));
    }

    void requireScope(String scope) {
        if (!scope.isEmpty() && !app.scopes().contains(scope)) {
            throw SlackError.missingScope(scope, grantedScopes());
        }
    }

    /** Such as {@code groups:history} for a private channel. */
    void requireScope(Channel channel, String right) {
        String family = switch (channel.kind()) {
            case PUBLIC -> "channels";
            case PRIVATE -> "groups";
            case DIRECT -> "im";
            case GROUP_DIRECT -> "mpim";
        };
        requireScope(family + ":" + right);
    }

    private Optional<Channel> direct(String userId) {
        return workspace
                .directory()
                .findUser(userId)
                .filter(user -> user.id().equals(userId) && !user.isBot())
                .map(User::id)
                .map(id -> workspace.directory().direct(Set.of(id, Workspace.BOT)));
    }
}
