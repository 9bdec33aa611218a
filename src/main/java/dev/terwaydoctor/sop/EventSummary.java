package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Step 4 in a line: for each kind of object the warning that came most often in the present trouble; older ones are only mentioned. */
final class EventSummary {

    private static final int KINDS_AT_MOST = 4;

    private EventSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        Examination examination = new Examination(chart.patient(), evidence, chart.now());
        Map<Boolean, List<Evidence>> warnings = evidence.stream()
                .filter(piece -> piece.name().equals(Evidence.EVENT))
                .filter(piece -> piece.field("type").equals("Warning"))
                .collect(Collectors.partitioningBy(examination::isCurrent));
        SummaryLine line = new SummaryLine();
        byKind(warnings.getOrDefault(true, List.of())).entrySet().stream()
                .limit(KINDS_AT_MOST)
                .forEach(kind -> line.bad("events.some", top(kind)));
        if (line.isEmpty()) {
            line.add("events.none");
            byKind(warnings.getOrDefault(false, List.of())).entrySet().stream()
                    .limit(1)
                    .forEach(kind -> line.add("events.old", top(kind)));
        }
        return line.done();
    }

    private static Map<String, Map<String, Integer>> byKind(List<Evidence> warnings) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        warnings.forEach(piece -> counts.computeIfAbsent(name(piece.subject().kind()), kind -> new LinkedHashMap<>())
                .merge(piece.field("reason"), piece.count(), Integer::sum));
        return counts;
    }

    private static String[] top(Map.Entry<String, Map<String, Integer>> kind) {
        Map.Entry<String, Integer> most = Collections.max(kind.getValue().entrySet(), Map.Entry.comparingByValue());
        return new String[] {"what", kind.getKey(), "reason", most.getKey(), "count", String.valueOf(most.getValue())};
    }

    /** Two kinds are named Node; people call Terway's the Node CR. */
    private static String name(Kind kind) {
        return kind.equals(Kinds.TERWAY_NODE) ? "Node CR" : kind.name();
    }
}
