package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.log.LineMatcher;
import dev.terwaydoctor.evidence.log.LogScanner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A patient with everything around it, as a test describes it; its first object is the patient. What an observer asks for has been read. */
final class Scene {

    private static final Deadline SOON = Deadline.in(Duration.ofMinutes(1), System::nanoTime);

    private final FakeCluster cluster = new FakeCluster();
    private final Snapshot snapshot = new Snapshot();
    private final List<KubeObject> related = new ArrayList<>();

    static Scene of(String yaml) {
        Scene scene = new Scene();
        scene.cluster.with(yaml);
        return scene;
    }

    Scene withLog(String container, String text) {
        return withLog(patient().object(), container, false, text);
    }

    Scene withPreviousLog(String container, String text) {
        return withLog(patient().object(), container, true, text);
    }

    Scene withPeerLog(String pod, String container, String text) {
        KubeObject peer = cluster.objects().stream()
                .filter(object -> object.name().equals(pod))
                .findFirst()
                .orElseThrow();
        return withLog(peer, container, true, text);
    }

    /** The question names this object besides the patient. */
    Scene naming(String name) {
        cluster.objects().stream().filter(object -> object.name().equals(name)).forEach(related::add);
        return this;
    }

    Chart chart() {
        return new Chart(patient(), snapshot, TerwayLayout.USUAL, FakeCluster.NOW, related, LogWindow.OPEN);
    }

    /** What the observer reports once all that the chart's steps would read has been read. */
    List<Evidence> seenBy(Observer observer) {
        Chart chart = chart();
        read(Reads.events(chart.ref()));
        read(Reads.claims(chart.object()));
        Reads.ownerOf(chart.object()).ifPresent(owner -> read(List.of(new Request.Get(owner))));
        read(Reads.children(chart.object()));
        if (chart.isOnNode()) {
            read(List.of(Reads.node(chart.patient().nodeName())));
        }
        chart.claims().forEach(claim -> read(Reads.behindClaim(claim)));
        chart.children().forEach(child -> read(Reads.events(child.ref())));
        read(new Neighbours(chart).due());
        read(RightsObserver.due(chart));
        read(HpaObserver.due(chart));
        Notes notes = new Notes(new Redactor(List.of()));
        observer.observe(chart, notes);
        return notes.evidence();
    }

    /** Name and fields of one piece, without those that are empty. */
    static Map<String, String> fields(Evidence piece) {
        Map<String, String> fields = new TreeMap<>(piece.fields());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    private Patient patient() {
        KubeObject first = cluster.objects().get(0);
        return first.kind().name().equals("Pod")
                ? PodStage.patient(first, FakeCluster.NOW)
                : new Patient(first, Stage.OTHER, null);
    }

    private Scene withLog(KubeObject pod, String container, boolean previous, String text) {
        Request.Log request = LogReads.log(chart(), pod, container, previous);
        LogScanner scanner = new LogScanner(LineMatcher.NOTHING, List.of(), List.of(), FakeCluster.NOW);
        text.lines().forEach(scanner::accept);
        snapshot.put(Read.collected(
                request, scanner.digest(new LogEnd(text.lines().count(), text.length(), true)), "", Cost.NONE));
        return this;
    }

    private void read(List<? extends Request> requests) {
        requests.forEach(request -> {
            if (request instanceof Request.Get get) {
                snapshot.put(cluster.get(get, SOON));
            } else if (request instanceof Request.List list) {
                snapshot.put(cluster.list(list, SOON));
            }
        });
    }
}
