package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.Reach;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom a conclusion concerns: the Pods of the question that its patients stand for, and whoever else in the cluster shows the same.
 *
 * @param own the Pods of the question, and
 * @param nodes the nodes of these
 * @param reach empty when it was not looked at, or could not be
 */
record Extent(
        Set<String> own, int of, Set<String> nodes, Set<String> zones, Set<String> namespaces, Optional<Reach> reach) {

    private static final String ZONE = "topology.kubernetes.io/zone";

    static Extent of(Conclusion conclusion, Outcome outcome, Assignment assignment) {
        List<KubeObject> pods = conclusion.patients().stream()
                .flatMap(patient -> pods(patient, outcome))
                .toList();
        Set<String> nodes = Stream.concat(
                        pods.stream().map(pod -> pod.at("spec.nodeName").orEmpty()),
                        conclusion.patients().stream().map(Patient::nodeName))
                .filter(node -> !node.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Extent(
                pods.stream().map(pod -> pod.ref().path()).collect(Collectors.toCollection(TreeSet::new)),
                Math.max(assignment.pods().size(), pods.size()),
                nodes,
                zones(nodes, outcome),
                conclusion.patients().stream()
                        .map(patient -> patient.ref().namespace())
                        .filter(namespace -> !namespace.isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new)),
                Reach.of(conclusion, outcome.charts()));
    }

    /** All Pods that show it, those of the question included. */
    Set<String> pods() {
        return union(own, reach.map(Reach::pods));
    }

    Set<String> allNodes() {
        return union(nodes, reach.map(Reach::nodes));
    }

    Set<String> allZones() {
        return union(zones, reach.map(Reach::zones));
    }

    Set<String> allNamespaces() {
        return union(namespaces, reach.map(Reach::namespaces));
    }

    /** Whether others than the Pods of the question show it. */
    boolean isWider() {
        return !own.containsAll(pods()) || !nodes.containsAll(allNodes());
    }

    boolean isLowerBound() {
        return reach.filter(Reach::atLeast).isPresent();
    }

    /** Of how many is only known where nobody else shows it. */
    Report.Affected affected() {
        boolean others = !own.containsAll(pods());
        return new Report.Affected(
                pods().size(),
                others ? 0 : of,
                allNodes().size(),
                allZones().size(),
                allNamespaces().size(),
                isWider() && isLowerBound());
    }

    private static Stream<KubeObject> pods(Patient patient, Outcome outcome) {
        return patient.isPod()
                ? outcome.groups().getOrDefault(patient, List.of(patient.object())).stream()
                : Stream.empty();
    }

    private static Set<String> zones(Set<String> nodes, Outcome outcome) {
        return outcome.charts().stream()
                .map(Chart::node)
                .flatMap(Optional::stream)
                .filter(node -> nodes.contains(node.name()))
                .flatMap(node -> Optional.ofNullable(node.labels().get(ZONE)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> mine, Optional<Set<String>> others) {
        Set<String> all = new TreeSet<>(mine);
        others.ifPresent(all::addAll);
        return all;
    }
}
