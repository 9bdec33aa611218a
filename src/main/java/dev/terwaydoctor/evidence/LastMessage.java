package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.evidence.log.LineMatcher;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.evidence.log.LogScanner;
import dev.terwaydoctor.report.Report;
import java.util.List;

/** A termination message read like the end of a log: the kubelet keeps up to 4 KiB of it in the status. */
final class LastMessage {

    private LastMessage() {}

    static void note(Chart chart, Ending ending, Notes out) {
        String message = ending.run().get("message").orEmpty();
        LogScanner scanner = new LogScanner(LineMatcher.NOTHING, List.of(), List.of(), chart.now());
        message.lines().forEach(scanner::accept);
        scanner.digest(new LogEnd(message.lines().count(), message.length(), true))
                .lastWords()
                .ifPresent(words -> note(chart, ending, words, out));
    }

    private static void note(Chart chart, Ending ending, LogDigest.LastWords words, Notes out) {
        out.fact(LogObserver.TROUBLE.name(), Around.self(chart), chart.ref())
                .from(Report.Source.STATUS)
                .with("container", ending.container())
                .with("previous", "false")
                .with("ended", "true")
                .with("kind", words.isError() ? "error" : "last-line")
                .with("crash", Ending.told(ending.status()))
                .with("host", LogObserver.host(words.text()))
                .with("before", "")
                .with("rise", "")
                .with("rank", 1)
                .with("line", LogObserver.cut(words.text()))
                .with("lines", 1)
                .with("from", "")
                .with("until", "")
                .saying(words.text())
                .at(ending.run().get("finishedAt").time().orElse(null), null)
                .note();
    }
}
