package dev.terwaydoctor.slack.alerts;

import dev.terwaydoctor.slack.blocks.Message;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Marks our one line that counts, so that any replica finds it again and edits it.
 *
 * @param kind what is counted
 */
public record Tally(Kind kind) {

    /** What a line counts. */
    public enum Kind {
        /** Alerts like the first of the thread. */
        REPEATS,
        /** All alerts of the channel since the first of the thread. */
        STORM
    }

    private static final String EVENT_TYPE = "terway_doctor_alerts";

    public Message.Metadata metadata() {
        return new Message.Metadata(EVENT_TYPE, Map.of("v", "1", "counts", kind.name()));
    }

    /** Reads metadata of a message of ours. */
    public static Optional<Tally> read(@Nullable String eventType, Map<String, ?> payload) {
        if (!EVENT_TYPE.equals(eventType)) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(payload.get("counts"))) {
                return Optional.of(new Tally(kind));
            }
        }
        return Optional.empty();
    }
}
