package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lines that are the same but for numbers, ids and quoted names.
 *
 * @param line the newest of them, or the newest that names what the reader looks for
 * @param known whether the catalogue has a signature for it
 * @param firstNumber where the first of them stands in what was read, counted from one
 * @param ordinal where the newest of them stands
 */
public record LineGroup(
        String line,
        Level level,
        boolean known,
        int count,
        @Nullable Instant first,
        @Nullable Instant last,
        long firstNumber,
        long ordinal) {}
