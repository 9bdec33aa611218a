package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.Likeness;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Sighting;
import dev.terwaydoctor.evidence.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who in the cluster showed the same as a conclusion's patients in the last quarter of an hour. A Pod whose event has the reason without the
 * words that decide counts where it is known to be on a node that shows them.
 *
 * @param reason the event reason that all of them show
 * @param pods as {@code namespace/name}
 * @param atLeast whether there may be more: the list was cut, or somebody's node is not known
 */
public record Reach(String reason, Set<String> pods, Set<String> nodes, Set<String> zones, boolean atLeast) {

    private static final Duration RECENT = Duration.ofMinutes(15);
    private static final String ZONE = "topology.kubernetes.io/zone";

    /** Empty when nothing was read that could tell. */
    public static Optional<Reach> of(Conclusion conclusion, List<Chart> charts) {
        Snapshot snapshot = charts.get(0).snapshot();
        return Likeness.of(conclusion)
                .flatMap(likeness ->
                        BlastRadius.source(likeness.reason(), snapshot).map(source -> count(likeness, source, charts)));
    }

    public Set<String> namespaces() {
        return pods.stream()
                .map(pod -> pod.substring(0, pod.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Reach count(Likeness likeness, Request.List source, List<Chart> charts) {
        Snapshot snapshot = charts.get(0).snapshot();
        Instant since = charts.get(0).now().minus(RECENT);
        List<Sighting> recent = snapshot.objects(source).stream()
                .flatMap(event -> Sighting.of(event).stream())
                .filter(sighting -> likeness.hasReason(sighting.event()))
                .filter(sighting -> sighting.event()
                        .lastSeen()
                        .filter(last -> !last.isBefore(since))
                        .isPresent())
                .toList();
        Map<String, String> homes = homes(charts);
        Set<String> nodes = new TreeSet<>();
        Set<String> pods = new TreeSet<>();
        recent.stream().filter(sighting -> likeness.fits(sighting.event())).forEach(sighting -> {
            nodes.add(node(sighting, homes));
            pods.addAll(pod(sighting));
        });
        nodes.remove("");
        recent.stream()
                .filter(sighting -> nodes.contains(node(sighting, homes)))
                .forEach(sighting -> pods.addAll(pod(sighting)));
        boolean unplaced = recent.stream()
                .anyMatch(sighting ->
                        sighting.isOfPod() && node(sighting, homes).isEmpty() && !pods.containsAll(pod(sighting)));
        return new Reach(
                likeness.reason(), pods, nodes, zones(nodes, snapshot), unplaced || !isComplete(snapshot, source));
    }

    private static Set<String> pod(Sighting sighting) {
        return sighting.isOfPod() ? Set.of(sighting.about().path()) : Set.of();
    }

    private static String node(Sighting sighting, Map<String, String> homes) {
        return sighting.node().isEmpty() ? homes.getOrDefault(sighting.about().path(), "") : sighting.node();
    }

    /** The nodes of all Pods that were read for whatever reason. */
    private static Map<String, String> homes(List<Chart> charts) {
        Map<String, String> homes = new TreeMap<>();
        Stream.concat(
                        charts.stream().map(Chart::object),
                        charts.get(0).snapshot().objects())
                .filter(object -> object.kind().equals(Kinds.POD))
                .forEach(pod ->
                        homes.put(pod.ref().path(), pod.at("spec.nodeName").orEmpty()));
        return homes;
    }

    private static Set<String> zones(Set<String> nodes, Snapshot snapshot) {
        return nodes.stream()
                .flatMap(node -> snapshot.object(Reads.node(node)).stream())
                .flatMap(node -> Optional.ofNullable(node.labels().get(ZONE)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isComplete(Snapshot snapshot, Request.List source) {
        return snapshot.read(source)
                .flatMap(Read::found)
                .filter(found -> found instanceof ObjectList list && list.complete())
                .isPresent();
    }
}
