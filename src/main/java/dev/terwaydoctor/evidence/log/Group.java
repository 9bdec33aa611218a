package dev.terwaydoctor.evidence.log;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Like lines while they are being read: the newest of them, how many, and how they lie in time. */
final class Group {

    private static final int LINE_AT_MOST = 2_000;

    private final Level level;
    private final String before;
    private final long firstNumber;
    private final @Nullable Instant first;
    private final Pace pace = new Pace();
    private String line = "";
    private String telling = "";
    private boolean known;
    private boolean focused;
    private int count;
    private long ordinal;
    private @Nullable Instant last;
    private long longestGap;

    Group(Level level, String before, long number, @Nullable Instant time) {
        this.level = level;
        this.before = before;
        this.firstNumber = number;
        this.first = time;
    }

    /** Whether nothing is lost when it is given up for another. */
    boolean givesWay() {
        return count == 1 && !known;
    }

    void note(String next, String says, boolean isKnown, boolean inFocus, long number, @Nullable Instant time) {
        count++;
        ordinal = number;
        known |= isKnown;
        if (last != null && time != null) {
            longestGap = Math.max(longestGap, Duration.between(last, time).toSeconds());
        }
        if (time != null) {
            pace.note(time);
        }
        last = time;
        if (inFocus || !focused) {
            line = cut(next);
            telling = cut(says);
            focused = inFocus;
        }
    }

    LineGroup done() {
        String message = Message.of(telling);
        return new LineGroup(
                line,
                message,
                before,
                level,
                known,
                count,
                first,
                last,
                firstNumber,
                ordinal,
                Telling.weight(message, level, known),
                longestGap,
                pace.change());
    }

    private static String cut(String text) {
        return text.length() > LINE_AT_MOST ? text.substring(0, LINE_AT_MOST) : text;
    }
}
