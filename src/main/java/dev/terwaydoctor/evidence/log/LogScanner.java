package dev.terwaydoctor.evidence.log;

import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log once, holding only what stands out: lines the catalogue knows, errors with the stack traces that follow them, quoted phrases,
 * numbers that may grow, and the tail. Memory is bounded whatever the log's size. For one log and one thread.
 */
public final class LogScanner implements LineSink {

    private static final int TAIL = 25;
    private static final int TAIL_LINE_AT_MOST = 2_000;
    private static final int SERIES_FROM = 40;

    private final Sights sights;
    private final Phrases phrases;
    private final LineTime times;
    private final Groups groups;
    private final Measures measures = new Measures();
    private final Preceding preceding = new Preceding();
    private final Recoveries recoveries = new Recoveries();
    private final Deque<String> tail = new ArrayDeque<>();
    private final @Nullable Instant until;
    private @Nullable Trouble open;
    private long number;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant lastGood;
    private long goodAtEnd;
    private boolean past;

    /** A scanner for one log, to its end. */
    public LogScanner(LineMatcher catalogue, List<String> focus, List<String> phrases, Instant now) {
        this(catalogue, focus, phrases, now, null);
    }

    /**
     * A scanner for one log.
     *
     * @param focus words (Pod name, container ID) that make a line the better example of its group
     * @param phrases words the question asks for, found whatever their case
     * @param until reading stops at the first line after it; null to read to the end
     */
    public LogScanner(
            LineMatcher catalogue, List<String> focus, List<String> phrases, Instant now, @Nullable Instant until) {
        this.until = until;
        this.sights = new Sights(catalogue);
        this.groups = new Groups(List.copyOf(focus));
        this.times = new LineTime(now);
        this.phrases = new Phrases(phrases);
    }

    @Override
    public boolean accept(String stamped) {
        Instant time = times.next(stamped);
        if (until != null && time != null && time.isAfter(until)) {
            past = true;
            return false;
        }
        number++;
        String line = withoutStamp(stamped);
        first = first == null ? time : first;
        last = time;
        keepTail(line);
        phrases.look(line, number, time);
        measures.note(line);
        Sights.Sight sight = sights.of(line);
        if (open == null || !open.trace.takes(line)) {
            begin(line, sight, time);
        } else if (sight.known()) {
            groups.add(line, line, sight, preceding.before(number), number, time);
        }
        return true;
    }

    public LogDigest digest(LogEnd end) {
        close();
        return new LogDigest(
                groups.done(),
                phrases.hits(recoveries),
                measures.done(SERIES_FROM),
                List.copyOf(tail),
                number,
                end.bytes(),
                first,
                last,
                lastGood,
                goodAtEnd,
                end.complete() || past);
    }

    private void begin(String line, Sights.Sight sight, @Nullable Instant time) {
        close();
        if (sight.standsOut()) {
            open = new Trouble(line, sight, number, time, new StackTrace(line));
            goodAtEnd = sight.level().isError() ? 0 : goodAtEnd;
        } else if (!line.isBlank()) {
            lastGood = time;
            goodAtEnd++;
            preceding.note(line, number);
            recoveries.note(line, number);
        }
    }

    private void close() {
        if (open != null) {
            groups.add(
                    open.line, open.trace.telling(), open.sight, preceding.before(open.number), open.number, open.time);
            open = null;
        }
    }

    private void keepTail(String whole) {
        if (whole.isBlank()) {
            return;
        }
        String line = whole.length() <= TAIL_LINE_AT_MOST ? whole : whole.substring(0, TAIL_LINE_AT_MOST);
        if (tail.size() == TAIL) {
            tail.removeFirst();
        }
        tail.addLast(line);
    }

    /** The kubelet's own time stands in front of the line when it was asked for; the application's text begins behind it. */
    private static String withoutStamp(String line) {
        int space = line.indexOf(' ');
        boolean stamped = space >= 20 && space <= 35 && line.charAt(4) == '-' && line.charAt(10) == 'T';
        return stamped ? line.substring(space + 1) : line;
    }

    /** A line that stands out, and the lines that belong to it. */
    private record Trouble(
            String line,
            Sights.Sight sight,
            long number,
            @Nullable Instant time,
            StackTrace trace) {}
}
