package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 4 in a line: for each kind of object the warning that came most often. */
final class EventSummary {

    private static final int KINDS_AT_MOST = 4;

    private EventSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        evidence.stream()
                .filter(piece -> piece.name().equals(Evidence.EVENT))
                .filter(piece -> piece.field("type").equals("Warning"))
                .forEach(piece -> counts.computeIfAbsent(name(piece.subject().kind()), kind -> new LinkedHashMap<>())
                        .merge(piece.field("reason"), piece.count(), Integer::sum));
        SummaryLine line = new SummaryLine();
        counts.entrySet().stream()
                .limit(KINDS_AT_MOST)
                .forEach(kind -> kind.getValue().entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(top -> line.bad(
                                "events.some",
                                "what",
                                kind.getKey(),
                                "reason",
                                top.getKey(),
                                "count",
                                String.valueOf(top.getValue()))));
        return line.isEmpty() ? line.add("events.none").done() : line.done();
    }

    /** Two kinds are named Node; people call Terway's the Node CR. */
    private static String name(Kind kind) {
        return kind.equals(Kinds.TERWAY_NODE) ? "Node CR" : kind.name();
    }
}
