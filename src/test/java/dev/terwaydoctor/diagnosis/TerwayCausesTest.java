package dev.terwaydoctor.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Kind;
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
import dev.terwaydoctor.knowledge.CatalogueLoader;
import dev.terwaydoctor.knowledge.Level;
import dev.terwaydoctor.report.Spelled;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every root cause of the Terway knowledge, from the least evidence that must lead to it, and withheld by the signal that refutes it. */
class TerwayCausesTest {

    private static final Path CORPUS = Path.of("src/test/resources/knowledge/terway-causes.yaml");
    private static final Instant NOW = Instant.parse("2026-05-04T10:30:00Z");
    private static final Diagnoser DIAGNOSER = new Diagnoser(CatalogueLoader.shipped());
    private static final int ROOT_CAUSES = 111;

    @Test
    void everyRootCauseHasItsIncident() throws IOException {
        Set<String> causes =
                incidents().map(incident -> incident.path("cause").asText()).collect(Collectors.toSet());

        assertThat(causes).hasSize(ROOT_CAUSES);
    }

    @TestFactory
    Stream<DynamicTest> isConcludedFromTheLeastEvidence() throws IOException {
        return incidents()
                .map(incident -> DynamicTest.dynamicTest(
                        name(incident),
                        () -> assertThat(answers(incident, List.of(incident.path("see"))))
                                .contains(incident.path("cause").asText())));
    }

    @TestFactory
    Stream<DynamicTest> isWithheldWhenRefuted() throws IOException {
        return incidents()
                .filter(incident -> incident.has("refute"))
                .map(incident -> DynamicTest.dynamicTest(
                        name(incident),
                        () -> assertThat(answers(incident, List.of(incident.path("see"), incident.path("refute"))))
                                .doesNotContain(incident.path("cause").asText())));
    }

    /** What is answered or noted. */
    private static List<String> answers(JsonNode incident, List<JsonNode> evidence) {
        Judgement judgement = Judgement.of(List.of(DIAGNOSER.candidates(examination(incident, evidence))));
        return Stream.concat(
                        judgement.conclusions().stream()
                                .map(conclusion -> conclusion.cause().id()),
                        judgement.notes().stream()
                                .filter(note -> note.cause().level() == Level.NOTE)
                                .map(note -> note.cause().id()))
                .toList();
    }

    private static Examination examination(JsonNode incident, List<JsonNode> evidence) {
        boolean node = incident.path("node").asBoolean();
        Stage stage = one(Stage.values(), incident.path("stage").asText(node ? "other" : "sandbox"));
        Map<String, String> name = Map.of("name", "web-0", "namespace", node ? "" : "shop");
        Patient patient = new Patient(
                new KubeObject(node ? Kinds.NODE : Kinds.POD, Value.of(Map.of("metadata", name))),
                stage,
                node ? null : NOW.minus(Duration.ofMinutes(30)));
        Notes notes = new Notes(new Redactor(List.of()));
        if (node || stage == Stage.SANDBOX || stage == Stage.TERMINATING) {
            notes.fact("network.pending", node ? Relation.NODE : Relation.POD, patient.ref())
                    .with("by", node ? "subject" : "event")
                    .note();
        }
        evidence.forEach(pieces -> pieces.forEach(piece -> note(piece, patient, notes)));
        return new Examination(patient, notes.evidence(), NOW);
    }

    private static void note(JsonNode piece, Patient patient, Notes notes) {
        boolean log = piece.has("log");
        String source = piece.path("log").asText();
        String fallback = !log ? "pod" : source.equals("controlplane") ? "controlplane" : "terway";
        Relation relation = one(Relation.values(), piece.path("on").asText(fallback));
        String name = piece.has("event")
                ? Evidence.EVENT
                : log ? Evidence.LOG : piece.path("fact").asText();
        Notes.Draft draft = notes.fact(name, relation, subject(relation, patient))
                .saying(piece.path("text").asText());
        if (piece.has("event")) {
            draft.with("reason", piece.path("event").asText())
                    .with("type", "Warning")
                    .with("component", piece.path("component").asText("terway-daemon"))
                    .at(NOW.minus(Duration.ofMinutes(5)), NOW.minus(Duration.ofMinutes(1)));
        } else if (log) {
            draft.with("container", source.equals("controlplane") ? "terway-controlplane" : source)
                    .with("previous", "false")
                    .with("level", "error");
        } else {
            piece.properties()
                    .forEach(
                            field -> draft.with(field.getKey(), field.getValue().asText()));
        }
        draft.note();
    }

    private static ObjectRef subject(Relation relation, Patient patient) {
        Kind kind = switch (relation) {
            case POD -> patient.object().kind();
            case NODE -> Kinds.NODE;
            case TERWAY_NODE -> Kinds.TERWAY_NODE;
            case PODENI -> Kinds.POD_ENI;
            case PODNETWORKING -> Kinds.POD_NETWORKING;
            default -> Kinds.POD;
        };
        return new ObjectRef(kind, kind.namespaced() ? "shop" : "", "web-0");
    }

    private static <E extends Spelled> E one(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> value.spelling().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word));
    }

    private static String name(JsonNode incident) {
        return incident.path("cause").asText() + " "
                + incident.path("see").path(0).path("text").asText();
    }

    private static Stream<JsonNode> incidents() throws IOException {
        return StreamSupport.stream(new YAMLMapper().readTree(CORPUS.toFile()).spliterator(), false);
    }
}
