package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a log showed while it was read.
 *
 * @param groups lines worth keeping, grouped, in the order of their first appearance
 * @param phrases lines with a phrase the question quotes
 * @param tail the last lines, oldest first
 * @param first time of the first line that has one, null when none has
 * @param complete false when reading ended before the log did
 */
public record LogDigest(
        List<LineGroup> groups,
        List<PhraseHit> phrases,
        List<String> tail,
        long lines,
        long bytes,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Instant lastGood,
        boolean complete) {

    public LogDigest {
        groups = List.copyOf(groups);
        phrases = List.copyOf(phrases);
        tail = List.copyOf(tail);
    }

    /** Where a quoted phrase was found; count zero when it was not. */
    public record PhraseHit(
            String phrase,
            String line,
            long number,
            int count,
            @Nullable Instant at) {}
}
