package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.evidence.log.LineTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log once and keeps the lines that are wanted, with their neighbours: the newest within bounds, whatever the log's size. Lines before
 * any time pass every window; reading stops behind its end. For one log and one thread.
 */
final class LineHunt implements LineSink {

    static final int KEPT = 2_000;
    private static final int LINE_LIMIT = 2_000;
    private static final int CHARACTERS_LIMIT = 4_000_000;

    private final @Nullable LogFilter filter;
    private final TimeWindow window;
    private final int before;
    private final int after;
    private final int most;
    private final LineTime times;
    private final Deque<String> preceding = new ArrayDeque<>();
    private final Deque<String> kept = new ArrayDeque<>();
    private int following;
    private long read;
    private long found;
    private long dropped;
    private long characters;
    private long firstNumber;
    private @Nullable Instant first;
    private @Nullable Instant last;

    /**
     * A hunt through one log.
     *
     * @param filter null for every line in the window
     * @param most lines kept at most
     */
    LineHunt(@Nullable LogFilter filter, TimeWindow window, int before, int after, int most, Instant now) {
        this.filter = filter;
        this.window = window;
        this.before = before;
        this.after = after;
        this.most = most;
        this.times = new LineTime(now);
    }

    @Override
    public boolean accept(String whole) {
        Instant time = times.next(whole);
        if (time != null && window.until() != null && time.isAfter(window.until())) {
            return false;
        }
        read++;
        if (time != null && window.since() != null && time.isBefore(window.since())) {
            return true;
        }
        String line = whole.length() <= LINE_LIMIT ? whole : whole.substring(0, LINE_LIMIT) + "…";
        if (filter == null || filter.matches(whole)) {
            hit(line, time);
        } else if (following > 0) {
            following--;
            keep(line);
        } else {
            remember(line);
        }
        return true;
    }

    private void hit(String line, @Nullable Instant time) {
        found++;
        if (found == 1) {
            firstNumber = read;
            first = time;
        }
        last = time;
        preceding.forEach(this::keep);
        preceding.clear();
        keep(line);
        following = after;
    }

    private void keep(String line) {
        kept.addLast(line);
        characters += line.length();
        while (kept.size() > most || characters > CHARACTERS_LIMIT) {
            characters -= kept.removeFirst().length();
            dropped++;
        }
    }

    private void remember(String line) {
        if (before == 0) {
            return;
        }
        if (preceding.size() == before) {
            preceding.removeFirst();
        }
        preceding.addLast(line);
    }

    /** The lines found and their neighbours, oldest first. */
    List<String> lines() {
        return List.copyOf(kept);
    }

    long read() {
        return read;
    }

    long found() {
        return found;
    }

    /** Lines that were wanted and then gave way to newer ones. */
    long dropped() {
        return dropped;
    }

    /** The first found line's number. */
    long firstNumber() {
        return firstNumber;
    }

    @Nullable Instant first() {
        return first;
    }

    @Nullable Instant last() {
        return last;
    }
}
