package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.Diagnoser;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import dev.terwaydoctor.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small incidents of every way in which a workload fails without Terway's doing, put before the engine alone. */
class KubernetesIncidentsTest {

    private static final Path INCIDENTS = Path.of("src/test/resources/incidents");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final int CALLS_AT_MOST = 28;

    static List<Path> incidents() throws IOException {
        try (Stream<Path> files = Files.list(INCIDENTS)) {
            return files.filter(file -> !file.endsWith("ground.yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("incidents")
    void isDiagnosed(Path file) throws IOException {
        JsonNode incident = YAML.readTree(file.toFile());
        FakeCluster cluster = cluster(incident);
        Outcome outcome = examine(incident, cluster);
        List<Conclusion> conclusions = outcome.judgement().conclusions();
        String said = conclusions.stream()
                .limit(2)
                .map(KubernetesIncidentsTest::words)
                .collect(Collectors.joining("\n"));
        Verdict verdict = conclusions.isEmpty()
                ? Verdict.INCONCLUSIVE
                : conclusions.get(0).cause().verdict();

        assertThat(verdict.spelling())
                .as("%s%n%s", file.getFileName(), said)
                .isEqualTo(incident.at("/expect/verdict").asText());
        incident.at("/expect/mentions")
                .forEach(pattern -> assertThat(said).containsPattern(Pattern.compile(pattern.asText())));
        incident.at("/expect/not")
                .forEach(pattern -> assertThat(said).doesNotContainPattern(Pattern.compile(pattern.asText())));
        assertThat(cluster.requests()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(CALLS_AT_MOST);
    }

    private static FakeCluster cluster(JsonNode incident) throws IOException {
        FakeCluster cluster = new FakeCluster(Instant.parse(incident.path("now").asText()));
        cluster.with(Files.readString(INCIDENTS.resolve("ground.yaml")));
        for (JsonNode object : incident.path("objects")) {
            cluster.with(YAML.writeValueAsString(object));
        }
        incident.path("logs").properties().forEach(log -> {
            String[] place = log.getKey().split("/", -1);
            String container = place[2].substring(0, place[2].indexOf('.'));
            if (place[2].endsWith(".previous.log")) {
                cluster.withPreviousLog(
                        place[0], place[1], container, log.getValue().asText());
            } else {
                cluster.withLog(place[0], place[1], container, log.getValue().asText());
            }
        });
        return cluster;
    }

    private static Outcome examine(JsonNode incident, FakeCluster cluster) {
        KubeObject subject = find(cluster, incident.path("target").asText());
        List<KubeObject> related =
                texts(incident.path("related")).map(name -> find(cluster, name)).toList();
        Assignment assignment = new Assignment(
                subject,
                podsOf(cluster, subject),
                related,
                texts(incident.path("phrases")).toList(),
                null);
        return new SopRunner(new Diagnoser(CATALOGUE), Observers.all(), CATALOGUE, TerwayLayout.USUAL, Runnable::run)
                .run(
                        assignment,
                        cluster,
                        new Redactor(List.of()),
                        Deadline.in(Duration.ofMinutes(1), System::nanoTime),
                        steps -> {});
    }

    private static KubeObject find(FakeCluster cluster, String kindAndPath) {
        String[] words = kindAndPath.split("[ /]", -1);
        ObjectRef ref = new ObjectRef(Kinds.named(words[0]).orElseThrow(), words[1], words[2]);
        return cluster.objects().stream()
                .filter(object -> object.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static List<KubeObject> podsOf(FakeCluster cluster, KubeObject subject) {
        if (subject.kind().equals(Kinds.POD)) {
            return List.of(subject);
        }
        return cluster.objects().stream()
                .filter(object -> object.kind().equals(Kinds.POD))
                .filter(pod -> isOwned(cluster, pod, subject))
                .toList();
    }

    private static boolean isOwned(FakeCluster cluster, KubeObject object, KubeObject owner) {
        String uid = object.controller().get("uid").orEmpty();
        return !uid.isEmpty()
                && cluster.objects().stream()
                        .filter(each -> each.uid().equals(uid))
                        .anyMatch(each -> each.ref().equals(owner.ref()) || isOwned(cluster, each, owner));
    }

    private static String words(Conclusion conclusion) {
        Map<String, String> values = new HashMap<>(conclusion.first().values());
        values.putIfAbsent("pod", conclusion.first().patient().ref().name());
        values.putIfAbsent("node", conclusion.first().patient().nodeName());
        values.putIfAbsent("workload", conclusion.first().patient().ref().name());
        List<String> words = new ArrayList<>();
        words.add(conclusion.cause().title().fill("en", values));
        words.add(conclusion.cause().explanation().fill("en", values));
        conclusion.first().indicates().forEach(piece -> words.add(piece.text().shown()));
        return words.stream().filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
    }
}
