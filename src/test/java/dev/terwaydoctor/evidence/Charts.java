package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Charts made of a few YAML documents: the first is the patient, all can be read by name. */
final class Charts {

    static final Instant NOW = Instant.parse("2026-05-04T10:30:00Z");

    private Charts() {}

    static Chart of(String yaml) {
        List<KubeObject> objects = objects(yaml);
        Snapshot snapshot = new Snapshot();
        objects.forEach(object -> snapshot.put(Read.collected(new Request.Get(object.ref()), object, "", Cost.NONE)));
        KubeObject first = objects.get(0);
        Patient patient =
                first.kind().equals(Kinds.POD) ? PodStage.patient(first, NOW) : new Patient(first, Stage.OTHER, null);
        return new Chart(patient, snapshot, TerwayLayout.USUAL, NOW, List.of());
    }

    static Chart listing(Chart chart, Request.List request, String yaml) {
        chart.snapshot().put(Read.collected(request, new ObjectList(objects(yaml), true), "", Cost.NONE));
        return chart;
    }

    static KubeObject object(String yaml) {
        return objects(yaml).get(0);
    }

    static List<Evidence> seen(Observer observer, Chart chart) {
        Notes notes = new Notes(new Redactor(List.of()));
        observer.observe(chart, notes);
        return notes.evidence();
    }

    static List<String> names(Observer observer, Chart chart) {
        return seen(observer, chart).stream().map(Evidence::name).toList();
    }

    private static List<KubeObject> objects(String yaml) {
        List<KubeObject> objects = new ArrayList<>();
        try (MappingIterator<Map<String, Object>> documents =
                new YAMLMapper().readerForMapOf(Object.class).readValues(yaml)) {
            while (documents.hasNext()) {
                Value root = Value.of(documents.next());
                objects.add(new KubeObject(
                        Kinds.of(
                                        root.get("apiVersion").orEmpty(),
                                        root.get("kind").orEmpty())
                                .orElseThrow(),
                        root));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return objects;
    }
}
