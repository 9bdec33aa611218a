package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.Judgement;
import dev.terwaydoctor.diagnosis.Likeness;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Snapshot;
import dev.terwaydoctor.knowledge.Level;
import dev.terwaydoctor.report.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reads that tell how many others are in the same trouble: the events of one reason in the whole cluster, two pages at most, and then
 * a few nodes for their zones. Made for a proven cause as soon as it shows, for a symptom only when nothing else is left to ask for.
 */
final class BlastRadius {

    private static final int NODES_AT_MOST = 4;

    private BlastRadius() {}

    static List<Request> due(Judgement judgement, List<Chart> charts, boolean nothingElse) {
        List<Request> due = new ArrayList<>();
        judgement.conclusions().stream()
                .findFirst()
                .filter(leading -> nothingElse || isProven(leading))
                .ifPresent(leading -> Likeness.of(leading).ifPresent(likeness -> {
                    Request.List events = Reads.eventsOfReason(likeness.reason());
                    Snapshot snapshot = charts.get(0).snapshot();
                    if (!snapshot.has(Reads.WARNINGS)) {
                        due.add(events);
                    }
                    Reach.of(leading, charts).ifPresent(reach -> due.addAll(nodes(reach)));
                }));
        return due;
    }

    /** What was read of others, where it was: all warnings of the cluster serve as well. */
    static Optional<Request.List> source(String reason, Snapshot snapshot) {
        return List.of(Reads.WARNINGS, Reads.eventsOfReason(reason)).stream()
                .filter(request -> snapshot.read(request)
                        .filter(read -> read.found().isPresent())
                        .isPresent())
                .findFirst();
    }

    private static List<Request.Get> nodes(Reach reach) {
        return reach.nodes().stream()
                .limit(NODES_AT_MOST)
                .map(name -> new Request.Get(Kinds.NODE, "", name))
                .toList();
    }

    private static boolean isProven(Conclusion conclusion) {
        return conclusion.cause().level() == Level.CAUSE && conclusion.confidence() == Confidence.CERTAIN;
    }
}
