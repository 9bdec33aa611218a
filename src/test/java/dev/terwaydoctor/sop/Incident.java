package dev.terwaydoctor.sop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.Diagnoser;
import dev.terwaydoctor.evidence.LogWindow;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A small incident in one file: some objects and logs in a cluster whose Terway is well, and what a right diagnosis says of them. */
public record Incident(Path file, JsonNode root) {

    static final Path FOLDER = Path.of("src/test/resources/incidents");

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();

    public static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> !file.endsWith("ground.yaml")).sorted().toList();
        }
    }

    public static Incident read(Path file) throws IOException {
        return new Incident(file, YAML.readTree(file.toFile()));
    }

    public List<JsonNode> objects() {
        List<JsonNode> objects = new ArrayList<>();
        root.path("objects").forEach(objects::add);
        return objects;
    }

    /** The cluster with these objects in place of the incident's own, in this order. */
    public FakeCluster cluster(List<JsonNode> objects) throws IOException {
        FakeCluster cluster = new FakeCluster(Instant.parse(root.path("now").asText()));
        for (JsonNode object : objects) {
            cluster.with(YAML.writeValueAsString(object));
        }
        cluster.with(Files.readString(FOLDER.resolve("ground.yaml")));
        root.path("logs").properties().forEach(log -> {
            String[] place = log.getKey().split("/", -1);
            String container = place[2].substring(0, place[2].indexOf('.'));
            String text = log.getValue().asText();
            if (place[2].endsWith(".previous.log")) {
                cluster.withPreviousLog(place[0], place[1], container, text);
            } else {
                cluster.withLog(place[0], place[1], container, text);
            }
        });
        return cluster;
    }

    /** What the engine makes of its target in this cluster. */
    Outcome examine(FakeCluster cluster) {
        KubeObject subject = find(cluster, root.path("target").asText());
        Assignment assignment = new Assignment(
                subject,
                podsOf(cluster, subject),
                texts(root.path("related")).map(name -> find(cluster, name)).toList(),
                texts(root.path("phrases")).toList(),
                new LogWindow(time("/window/since"), time("/window/until")));
        return new SopRunner(new Diagnoser(CATALOGUE), Observers.all(), CATALOGUE, TerwayLayout.USUAL, Runnable::run)
                .run(
                        assignment,
                        cluster,
                        new Redactor(List.of()),
                        Deadline.in(Duration.ofMinutes(1), System::nanoTime),
                        steps -> {});
    }

    private @Nullable Instant time(String place) {
        JsonNode at = root.at(place);
        return at.isTextual() ? Instant.parse(at.asText()) : null;
    }

    /** What a conclusion says and shows. */
    static String words(Conclusion conclusion) {
        Map<String, String> values = new HashMap<>(conclusion.first().values());
        values.putIfAbsent("pod", conclusion.first().patient().ref().name());
        values.putIfAbsent("name", conclusion.first().patient().ref().name());
        values.putIfAbsent("node", conclusion.first().patient().nodeName());
        List<String> words = new ArrayList<>();
        words.add(conclusion.cause().title().fill("en", values));
        words.add(conclusion.cause().explanation().fill("en", values));
        conclusion.first().indicates().forEach(piece -> words.add(piece.text().shown()));
        return String.join("\n", words);
    }

    static Stream<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText);
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
        return subject.kind().equals(Kinds.POD)
                ? List.of(subject)
                : cluster.objects().stream()
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
}
