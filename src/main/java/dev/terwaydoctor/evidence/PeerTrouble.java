package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What keeps a Pod that the patient talks to from starting: a claim and what the claim names, its newest warning, the scheduler's words. */
record PeerTrouble(Chart chart, KubeObject pod) {

    private static final int SHOWN = 200;

    /** What is read to tell; nothing for a Pod that has run, whose log tells. */
    List<Request> due() {
        List<Request> due = new ArrayList<>();
        if (hasRun()) {
            return due;
        }
        due.addAll(Reads.events(pod.ref()));
        Reads.claims(pod).forEach(claim -> {
            due.add(claim);
            due.addAll(Reads.events(claim.ref()));
        });
        unbound().forEach(claim -> due.addAll(Reads.behindClaim(claim)));
        return due;
    }

    /** Empty when nothing tells. */
    String words() {
        return hasRun()
                ? ""
                : claim().or(this::claimWarning)
                        .or(() -> warning(pod.ref()))
                        .or(this::unscheduled)
                        .orElse("");
    }

    private boolean hasRun() {
        return PodStage.statuses(pod)
                .anyMatch(status -> status.at("state.running").exists()
                        || Ending.latest(status).isPresent());
    }

    private Optional<String> claim() {
        Stream<String> missing = Reads.claims(pod).stream()
                .filter(chart.snapshot()::isAbsent)
                .map(claim -> "claim " + claim.name() + ": not found");
        Stream<String> behind = unbound()
                .flatMap(claim -> Reads.behindClaim(claim).stream()
                        .filter(chart.snapshot()::isAbsent)
                        .map(absent -> "claim " + claim.name() + ", "
                                + (absent.kind().equals(Kinds.STORAGE_CLASS) ? "StorageClass " : "volume ")
                                + absent.name()
                                + ": not found"));
        return Stream.concat(missing, behind).findFirst();
    }

    private Stream<KubeObject> unbound() {
        return Reads.claims(pod).stream()
                .flatMap(claim -> chart.snapshot().object(claim).stream())
                .filter(claim -> !claim.at("status.phase").is("Bound"));
    }

    private Optional<String> claimWarning() {
        return unbound()
                .flatMap(claim -> warning(claim.ref()).map(words -> "claim " + claim.name() + ": " + words).stream())
                .findFirst();
    }

    private Optional<String> warning(ObjectRef about) {
        return chart.eventsOf(about).stream()
                .filter(event -> event.root().get("type").is("Warning"))
                .map(EventTimes::of)
                .max(Comparator.comparing(EventTimes::last, Comparator.nullsFirst(Comparator.naturalOrder())))
                .map(event -> cut(event.message()));
    }

    private Optional<String> unscheduled() {
        return pod.condition("PodScheduled").get("message").text().map(PeerTrouble::cut);
    }

    private static String cut(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + "…";
    }
}
