package dev.terwaydoctor.sop;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.LineSink;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** A saved incident held in memory, for tests of the engine alone: objects by reference, logs as files or texts. */
final class BundleCluster implements Cluster {

    private final Instant now;
    private final Map<ObjectRef, KubeObject> objects = new LinkedHashMap<>();
    private final Map<String, List<String>> logs = new LinkedHashMap<>();
    private final List<Request> asked = new ArrayList<>();

    BundleCluster(Instant now) {
        this.now = now;
    }

    static BundleCluster of(Path folder, Instant now) throws IOException {
        BundleCluster cluster = new BundleCluster(now).with(Files.readString(folder.resolve("cluster.yaml")));
        Path logs = folder.resolve("logs");
        if (Files.isDirectory(logs)) {
            try (var files = Files.walk(logs)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    cluster.logs.put(
                            logs.relativize(file).toString(), text.lines().toList());
                }
            }
        }
        return cluster;
    }

    /** Adds the documents of a multi-document YAML. */
    BundleCluster with(String yaml) throws IOException {
        YAMLMapper mapper = new YAMLMapper();
        try (MappingIterator<Map<String, Object>> documents =
                mapper.readerForMapOf(Object.class).readValues(yaml)) {
            while (documents.hasNext()) {
                Map<String, Object> document = documents.next();
                if (document != null) {
                    add(Value.of(document));
                }
            }
        }
        return this;
    }

    /** Adds a log under {@code namespace/pod/container.log} or {@code .previous.log}. */
    BundleCluster withLog(String path, String text) {
        logs.put(path, text.lines().toList());
        return this;
    }

    Optional<KubeObject> find(ObjectRef ref) {
        return Optional.ofNullable(objects.get(ref));
    }

    List<KubeObject> all() {
        return List.copyOf(objects.values());
    }

    List<Request> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    private void add(Value root) {
        Kinds.of(root.get("apiVersion").orEmpty(), root.get("kind").orEmpty())
                .map(kind -> new KubeObject(kind, root))
                .ifPresent(object -> objects.put(object.ref(), object));
    }

    @Override
    public String name() {
        return "bundle";
    }

    @Override
    public Instant now(Deadline deadline) {
        return now;
    }

    @Override
    public Read<KubeObject> get(Request.Get request, Deadline deadline) {
        note(request);
        KubeObject found = objects.get(request.ref());
        return found == null
                ? Read.missed(request, Read.Status.ABSENT, "not found", Cost.NONE)
                : Read.collected(request, found, "", Cost.NONE);
    }

    @Override
    public Read<ObjectList> list(Request.List request, Deadline deadline) {
        note(request);
        return search(request, object -> true, Integer.MAX_VALUE, deadline);
    }

    @Override
    public Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline) {
        List<KubeObject> found = objects.values().stream()
                .filter(object -> object.kind().equals(request.kind()))
                .filter(object ->
                        request.namespace().isEmpty() || object.namespace().equals(request.namespace()))
                .filter(object ->
                        selected(request.labels(), key -> object.labels().getOrDefault(key, "")))
                .filter(object ->
                        selected(request.fields(), key -> object.at(key).orEmpty()))
                .filter(keep)
                .toList();
        return Read.collected(request, new ObjectList(found, true), "", Cost.NONE);
    }

    private static boolean selected(String selector, UnaryOperator<String> value) {
        return selector.isEmpty()
                || Arrays.stream(selector.split(",", -1))
                        .map(term -> term.split("=", 2))
                        .allMatch(term -> value.apply(term[0]).equals(term[1]));
    }

    @Override
    public Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline) {
        note(request);
        String path = request.namespace() + "/" + request.pod() + "/" + request.container()
                + (request.previous() ? ".previous.log" : ".log");
        List<String> lines = logs.get(path);
        if (lines == null) {
            return Read.missed(request, Read.Status.NOT_COLLECTED, "no such log", Cost.NONE);
        }
        lines.forEach(sink::accept);
        return Read.collected(request, new LogEnd(lines.size(), 0, true), "", Cost.NONE);
    }

    @Override
    public Read<Boolean> allows(Request.Access request, Deadline deadline) {
        return Read.collected(request, true, "", Cost.NONE);
    }

    private void note(Request request) {
        synchronized (asked) {
            asked.add(request);
        }
    }
}
