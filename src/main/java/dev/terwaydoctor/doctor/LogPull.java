package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.log.Level;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Shows a log: the newest lines within bounds, and of those the few that matter. Holds no more than its bounds, whatever the log's size.
 */
final class LogPull {

    static final int NEWEST = 2_000;
    private static final int SHOWN = 20;
    private static final int LINE_LIMIT = 2_000;

    private final Request.Log log;
    private final List<String> focus;
    private final Redactor redactor;
    private final Phrases say;
    private final Deque<String> newest = new ArrayDeque<>();

    /**
     * A pull of one log.
     *
     * @param focus words that make a line matter: the Pod's name, or what the person looks for
     */
    LogPull(Request.Log log, List<String> focus, Redactor redactor, Phrases say) {
        this.log = log;
        this.focus = focus.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
        this.redactor = redactor;
        this.say = say;
    }

    boolean take(String line) {
        if (newest.size() == NEWEST) {
            newest.removeFirst();
        }
        newest.addLast(line.length() <= LINE_LIMIT ? line : line.substring(0, LINE_LIMIT) + "…");
        return true;
    }

    Extract extract(Read<LogEnd> read, Report.Target subject) {
        List<String> all = newest.stream().map(redactor::redact).toList();
        List<String> lines = telling(all);
        String what = log.container() + (log.previous() ? say.say("pull.previous") : "");
        if (read.found().isEmpty()) {
            return new Extract(
                    say.say("pull.none", "what", what, "pod", log.pod(), "why", redactor.redact(read.detail())),
                    List.of(),
                    List.of(),
                    "",
                    log.kubectl(),
                    subject);
        }
        LogEnd end = read.found().orElseThrow();
        return new Extract(
                say.say("pull.headline", "what", what, "pod", log.pod(), "errors", String.valueOf(errors(all))),
                lines,
                all,
                say.say(
                        "pull.limits",
                        "read",
                        String.valueOf(end.lines()),
                        "kept",
                        String.valueOf(all.size()),
                        "shown",
                        String.valueOf(lines.size())),
                log.kubectl(),
                subject);
    }

    private static long errors(List<String> lines) {
        return lines.stream().filter(line -> Level.of(line).isError()).count();
    }

    /** Lines in focus and errors, the newest of them; the tail when there are none. */
    private List<String> telling(List<String> all) {
        List<String> telling = all.stream().filter(this::matters).toList();
        List<String> chosen = telling.isEmpty() ? all : telling;
        return new ArrayList<>(chosen.subList(Math.max(0, chosen.size() - SHOWN), chosen.size()));
    }

    private boolean matters(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return focus.stream().anyMatch(lower::contains) || Level.of(line).isError();
    }
}
