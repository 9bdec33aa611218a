package dev.terwaydoctor.slack;

import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * A message that its author deleted so soon that an answer to it may be under way. Slack tells of it as a deletion or, where the message has replies, as a
 * change into a stone.
 *
 * @param thread the root of the thread that an answer would be in
 */
record Withdrawal(String id, String channel, String thread, String ts) {

    private static final String STONE = "tombstone";

    static Optional<Withdrawal> of(String eventId, MessageDeletedEvent e) {
        MessageDeletedEvent.Message gone = e.getPreviousMessage();
        if (gone != null && gone.getBotId() != null) {
            return Optional.empty();
        }
        String thread = gone == null ? null : gone.getThreadTs();
        return soon(
                new Withdrawal(
                        eventId,
                        e.getChannel(),
                        Objects.requireNonNullElse(thread, e.getDeletedTs()),
                        e.getDeletedTs()),
                e.getEventTs());
    }

    static Optional<Withdrawal> of(String eventId, MessageChangedEvent e) {
        String ts = e.getMessage().getTs();
        return STONE.equals(e.getMessage().getSubtype())
                ? soon(new Withdrawal(eventId, e.getChannel(), ts, ts), e.getEventTs())
                : Optional.empty();
    }

    private static Optional<Withdrawal> soon(Withdrawal withdrawal, String when) {
        Duration age = SlackTime.between(withdrawal.ts(), when);
        return age.compareTo(Conversation.LONGEST) <= 0 ? Optional.of(withdrawal) : Optional.empty();
    }
}
