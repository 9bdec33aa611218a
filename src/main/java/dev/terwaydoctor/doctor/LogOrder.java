package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.Read;
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
 * @param most lines kept at most, the newest
 */
record LogOrder(
        Request request,
        List<String> focus,
        @Nullable LogFilter filter,
        TimeWindow window,
        int before,
        int after,
        boolean asked,
        int most) {

    LogOrder {
        focus = List.copyOf(focus);
    }

    /** The newest lines of a log, those that matter first. */
    static LogOrder newest(Request.Log log, List<String> focus) {
        return new LogOrder(log, focus, null, TimeWindow.OPEN, 0, 0, false, LineHunt.KEPT);
    }

    static LogOrder of(Request.Log log, LogAsk ask, TimeWindow window, String subject) {
        LogFilter filter = ask.filter() == null ? null : LogFilter.of(ask.filter());
        boolean tail = filter == null && ask.tail() > 0;
        return new LogOrder(log, List.of(subject), filter, window, ask.before(), ask.after(), tail, LineHunt.KEPT);
    }

    static LogOrder of(Request request, LogDemand demand, TimeWindow window, List<String> focus) {
        LogFilter filter = demand.filter().isBlank()
                ? null
                : demand.pattern() ? LogFilter.of("/" + demand.filter() + "/") : LogFilter.text(demand.filter());
        boolean tail = filter == null && demand.span() == LogDemand.Span.NEWEST;
        return new LogOrder(request, focus, filter, window, demand.before(), demand.after(), tail, demand.most());
    }

    LineHunt hunt(Instant now) {
        return new LineHunt(filter, window, before, after, most, now);
    }

    Read<LogEnd> read(Cluster cluster, LineSink sink, Deadline deadline) {
        return request instanceof Request.NodeLog node
                ? cluster.nodeLog(node, sink, deadline)
                : cluster.log((Request.Log) request, sink, deadline);
    }

    /** Whose log it is, without the place. */
    String what(Phrases say) {
        return request instanceof Request.NodeLog node
                ? node.source().key()
                : ((Request.Log) request).container()
                        + (((Request.Log) request).previous() ? say.say("pull.previous") : "");
    }

    /** The Pod or node that it is read from. */
    String where() {
        return request instanceof Request.NodeLog node ? node.node() : ((Request.Log) request).pod();
    }
}
