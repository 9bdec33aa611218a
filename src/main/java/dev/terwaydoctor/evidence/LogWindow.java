package dev.terwaydoctor.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question speaks of.
 *
 * @param since null where it names no beginning, like
 * @param until null where it names no end
 */
public record LogWindow(@Nullable Instant since, @Nullable Instant until) {

    public static final LogWindow OPEN = new LogWindow(null, null);
}
