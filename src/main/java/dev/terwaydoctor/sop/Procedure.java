package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Chart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps before the logs, in the order in which they are told. */
final class Procedure {

    static final String LOGS = "logs";

    /** How far the trouble reaches: read besides the steps, and told with the finding. */
    static final String REACH = "reach";

    /** All steps in the order of telling. */
    static final List<String> IDS =
            List.of("cluster-config", "component-health", "pod-and-node", "events", "ipam-eni", LOGS);

    private static final Map<String, Plan> STEPS = steps();

    private Procedure() {}

    /** What each step wants to read next, by its id. */
    static Map<String, List<Request>> due(List<Chart> charts) {
        Map<String, List<Request>> due = new LinkedHashMap<>();
        STEPS.forEach((id, plan) -> {
            List<Request> requests = new ArrayList<>();
            charts.forEach(chart -> requests.addAll(plan.due(chart)));
            due.put(id, requests);
        });
        return due;
    }

    private static Map<String, Plan> steps() {
        Map<String, Plan> steps = new LinkedHashMap<>();
        steps.put("cluster-config", new ClusterConfig());
        steps.put("component-health", new ComponentHealth());
        steps.put("pod-and-node", any(new PodAndNode(), new Surroundings()));
        steps.put("events", new EventsFirst());
        steps.put("ipam-eni", new IpamAndEni());
        return steps;
    }

    private static Plan any(Plan first, Plan second) {
        return chart -> {
            List<Request> due = new ArrayList<>(first.due(chart));
            due.addAll(second.due(chart));
            return due;
        };
    }
}
