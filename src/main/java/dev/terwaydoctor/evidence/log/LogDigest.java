package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a log showed while it was read.
 *
 * @param groups lines worth keeping, grouped, in the order of their first appearance
 * @param phrases lines with a phrase the question quotes
 * @param series numbers that fields carried again and again
 * @param tail the last lines, oldest first
 * @param first time of the first line that has one, null when none has
 * @param lastGood time of the last line that is no trouble
 * @param goodAtEnd how many such lines stand after the last error
 * @param complete false when reading ended before the log, or the time that is asked about, did
 */
public record LogDigest(
        List<LineGroup> groups,
        List<PhraseHit> phrases,
        List<Series> series,
        List<String> tail,
        long lines,
        long bytes,
        @Nullable Instant first,
        @Nullable Instant last,
        @Nullable Instant lastGood,
        long goodAtEnd,
        boolean complete) {

    private static final int ENDING_WITHIN = 40;
    private static final int RARE = 3;
    private static final int FLOOD = 50;

    public LogDigest {
        groups = List.copyOf(groups);
        phrases = List.copyOf(phrases);
        series = List.copyOf(series);
        tail = List.copyOf(tail);
    }

    /** Errors, those that tell most first. */
    public List<LineGroup> errors() {
        return groups.stream()
                .filter(group -> group.level().isError())
                .sorted(Telling.bestFirst())
                .toList();
    }

    /** Warnings, those that tell most first. */
    public List<LineGroup> warnings() {
        return groups.stream()
                .filter(group -> group.level() == Level.WARNING)
                .sorted(Telling.bestFirst())
                .toList();
    }

    /**
     * The words that explain best how the log ended: an error close to its end, else its last line. Where the end is a flood, what was said
     * rarely and gravely before the flood, for the flood is what came of it.
     */
    public Optional<LastWords> lastWords() {
        Optional<LineGroup> atEnd = groups.stream()
                .filter(group -> group.level() != Level.INFO && group.ordinal() > lines - ENDING_WITHIN)
                .min(Telling.bestFirst());
        return atEnd.map(group -> origin(group).orElse(group))
                .map(group -> new LastWords(group.message(), true))
                .or(() -> tail.stream()
                        .filter(line -> !line.startsWith("exit status"))
                        .reduce((before, after) -> after)
                        .map(line -> new LastWords(Message.of(line), false)));
    }

    private Optional<LineGroup> origin(LineGroup end) {
        return end.count() < FLOOD
                ? Optional.empty()
                : groups.stream()
                        .filter(group -> group.level() == Level.FATAL && group.count() <= RARE)
                        .max(Comparator.comparing(LineGroup::ordinal))
                        .or(() -> groups.stream()
                                .filter(group -> group.level() == Level.ERROR && group.count() <= RARE)
                                .filter(group -> group.ordinal() <= end.firstNumber())
                                .max(Comparator.comparing(LineGroup::ordinal)));
    }

    /** The end of a log, and whether it is an error. */
    public record LastWords(String text, boolean isError) {}

    /** Where a quoted phrase was found; count zero when it was not. Recovered is the line behind it that says that things are well again. */
    public record PhraseHit(
            String phrase,
            String line,
            long number,
            int count,
            @Nullable Instant at,
            String recovered) {}
}
