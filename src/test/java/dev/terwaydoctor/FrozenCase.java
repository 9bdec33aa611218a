package dev.terwaydoctor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.Kinds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One of the frozen incidents in memory, to be changed and asked again.
 *
 * @param objects trees of maps, lists and scalars
 * @param logs text by {@code namespace/pod/container.log}
 */
record FrozenCase(
        String id,
        Instant now,
        String question,
        String verdict,
        List<Map<String, Object>> objects,
        Map<String, String> logs) {

    private static final YAMLMapper YAML = new YAMLMapper();

    static FrozenCase read(Path folder) {
        try {
            JsonNode about = YAML.readTree(folder.resolve("case.yaml").toFile());
            return new FrozenCase(
                    folder.getFileName().toString(),
                    Instant.parse(about.path("now").asText()),
                    about.path("question").asText(),
                    about.at("/expect/verdict").asText(),
                    objects(folder.resolve("cluster.yaml")),
                    logs(folder.resolve("logs")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FakeCluster cluster() {
        FakeCluster cluster = new FakeCluster(now);
        objects.forEach(cluster::with);
        logs.forEach((path, text) -> {
            String[] place = path.split("/", -1);
            if (place[2].endsWith(".previous.log")) {
                cluster.withPreviousLog(place[0], place[1], place[2].replace(".previous.log", ""), text);
            } else {
                cluster.withLog(place[0], place[1], place[2].replace(".log", ""), text);
            }
        });
        return cluster;
    }

    FrozenCase withObjects(List<Map<String, Object>> others) {
        return new FrozenCase(id, now, question, verdict, others, logs);
    }

    FrozenCase withLogs(Map<String, String> others) {
        return new FrozenCase(id, now, question, verdict, objects, others);
    }

    /** Every text that people or programs wrote, the names in paths included; never a key of an object. */
    FrozenCase rewritten(UnaryOperator<String> how, Instant newNow) {
        Map<String, String> texts = new TreeMap<>();
        logs.forEach((path, text) -> texts.put(how.apply(path), how.apply(text)));
        List<Map<String, Object>> trees = new ArrayList<>();
        objects.forEach(object -> trees.add(rewritten(object, how)));
        return new FrozenCase(id, newNow, how.apply(question), verdict, trees, texts);
    }

    static boolean isEvent(Map<String, Object> object) {
        return "Event".equals(object.get("kind"));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static String text(Map<String, Object> object, String... path) {
        Object here = object;
        for (String key : path) {
            here = map(here).get(key);
        }
        return here == null ? "" : here.toString();
    }

    private static Map<String, Object> rewritten(Map<String, Object> tree, UnaryOperator<String> how) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> copy.put(key, rewritten(value, how)));
        return copy;
    }

    private static Object rewritten(Object value, UnaryOperator<String> how) {
        if (value instanceof String text) {
            return how.apply(text);
        }
        if (value instanceof List<?> list) {
            return new ArrayList<>(
                    list.stream().map(item -> rewritten(item, how)).toList());
        }
        return value instanceof Map<?, ?> ? rewritten(map(value), how) : value;
    }

    private static List<Map<String, Object>> objects(Path file) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        try (MappingIterator<Map<String, Object>> documents =
                YAML.readerFor(new TypeReference<Map<String, Object>>() {}).readValues(file.toFile())) {
            while (documents.hasNext()) {
                Map<String, Object> object = documents.next();
                if (object != null
                        && Kinds.of(text(object, "apiVersion"), text(object, "kind"))
                                .isPresent()) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    private static Map<String, String> logs(Path folder) throws IOException {
        Map<String, String> logs = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    logs.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return logs;
    }
}
