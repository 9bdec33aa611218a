package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.terwaydoctor.sandbox.workspace.Content;
import dev.terwaydoctor.sandbox.workspace.Draft;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Message;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** What other apps of the workspace post: alerts above all, in the two shapes in which Slack passes them on. */
public final class OtherApps {

    private final Workspace workspace;

    OtherApps(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Through an incoming webhook: a {@code bot_message} with a name and without a user. */
    public Message webhook(String channel, String app, String text, ArrayNode attachments) {
        return post(channel, app, null, new Content(text, Json.array(), attachments.deepCopy(), null), "bot_message");
    }

    /** Through {@code chat.postMessage} of a bot user: an ordinary message whose author is a bot. */
    public Message bot(String channel, String app, @Nullable String threadTs, String text, ArrayNode blocks) {
        return post(channel, app, threadTs, new Content(text, blocks.deepCopy(), Json.array(), null), null);
    }

    private Message post(
            String channel, String app, @Nullable String threadTs, Content content, @Nullable String subtype) {
        Draft draft =
                Draft.of(workspace.channel(channel).id(), workspace.appUser(app).id(), content);
        return workspace.messages().post(draft.inThread(threadTs).withSubtype(subtype));
    }
}
