package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A log to be shown, and what of it.
 *
 * @param focus words that make a line matter where no filter says so: the Pod's name
 * @param filter which lines, null for those that matter
 * @param asked whether a number of last lines was asked for, so that all of them matter
 */
record LogOrder(
        Request.Log log,
        List<String> focus,
        @Nullable LogFilter filter,
        TimeWindow window,
        int before,
        int after,
        boolean asked) {

    LogOrder {
        focus = List.copyOf(focus);
    }

    /** The newest lines of a log, those that matter first. */
    static LogOrder newest(Request.Log log, List<String> focus) {
        return new LogOrder(log, focus, null, TimeWindow.OPEN, 0, 0, false);
    }

    static LogOrder of(Request.Log log, LogAsk ask, TimeWindow window, String subject) {
        LogFilter filter = ask.filter() == null ? null : LogFilter.of(ask.filter());
        boolean tail = filter == null && ask.tail() > 0;
        return new LogOrder(log, List.of(subject), filter, window, ask.before(), ask.after(), tail);
    }

    LineHunt hunt(Instant now) {
        return new LineHunt(filter, window, before, after, now);
    }
}
