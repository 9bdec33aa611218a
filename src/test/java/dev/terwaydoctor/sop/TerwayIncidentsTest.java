package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.Diagnoser;
import dev.terwaydoctor.evidence.LogWindow;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Incidents of Terway that show in objects: a healthy ground, one change to it, and what the engine must make of that. */
class TerwayIncidentsTest {

    private static final Path FOLDER = Path.of("src/test/resources/terway");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Instant NOW = Instant.parse("2026-05-04T10:30:00Z");
    private static final String SUBJECT = "Pod shop/web-0";
    private static final int CALLS_AT_MOST = 22;

    @TestFactory
    Stream<DynamicTest> anIncident() throws IOException {
        return incidents()
                .map(incident -> DynamicTest.dynamicTest(incident.path("it").asText(), () -> examine(incident)));
    }

    static Stream<JsonNode> incidents() throws IOException {
        return Stream.concat(incidents("incidents.yaml"), incidents("more-incidents.yaml"));
    }

    private static Stream<JsonNode> incidents(String file) throws IOException {
        return StreamSupport.stream(YAML.readTree(FOLDER.resolve(file).toFile()).spliterator(), false);
    }

    private static void examine(JsonNode incident) throws IOException {
        FakeCluster cluster = cluster(incident, objects(incident));
        Outcome outcome = run(cluster, incident.path("subject").asText(SUBJECT));
        List<String> causes = outcome.judgement().conclusions().stream()
                .map(conclusion -> conclusion.cause().id())
                .toList();

        assertThat(causes).contains(incident.path("cause").asText());
        assertThat(causes.size())
                .as("%s", causes)
                .isLessThanOrEqualTo(1 + incident.path("besides").size());
        incident.path("not").forEach(cause -> assertThat(causes).doesNotContain(cause.asText()));
        Conclusion concluded = outcome.judgement().conclusions().stream()
                .filter(each -> each.cause().id().equals(incident.path("cause").asText()))
                .findFirst()
                .orElseThrow();
        incident.path("says").forEach(words -> assertThat(words(concluded)).contains(words.asText()));
        incident.path("summary")
                .properties()
                .forEach(step -> assertThat(StepSummaries.of(
                                        step.getKey(),
                                        outcome.charts().get(0),
                                        outcome.examinations().get(0).evidence())
                                .words()
                                .en())
                        .contains(step.getValue().asText()));
        assertThat(cluster.requests()).hasSizeLessThanOrEqualTo(CALLS_AT_MOST);
    }

    private static String words(Conclusion conclusion) {
        Map<String, String> values = new HashMap<>(conclusion.first().values());
        values.put("node", "n1");
        return conclusion.cause().title().fill("en", values) + "\n"
                + conclusion.cause().explanation().fill("en", values);
    }

    static Outcome examine(JsonNode incident, Map<String, JsonNode> objects) throws IOException {
        return run(cluster(incident, objects), incident.path("subject").asText(SUBJECT));
    }

    private static Outcome run(FakeCluster cluster, String wanted) {
        KubeObject subject = cluster.objects().stream()
                .filter(object -> object.ref().subject().equals(wanted))
                .findFirst()
                .orElse(new KubeObject(Kinds.CLUSTER, Value.of(Map.of("metadata", Map.of("name", "c1")))));
        List<KubeObject> pods = subject.kind().equals(Kinds.POD) ? List.of(subject) : List.of();
        return new SopRunner(new Diagnoser(CATALOGUE), Observers.all(), CATALOGUE, TerwayLayout.USUAL, Runnable::run)
                .run(
                        new Assignment(subject, pods, List.of(), List.of(), LogWindow.OPEN),
                        cluster,
                        new Redactor(List.of()),
                        Deadline.in(Duration.ofMinutes(1), System::nanoTime),
                        steps -> {});
    }

    /** The objects of an incident by their subjects. */
    static Map<String, JsonNode> objects(JsonNode incident) throws IOException {
        Map<String, JsonNode> objects = new LinkedHashMap<>();
        YAML.readTree(FOLDER.resolve("ground.yaml").toFile()).forEach(object -> objects.put(subject(object), object));
        for (Map.Entry<String, JsonNode> change : incident.path("set").properties()) {
            YAML.readerForUpdating(objects.get(change.getKey())).readValue(change.getValue());
        }
        incident.path("add").forEach(object -> objects.put(subject(object), object));
        incident.path("gone").forEach(subject -> objects.remove(subject.asText()));
        return objects;
    }

    private static FakeCluster cluster(JsonNode incident, Map<String, JsonNode> objects) throws IOException {
        FakeCluster cluster = new FakeCluster(NOW);
        for (JsonNode object : objects.values()) {
            cluster.with(YAML.writeValueAsString(object));
        }
        int number = 0;
        for (JsonNode event : incident.path("events")) {
            cluster.with(YAML.writeValueAsString(event(event, objects, number++)));
        }
        incident.path("logs")
                .properties()
                .forEach(log -> log(log.getKey(), log.getValue().asText(), cluster));
        return cluster;
    }

    private static void log(String path, String text, FakeCluster cluster) {
        String[] names = path.split("/", -1);
        cluster.withLog(names[0], names[1], names[2].replace(".log", ""), text);
    }

    private static JsonNode event(JsonNode event, Map<String, JsonNode> objects, int number) {
        JsonNode about = objects.get(event.path("about").asText());
        String namespace = about.at("/metadata/namespace").asText("default");
        String at = event.path("at").asText("2026-05-04T10:29:00Z");
        ObjectNode made = YAML.createObjectNode();
        made.put("apiVersion", "v1").put("kind", "Event");
        made.putObject("metadata").put("name", "event-" + number).put("namespace", namespace);
        made.putObject("involvedObject")
                .put("apiVersion", about.path("apiVersion").asText())
                .put("kind", about.path("kind").asText())
                .put("name", about.at("/metadata/name").asText())
                .put("uid", event.path("uid").asText(""));
        made.put("reason", event.path("reason").asText())
                .put("message", event.path("text").asText())
                .put("type", event.path("type").asText("Warning"));
        return event.has("by")
                ? ofToday(made, event, at)
                : ofOld(made, at, event.path("count").asInt(1));
    }

    /** As the core API has always had them. */
    private static ObjectNode ofOld(ObjectNode event, String at, int count) {
        return event.put("firstTimestamp", at).put("lastTimestamp", at).put("count", count);
    }

    /** As core/v1 shows what was written through events.k8s.io: the old fields stay empty. */
    private static ObjectNode ofToday(ObjectNode event, JsonNode wanted, String at) {
        event.putNull("firstTimestamp").putNull("lastTimestamp").put("count", 0);
        event.put("eventTime", wanted.path("since").asText(at))
                .put("reportingComponent", wanted.path("by").asText());
        event.putObject("series").put("count", 7).put("lastObservedTime", at);
        return event;
    }

    private static String subject(JsonNode object) {
        String group = object.path("apiVersion").asText().startsWith("network.alibabacloud") ? ".terway" : "";
        String namespace = object.at("/metadata/namespace").asText("");
        return object.path("kind").asText() + group + " " + (namespace.isEmpty() ? "" : namespace + "/")
                + object.at("/metadata/name").asText();
    }
}
