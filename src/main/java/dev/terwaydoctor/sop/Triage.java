package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Stage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Chooses whom to examine: Pods that show the same trouble are one group, the worst of each of at most three groups is examined, and the
 * subject itself when it is not a Pod. Where there are fewer groups, Pods of further nodes are looked at.
 */
final class Triage {

    private static final int GROUPS = 3;

    private Triage() {}

    /** Patients and, for each, how many Pods it stands for. The order is that of gravity. */
    static Map<Patient, List<KubeObject>> patients(Assignment assignment, Instant now) {
        Map<Patient, List<KubeObject>> chosen = new LinkedHashMap<>();
        List<Patient> pods = Leftovers.without(assignment).stream()
                .map(pod -> PodStage.patient(pod, now))
                .sorted(Comparator.comparing(Triage::gravity)
                        .thenComparing(
                                patient -> patient.object().created().orElse(Instant.EPOCH), Comparator.reverseOrder())
                        .thenComparing(patient -> patient.ref().path()))
                .toList();
        Map<String, List<Patient>> groups = new LinkedHashMap<>();
        pods.forEach(patient ->
                groups.computeIfAbsent(shows(patient), key -> new ArrayList<>()).add(patient));
        byNode(worst(groups))
                .forEach(group -> chosen.put(
                        group.get(0), group.stream().map(Patient::object).collect(Collectors.toList())));
        if (!assignment.subject().kind().equals(Kinds.POD)) {
            chosen.put(new Patient(assignment.subject(), Stage.OTHER, null), List.of());
        }
        return chosen;
    }

    /** Well Pods are examined only when all are well: one of them stands for all. */
    private static List<List<Patient>> worst(Map<String, List<Patient>> groups) {
        List<List<Patient>> sick = groups.values().stream()
                .filter(group -> !isWell(group.get(0)))
                .limit(GROUPS)
                .toList();
        return sick.isEmpty() ? groups.values().stream().limit(1).toList() : sick;
    }

    /** Pods that wait for their network on different nodes may wait for different reasons: places that are free go to further nodes. */
    private static List<List<Patient>> byNode(List<List<Patient>> groups) {
        List<List<Patient>> split = new ArrayList<>();
        int free = GROUPS - groups.size();
        for (List<Patient> group : groups) {
            List<List<Patient>> parts = group.get(0).stage() == Stage.SANDBOX ? nodes(group, free + 1) : List.of(group);
            free -= parts.size() - 1;
            split.addAll(parts);
        }
        return split;
    }

    /** One part for each node; what goes beyond the limit stays with the first. */
    private static List<List<Patient>> nodes(List<Patient> group, int limit) {
        Map<String, List<Patient>> nodes = new LinkedHashMap<>();
        for (Patient patient : group) {
            boolean known = nodes.containsKey(patient.nodeName());
            String node = known || nodes.size() < limit
                    ? patient.nodeName()
                    : group.get(0).nodeName();
            nodes.computeIfAbsent(node, key -> new ArrayList<>()).add(patient);
        }
        return List.copyOf(nodes.values());
    }

    private static boolean isWell(Patient patient) {
        return patient.stage() == Stage.READY || patient.stage() == Stage.SUCCEEDED;
    }

    private static int gravity(Patient patient) {
        return switch (patient.stage()) {
            case SANDBOX, UNSCHEDULED -> 0;
            case INIT, IMAGE, CONTAINER, CRASHING -> 1;
            case FAILED, TERMINATING -> 2;
            case NOT_READY -> 3;
            default -> 4;
        };
    }

    /** What makes two Pods one group: stage, and the reasons their containers wait or ended for. */
    private static String shows(Patient patient) {
        Map<String, String> reasons = new TreeMap<>();
        PodStage.statuses(patient.object())
                .forEach(container -> reasons.put(
                        container.get("name").orEmpty(),
                        container.at("state.waiting.reason").text(ending(container))));
        return patient.stage() + " " + reasons + " "
                + patient.object().at("status.reason").orEmpty();
    }

    private static String ending(Value container) {
        return container.at("state.terminated.reason").orEmpty()
                + container.at("state.terminated.exitCode").orEmpty();
    }
}
