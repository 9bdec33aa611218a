package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.util.List;

/** Charts of a few YAML documents: the first is the patient, each can be read by its name and nothing else was read. */
final class Charts {

    private Charts() {}

    static Chart of(String yaml) {
        List<KubeObject> objects = new FakeCluster().with(yaml).objects();
        Snapshot snapshot = new Snapshot();
        objects.forEach(object -> snapshot.put(Read.collected(new Request.Get(object.ref()), object, "", Cost.NONE)));
        KubeObject first = objects.get(0);
        Patient patient = first.kind().equals(Kinds.POD)
                ? PodStage.patient(first, FakeCluster.NOW)
                : new Patient(first, Stage.OTHER, null);
        return new Chart(patient, snapshot, TerwayLayout.USUAL, FakeCluster.NOW, List.of(), LogWindow.OPEN);
    }

    static KubeObject object(String yaml) {
        return new FakeCluster().with(yaml).objects().get(0);
    }

    /** The names of the facts that the observer reports. */
    static List<String> names(Observer observer, Chart chart) {
        Notes notes = new Notes(new Redactor(List.of()));
        observer.observe(chart, notes);
        return notes.evidence().stream().map(Evidence::name).toList();
    }
}
