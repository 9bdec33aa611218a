package dev.terwaydoctor.sandbox.workspace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The messages of every channel, by timestamp. Ephemeral ones lie here too and carry who may see them. */
public final class Messages {

    private final Journal journal;
    private final Timestamps timestamps;
    private final Statuses statuses;
    private final Map<String, NavigableMap<String, Message>> timelines = new HashMap<>();

    Messages(Journal journal, Timestamps timestamps, Statuses statuses) {
        this.statuses = statuses;
        this.journal = journal;
        this.timestamps = timestamps;
    }

    public Message post(Draft draft) {
        return journal.guarded(() -> {
            Message message = new Message(timestamps.next(), draft, null, Map.of());
            timeline(draft.channel()).put(message.ts(), message);
            journal.tell(new Change.Posted(message));
            if (message.user().equals(Workspace.BOT)) {
                message.threadTs().ifPresent(thread -> statuses.replied(message.channel(), thread));
            }
            return message;
        });
    }

    /** A timestamp for something that is no message but has its place among them. */
    public String now() {
        return timestamps.next();
    }

    public Optional<Message> find(String channel, String ts) {
        return journal.guarded(() -> Optional.ofNullable(timeline(channel).get(ts)));
    }

    public List<Message> in(String channel) {
        return journal.guarded(() -> List.copyOf(timeline(channel).values()));
    }

    /** The root, if it still exists, and its replies, oldest first. */
    public List<Message> thread(String channel, String rootTs) {
        return in(channel).stream()
                .filter(message -> message.isInThread(rootTs))
                .toList();
    }

    public Message edit(Message message, Content content) {
        return change(message, current -> current.saying(content, timestamps.next()));
    }

    /** Replaces the words without the mark of an edit, as streaming and {@code replace_original} do. */
    public Message rewrite(Message message, Content content) {
        return change(message, current -> current.saying(content, null));
    }

    public void react(Message message, String reaction, String user) {
        reacted(message, current -> current.withReaction(reaction, user), reaction, user);
    }

    public void unreact(Message message, String reaction, String user) {
        reacted(message, current -> current.withoutReaction(reaction, user), reaction, user);
    }

    /** A root that has replies leaves a tombstone, so that its thread stays. */
    public void delete(Message message) {
        journal.guarded(() -> {
            Message gone = current(message);
            boolean answered = !gone.isReply()
                    && thread(gone.channel(), gone.ts()).stream()
                            .anyMatch(reply -> reply.isReply() && !reply.isEphemeral());
            if (answered) {
                return change(gone, Message::tombstone);
            }
            timeline(gone.channel()).remove(gone.ts());
            journal.tell(new Change.Deleted(gone));
            return gone;
        });
    }

    private Message change(Message message, UnaryOperator<Message> edit) {
        return journal.guarded(() -> {
            Message before = current(message);
            Message after = edit.apply(before);
            timeline(after.channel()).put(after.ts(), after);
            journal.tell(new Change.Edited(before, after));
            return after;
        });
    }

    private void reacted(Message message, UnaryOperator<Message> change, String reaction, String user) {
        journal.guarded(() -> {
            Message after = change.apply(current(message));
            timeline(after.channel()).put(after.ts(), after);
            boolean added = after.reactions().getOrDefault(reaction, List.of()).contains(user);
            journal.tell(new Change.Reacted(after, reaction, user, added));
            return after;
        });
    }

    private Message current(Message message) {
        Message found = timeline(message.channel()).get(message.ts());
        if (found == null) {
            throw new SlackError("message_not_found");
        }
        return found;
    }

    private NavigableMap<String, Message> timeline(String channel) {
        return timelines.computeIfAbsent(channel, unseen -> new TreeMap<>());
    }
}
