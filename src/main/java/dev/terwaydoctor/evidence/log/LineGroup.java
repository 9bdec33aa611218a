package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Messages that are the same but for numbers and ids.
 *
 * @param line the newest of them as it stands in the log, or the newest that names what the reader looks for
 * @param message what it says, without time and level; of a stack trace the line that explains it
 * @param before the last line before the first of them that tells of a change, else the line right before it; empty when there is none
 * @param known whether the catalogue has a signature for it
 * @param firstNumber where the first of them stands in what was read, counted from one
 * @param ordinal where the newest of them stands
 * @param weight how much the message tells, by which errors are ranked
 * @param longestGap seconds of the longest pause between two of them; zero for a single one or where lines have no time
 * @param pace whether they come more often with time
 */
public record LineGroup(
        String line,
        String message,
        String before,
        Level level,
        boolean known,
        int count,
        @Nullable Instant first,
        @Nullable Instant last,
        long firstNumber,
        long ordinal,
        int weight,
        long longestGap,
        Pace.Change pace) {}
