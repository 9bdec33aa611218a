package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.log.LineGroup;
import dev.terwaydoctor.evidence.log.LogDigest;
import java.util.Comparator;
import java.util.List;

/** Step 6 in a line: each log that was read, its length and its errors. */
final class LogSummary {

    private static final int LOGS_AT_MOST = 4;

    private LogSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        SummaryLine line = new SummaryLine();
        List<Request.Log> logs = chart.snapshot().all().stream()
                .map(Read::request)
                .filter(Request.Log.class::isInstance)
                .map(Request.Log.class::cast)
                .sorted(Comparator.comparing(Request.Log::kubectl))
                .limit(LOGS_AT_MOST)
                .toList();
        logs.forEach(log -> chart.snapshot().log(log).ifPresent(digest -> one(log, name(log, logs), digest, line)));
        return line.done();
    }

    /** The container, with its Pod where another Pod's container has that name too. */
    private static String name(Request.Log log, List<Request.Log> logs) {
        boolean shared = logs.stream()
                .anyMatch(other -> other.container().equals(log.container())
                        && !other.pod().equals(log.pod()));
        return shared ? log.pod() + "/" + log.container() : log.container();
    }

    private static void one(Request.Log log, String name, LogDigest digest, SummaryLine line) {
        int errors = digest.groups().stream()
                .filter(group -> group.level().isError())
                .mapToInt(LineGroup::count)
                .sum();
        String[] values = {
            "pod", log.pod(),
            "container", name,
            "previous", log.previous() ? ":logs.previous" : "",
            "lines", String.valueOf(digest.lines()),
            "errors", String.valueOf(errors)
        };
        if (digest.lines() == 0) {
            line.add("logs.empty", values);
        } else if (errors > 0) {
            line.bad("logs.one", values);
        } else {
            line.add("logs.one", values);
        }
    }
}
