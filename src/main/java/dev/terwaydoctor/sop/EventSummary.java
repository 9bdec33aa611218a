package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.EventTimes;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.NetworkEvents;
import dev.terwaydoctor.evidence.Reads;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Step 4 in a line: for each kind of object the warnings that came most often in the present trouble; older ones are only mentioned. For a whole
 * cluster or namespace the top reasons of the last minutes.
 */
final class EventSummary {

    private static final int KINDS_AT_MOST = 4;
    private static final int REASONS_AT_MOST = 2;
    private static final int TOP = 4;
    private static final Duration LATELY = Duration.ofMinutes(15);

    private EventSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        if (chart.ref().kind().equals(Kinds.CLUSTER)) {
            return lately(chart.snapshot().objects(Reads.WARNINGS), chart);
        }
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

    /** An event's count goes back to its first occurrence, so what is counted of the last minutes is the objects that show a reason. */
    private static Summary lately(List<KubeObject> events, Chart chart) {
        Instant from = chart.now().minus(LATELY);
        List<KubeObject> recent = events.stream()
                .filter(event -> EventTimes.of(event).isSeenSince(from))
                .toList();
        Map<String, Integer> counts = new TreeMap<>();
        recent.stream()
                .map(event -> event.root().get("reason").orEmpty() + "\n"
                        + event.root().get("involvedObject"))
                .distinct()
                .forEach(seen -> counts.merge(seen.substring(0, seen.indexOf('\n')), 1, Integer::sum));
        SummaryLine line = new SummaryLine();
        if (counts.isEmpty()) {
            return line.add("events.quiet").done();
        }
        String reasons = most(counts, TOP);
        return recent.stream().anyMatch(NetworkEvents::isOfNetwork)
                ? line.bad("events.top", "reasons", reasons).done()
                : line.add("events.top", "reasons", reasons).done();
    }

    private static Map<String, Map<String, Integer>> byKind(List<Evidence> warnings) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        warnings.forEach(piece -> counts.computeIfAbsent(name(piece.subject().kind()), kind -> new LinkedHashMap<>())
                .merge(piece.field("reason"), piece.count(), Integer::sum));
        return counts;
    }

    private static String[] top(Map.Entry<String, Map<String, Integer>> kind) {
        return new String[] {"what", kind.getKey(), "reasons", most(kind.getValue(), REASONS_AT_MOST)};
    }

    private static String most(Map<String, Integer> counts, int reasons) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(reasons)
                .map(each -> each.getKey() + " x" + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** Two kinds are named Node; people call Terway's the Node CR. */
    private static String name(Kind kind) {
        return kind.equals(Kinds.TERWAY_NODE) ? "Node CR" : kind.name();
    }
}
