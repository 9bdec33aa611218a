package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.log.Level;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows a log: the lines that were asked for within bounds, and of those the few that matter. */
final class LogPull {

    static final int NEWEST = LineHunt.KEPT;
    private static final int SHOWN = 20;

    private final LogOrder order;
    private final LineHunt hunt;
    private final Redactor redactor;
    private final Phrases say;
    private final Instant now;

    LogPull(LogOrder order, Redactor redactor, Phrases say, Instant now) {
        this.order = order;
        this.hunt = order.hunt(now);
        this.redactor = redactor;
        this.say = say;
        this.now = now;
    }

    boolean take(String line) {
        return hunt.accept(line);
    }

    Extract extract(Read<LogEnd> read, Report.Target subject) {
        String what = order.what(say);
        String command = order.request().kubectl();
        if (read.found().isEmpty()) {
            return new Extract(
                    say.say("pull.none", "what", what, "pod", order.where(), "why", redactor.redact(read.detail())),
                    List.of(),
                    List.of(),
                    "",
                    command,
                    subject);
        }
        List<String> all = hunt.lines().stream().map(redactor::redact).toList();
        List<String> lines = telling(all);
        return new Extract(headline(what, all), lines, all, limits(read, all, lines), command, subject);
    }

    private String headline(String what, List<String> all) {
        String when = new Windows(say, now).words(order.window());
        String pod = order.where();
        if (order.filter() == null) {
            return say.say(
                    "pull.headline", "what", what, "pod", pod, "when", when, "errors", String.valueOf(errors(all)));
        }
        String text = redactor.redact(order.filter().shown());
        return hunt.found() == 0
                ? say.say("pull.nowhere", "what", what, "pod", pod, "when", when, "text", text)
                : say.say(
                        "pull.found",
                        "what",
                        what,
                        "pod",
                        pod,
                        "when",
                        when,
                        "text",
                        text,
                        "count",
                        String.valueOf(hunt.found()),
                        "span",
                        new Windows(say, now).span(hunt.first(), hunt.last()));
    }

    /** What was read, matched and cut. */
    private String limits(Read<LogEnd> read, List<String> all, List<String> lines) {
        long bytes = read.found().map(LogEnd::bytes).orElse(0L);
        String ended = read.detail().isEmpty() ? "" : say.say("pull.ended", "why", redactor.redact(read.detail()));
        String dropped = hunt.dropped() == 0 ? "" : say.say("pull.dropped", "count", String.valueOf(hunt.dropped()));
        return counts(bytes, all, lines) + dropped + ended;
    }

    private String counts(long bytes, List<String> all, List<String> lines) {
        return say.say(
                "pull.limits",
                "read",
                String.valueOf(hunt.read()),
                "size",
                size(bytes),
                "found",
                String.valueOf(hunt.found()),
                "kept",
                String.valueOf(all.size()),
                "shown",
                String.valueOf(lines.size()));
    }

    private static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, bytes / 1_000) + " kB";
        }
        return bytes < 1_000_000_000
                ? bytes / 1_000_000 + " MB"
                : String.format(Locale.ROOT, "%.1f GB", bytes / 1_000_000_000.0);
    }

    private static long errors(List<String> lines) {
        return lines.stream().filter(line -> Level.of(line).isError()).count();
    }

    /** What was asked for in words; else lines in focus and errors; else the tail. */
    private List<String> telling(List<String> all) {
        List<String> telling = order.filter() != null || order.asked()
                ? all
                : all.stream().filter(this::matters).toList();
        List<String> chosen = telling.isEmpty() ? all : telling;
        return new ArrayList<>(chosen.subList(Math.max(0, chosen.size() - SHOWN), chosen.size()));
    }

    private boolean matters(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return order.focus().stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                || Level.of(line).isError();
    }
}
