package dev.terwaydoctor.sandbox.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message as it stands now; an edit or a reaction makes a new value under the same {@code ts}. */
public record Message(String ts, Draft draft, @Nullable String editedTs, Map<String, List<String>> reactions) {

    public String channel() {
        return draft.channel();
    }

    public String user() {
        return draft.user();
    }

    public String text() {
        return draft.content().text();
    }

    public ArrayNode blocks() {
        return draft.content().blocks();
    }

    public Optional<JsonNode> metadata() {
        return draft.content().metadata();
    }

    public List<SlackFile> files() {
        return draft.files();
    }

    public Optional<String> threadTs() {
        return Optional.ofNullable(draft.threadTs());
    }

    /** Who alone sees it; empty for an ordinary message. */
    public Optional<String> onlyFor() {
        return Optional.ofNullable(draft.onlyFor());
    }

    public Optional<String> subtype() {
        return Optional.ofNullable(draft.subtype());
    }

    public boolean isEphemeral() {
        return draft.onlyFor() != null;
    }

    public boolean isReply() {
        return draft.threadTs() != null && !ts.equals(draft.threadTs());
    }

    /** True for the root {@code rootTs} itself and for every reply to it. */
    public boolean isInThread(String rootTs) {
        return ts.equals(rootTs) || rootTs.equals(draft.threadTs());
    }

    public Message saying(Content content, @Nullable String editTs) {
        Draft changed = new Draft(
                draft.channel(),
                draft.user(),
                content,
                draft.threadTs(),
                draft.onlyFor(),
                draft.subtype(),
                draft.files());
        return new Message(ts, changed, editTs, reactions);
    }

    /** What stands where a deleted root was. */
    public Message tombstone() {
        Content said = Content.text("This message was deleted.");
        Draft stone =
                new Draft(draft.channel(), Workspace.SLACKBOT, said, draft.threadTs(), null, "tombstone", List.of());
        return new Message(ts, stone, null, Map.of());
    }

    public boolean isTombstone() {
        return "tombstone".equals(draft.subtype());
    }

    public Message withReaction(String name, String userId) {
        List<String> users = new ArrayList<>(reactions.getOrDefault(name, List.of()));
        if (users.contains(userId)) {
            throw new SlackError("already_reacted");
        }
        users.add(userId);
        return withReactions(name, users);
    }

    public Message withoutReaction(String name, String userId) {
        List<String> users = new ArrayList<>(reactions.getOrDefault(name, List.of()));
        if (!users.remove(userId)) {
            throw new SlackError("no_reaction");
        }
        return withReactions(name, users);
    }

    private Message withReactions(String name, List<String> users) {
        Map<String, List<String>> changed = new LinkedHashMap<>(reactions);
        changed.put(name, List.copyOf(users));
        changed.values().removeIf(List::isEmpty);
        return new Message(ts, draft, editedTs, changed);
    }
}
