package dev.terwaydoctor.ask;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time a question is about; an open end is null. */
public record TimeWindow(@Nullable Instant since, @Nullable Instant until) {

    /** No time was mentioned. */
    public static final TimeWindow OPEN = new TimeWindow(null, null);

    public boolean isOpen() {
        return since == null && until == null;
    }
}
