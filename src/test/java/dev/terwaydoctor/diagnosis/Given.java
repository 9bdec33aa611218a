package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Notes;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.evidence.Stage;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import dev.terwaydoctor.report.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A patient in trouble for half an hour, evidence about it, and a catalogue written for one test. */
final class Given {

    static final Instant NOW = Instant.parse("2026-05-04T10:30:00Z");
    static final Instant TROUBLE = NOW.minus(Duration.ofMinutes(30));

    private final Notes notes = new Notes(new Redactor(List.of()));
    private final Patient patient;

    Given(String pod, Stage stage) {
        this.patient = new Patient(
                new KubeObject(Kinds.POD, Value.of(Map.of("metadata", Map.of("name", pod, "namespace", "shop")))),
                stage,
                TROUBLE);
    }

    Given event(Relation relation, String reason, String message, Duration ago) {
        notes.fact(Evidence.EVENT, relation, new ObjectRef(Kinds.NODE, "", "n1"))
                .with("reason", reason)
                .from(Report.Source.EVENT)
                .saying(message)
                .at(NOW.minus(ago), NOW.minus(ago))
                .note();
        return this;
    }

    Given fact(String name, Map<String, String> fields) {
        Notes.Draft draft = notes.fact(name, Relation.POD, patient.ref()).saying(name);
        fields.forEach(draft::with);
        draft.note();
        return this;
    }

    Examination examination() {
        return new Examination(patient, notes.evidence(), NOW);
    }

    /** Entries given by id, level and what proves them; the rest is filled in. */
    static Diagnoser knowing(String... entries) {
        CatalogueLoader loader = new CatalogueLoader();
        for (String entry : entries) {
            String id = entry.lines().findFirst().orElseThrow();
            String yaml = "- id: " + id
                    + "\n  owner: network\n  title: {en: T, zh: T}\n  explanation: {en: E, zh: E}\n"
                    + (entry.contains("verdict:") ? "" : "  verdict: configuration\n")
                    + (entry.contains("scope:") ? "" : "  scope: pod\n")
                    + entry.substring(id.length()).indent(2);
            try {
                loader.read(id, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!loader.problems().isEmpty()) {
            throw new IllegalArgumentException(loader.problems().toString());
        }
        return new Diagnoser(new Catalogue(loader.causes()));
    }
}
