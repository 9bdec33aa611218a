package dev.terwaydoctor.sop;

import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * One line for each step: what an engineer following the procedure by hand would note down from its commands. A pure function of what was
 * read; absent reads leave their part out.
 */
public final class StepSummaries {

    private static final Map<String, BiFunction<Chart, List<Evidence>, Summary>> BY_STEP = Map.of(
            "cluster-config",
            ClusterSummary::tell,
            "component-health",
            ComponentSummary::tell,
            "pod-and-node",
            PodNodeSummary::tell,
            "events",
            EventSummary::tell,
            "ipam-eni",
            IpamSummary::tell,
            Procedure.LOGS,
            LogSummary::tell);

    private StepSummaries() {}

    /** The summary of a step for one patient; an unknown step has an empty one. */
    public static Summary of(String step, Chart chart, List<Evidence> evidence) {
        return BY_STEP.getOrDefault(step, (nobody, nothing) -> Summary.NOTHING).apply(chart, evidence);
    }

    /** The pieces of that name, nearest and newest first as they were given. */
    static List<Evidence> named(List<Evidence> evidence, String name) {
        return evidence.stream().filter(piece -> piece.name().equals(name)).toList();
    }
}
