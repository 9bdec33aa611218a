package dev.terwaydoctor.evidence.log;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a log once, holding only what stands out: lines the catalogue knows, errors, quoted phrases and the tail. Memory is bounded whatever
 * the log's size. For one log and one thread.
 */
public final class LogScanner implements LineSink {

    private static final int GROUPS_AT_MOST = 200;
    private static final int TAIL = 25;
    private static final Pattern VARYING = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|[0-9a-fA-F]{12,}|\\d+|\"[^\"]{1,80}\"|/[^\\s\"',)]+|\\b(?:[a-z0-9]+-)+[a-z0-9]+\\b");

    private final LineMatcher catalogue;
    private final List<String> focus;
    private final Map<String, Phrase> phrases = new LinkedHashMap<>();
    private final LineTime times;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Deque<String> tail = new ArrayDeque<>();
    private long number;
    private @Nullable Instant first;
    private @Nullable Instant last;
    private @Nullable Instant lastGood;

    /**
     * A scanner for one log.
     *
     * @param focus words (Pod name, container ID) that make a line the better example of its group
     * @param phrases words the question asks for, found whatever their case
     */
    public LogScanner(LineMatcher catalogue, List<String> focus, List<String> phrases, Instant now) {
        this.catalogue = catalogue;
        this.focus = List.copyOf(focus);
        this.times = new LineTime(now);
        phrases.forEach(phrase -> this.phrases.put(phrase, new Phrase()));
    }

    @Override
    public boolean accept(String stamped) {
        number++;
        Instant time = times.next(stamped);
        String line = withoutStamp(stamped);
        first = first == null ? time : first;
        last = time;
        keepTail(line);
        notePhrases(line, time);
        boolean known = catalogue.knows(line);
        Level level = Level.of(line);
        if (known || level != Level.INFO) {
            group(line, level, known, time);
        } else if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
            lastGood = time;
        }
        return true;
    }

    public LogDigest digest(LogEnd end) {
        List<LineGroup> found = new ArrayList<>();
        groups.values().forEach(group -> found.add(group.done()));
        List<LogDigest.PhraseHit> hits = new ArrayList<>();
        phrases.forEach((phrase, seen) -> hits.add(seen.hit(phrase)));
        return new LogDigest(
                found, hits, List.copyOf(tail), number, end.bytes(), first, last, lastGood, end.complete());
    }

    private void keepTail(String line) {
        if (line.isBlank()) {
            return;
        }
        if (tail.size() == TAIL) {
            tail.removeFirst();
        }
        tail.addLast(line);
    }

    private void notePhrases(String line, @Nullable Instant time) {
        if (phrases.isEmpty()) {
            return;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        phrases.forEach((phrase, seen) -> {
            if (lower.contains(phrase.toLowerCase(Locale.ROOT))) {
                seen.note(line, number, time);
            }
        });
    }

    private void group(String line, Level level, boolean known, @Nullable Instant time) {
        String template = VARYING.matcher(line).replaceAll("*");
        Group group = groups.get(template);
        if (group == null) {
            if (groups.size() >= GROUPS_AT_MOST) {
                return;
            }
            group = new Group(line, level, known, number, time);
            groups.put(template, group);
        }
        group.note(line, focus.stream().anyMatch(line::contains), number, time);
    }

    /** The kubelet's own time stands in front of the line when it was asked for; the application's text begins behind it. */
    private static String withoutStamp(String line) {
        int space = line.indexOf(' ');
        boolean stamped = space >= 20 && space <= 35 && line.charAt(4) == '-' && line.charAt(10) == 'T';
        return stamped ? line.substring(space + 1) : line;
    }

    private static final class Group {

        private final Level level;
        private final boolean known;
        private final long firstNumber;
        private final @Nullable Instant first;
        private String line;
        private boolean focused;
        private int count;
        private long ordinal;
        private @Nullable Instant last;

        private Group(String line, Level level, boolean known, long number, @Nullable Instant time) {
            this.line = line;
            this.level = level;
            this.known = known;
            this.firstNumber = number;
            this.first = time;
        }

        private void note(String next, boolean inFocus, long number, @Nullable Instant time) {
            count++;
            ordinal = number;
            last = time;
            if (inFocus || !focused) {
                line = next;
                focused = inFocus;
            }
        }

        private LineGroup done() {
            return new LineGroup(line, level, known, count, first, last, firstNumber, ordinal);
        }
    }

    private static final class Phrase {

        private String line = "";
        private long number;
        private int count;
        private @Nullable Instant at;

        private void note(String found, long where, @Nullable Instant time) {
            if (count == 0) {
                line = found;
                number = where;
                at = time;
            }
            count++;
        }

        private LogDigest.PhraseHit hit(String phrase) {
            return new LogDigest.PhraseHit(phrase, line, number, count, at);
        }
    }
}
