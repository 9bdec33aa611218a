package dev.terwaydoctor.slack.api;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import dev.terwaydoctor.slack.api.Calls.Kind;
import dev.terwaydoctor.slack.blocks.View;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Windows, Home tabs, and what must be known to answer a form: who is in a conversation, where a person is talked to alone. */
public final class Screens {

    private static final int MEMBERS = 1_000;
    private static final Set<String> DISTASTE = Set.of("invalid_blocks", "invalid_arguments", "invalid_view");

    private final MethodsClient methods;
    private final Calls calls;
    private final Taste taste;

    public Screens(Slack slack, SlackTokens tokens, Patience patience, Taste taste) {
        this.methods = slack.methods(tokens.bot());
        this.calls = new Calls(patience);
        this.taste = taste;
    }

    /** Gives the window's id. The trigger is good for one window within three seconds. */
    public Result<String> open(String trigger, View view) {
        return suited(
                view,
                shown -> calls.make(
                                "views.open",
                                Kind.ONCE,
                                () -> methods.viewsOpen(
                                        r -> r.triggerId(trigger).viewAsString(shown.toJson())))
                        .map(opened -> opened.getView().getId()));
    }

    /** Puts something else into an open window. */
    public Result<String> update(String viewId, View view) {
        return suited(
                view,
                shown -> calls.make(
                                "views.update",
                                Kind.REPEATABLE,
                                () -> methods.viewsUpdate(r -> r.viewId(viewId).viewAsString(shown.toJson())))
                        .map(updated -> viewId));
    }

    /** Fills a person's Home tab. */
    public Result<String> publish(String user, View.Home home) {
        return suited(
                home,
                shown -> calls.make(
                                "views.publish",
                                Kind.REPEATABLE,
                                () -> methods.viewsPublish(r -> r.userId(user).viewAsString(shown.toJson())))
                        .map(published -> user));
    }

    /** The conversation with a person alone. */
    public Result<String> direct(String user) {
        return calls.make(
                        "conversations.open",
                        Kind.REPEATABLE,
                        () -> methods.conversationsOpen(r -> r.users(List.of(user))))
                .map(opened -> opened.getChannel().getId());
    }

    /** The first thousand people in a conversation. */
    public Result<List<String>> members(String channel) {
        Result<ConversationsMembersResponse> members = calls.make(
                "conversations.members",
                Kind.REPEATABLE,
                () -> methods.conversationsMembers(r -> r.channel(channel).limit(MEMBERS)));
        return members.map(found -> List.copyOf(found.getMembers()));
    }

    /** A link to a message. */
    public Result<String> permalink(String channel, String ts) {
        return calls.make(
                        "chat.getPermalink",
                        Kind.FLEETING,
                        () -> methods.chatGetPermalink(r -> r.channel(channel).messageTs(ts)))
                .map(link -> link.getPermalink());
    }

    private Result<String> suited(View view, Function<View, Result<String>> send) {
        return taste.send(view, DISTASTE, Set.of(), send);
    }
}
