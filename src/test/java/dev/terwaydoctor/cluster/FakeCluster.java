package dev.terwaydoctor.cluster;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in memory for tests: objects from YAML, logs from text, and reads that go wrong on request. It answers selectors as the API
 * does for equality, gives metadata only to searches, and remembers every request.
 */
public final class FakeCluster implements Cluster {

    public static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");

    private static final YAMLMapper YAML = new YAMLMapper();

    private final Instant now;
    private final List<KubeObject> objects = new ArrayList<>();
    private final Map<String, String> logs = new LinkedHashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public FakeCluster() {
        this(NOW);
    }

    public FakeCluster(Instant now) {
        this.now = now;
    }

    private record Failure(Predicate<Request> when, Read.Status status, String detail) {}

    /** Adds the objects of a multi-document YAML text. */
    public FakeCluster with(String yaml) {
        try (MappingIterator<Map<String, Object>> documents =
                YAML.readerFor(Map.class).readValues(yaml)) {
            while (documents.hasNext()) {
                with(documents.next());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return this;
    }

    /** Adds one object as its tree. */
    public FakeCluster with(Map<String, Object> tree) {
        Value root = Value.of(tree);
        Kind kind = Kinds.of(root.get("apiVersion").orEmpty(), root.get("kind").orEmpty())
                .orElseThrow(() -> new IllegalArgumentException("unknown kind in " + root));
        objects.add(new KubeObject(kind, root));
        return this;
    }

    public FakeCluster withLog(String namespace, String pod, String container, String text) {
        logs.put(namespace + "/" + pod + "/" + container + ".log", text);
        return this;
    }

    /** The log of the run before the last restart. */
    public FakeCluster withPreviousLog(String namespace, String pod, String container, String text) {
        logs.put(namespace + "/" + pod + "/" + container + ".previous.log", text);
        return this;
    }

    public List<KubeObject> objects() {
        return List.copyOf(objects);
    }

    /** Reads that this accepts end with that status; the first rule that fits decides. */
    public FakeCluster failing(Predicate<Request> when, Read.Status status, String detail) {
        failures.add(new Failure(when, status, detail));
        return this;
    }

    /** Every read made so far, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public Instant now(Deadline deadline) {
        return now;
    }

    @Override
    public Read<KubeObject> get(Request.Get request, Deadline deadline) {
        return read(
                request,
                () -> objects.stream()
                        .filter(object -> object.ref().equals(request.ref()))
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Read<ObjectList> list(Request.List request, Deadline deadline) {
        return read(request, () -> {
            List<KubeObject> all = matching(request).toList();
            int most = request.limit() * request.maxPages();
            return new ObjectList(all.subList(0, Math.min(most, all.size())), all.size() <= most);
        });
    }

    @Override
    public Read<ObjectList> search(Request.List request, Predicate<KubeObject> keep, int most, Deadline deadline) {
        return read(request, () -> {
            List<KubeObject> kept =
                    matching(request).map(FakeCluster::metadata).filter(keep).toList();
            return new ObjectList(kept.subList(0, Math.min(most, kept.size())), kept.size() <= most);
        });
    }

    @Override
    public Read<LogEnd> log(Request.Log request, LineSink sink, Deadline deadline) {
        return read(request, () -> {
            String text = logs.get(request.namespace() + "/" + request.pod() + "/" + request.container()
                    + (request.previous() ? ".previous.log" : ".log"));
            if (text == null) {
                return null;
            }
            boolean complete = text.lines()
                    .dropWhile(line -> isBefore(line, request.since()))
                    .allMatch(sink::accept);
            return new LogEnd(text.lines().count(), text.length(), complete);
        });
    }

    private static boolean isBefore(String line, @Nullable Instant since) {
        int stamp = line.indexOf(' ');
        return since != null
                && stamp > 0
                && line.startsWith("20")
                && Instant.parse(line.substring(0, stamp)).isBefore(since);
    }

    @Override
    public Read<Boolean> allows(Request.Access request, Deadline deadline) {
        return read(request, () -> true);
    }

    private <T> Read<T> read(Request request, Supplier<T> answer) {
        requests.add(request);
        Cost cost = new Cost(1, 0, 0);
        for (Failure failure : failures) {
            if (failure.when().test(request)) {
                return Read.missed(request, failure.status(), failure.detail(), cost);
            }
        }
        T value = answer.get();
        return value == null
                ? Read.missed(request, Read.Status.ABSENT, "not found", cost)
                : Read.collected(request, value, "", cost);
    }

    private Stream<KubeObject> matching(Request.List request) {
        return objects.stream()
                .filter(object -> object.kind().equals(request.kind()))
                .filter(object ->
                        request.namespace().isEmpty() || object.namespace().equals(request.namespace()))
                .filter(object -> conditions(request.labels()).allMatch(label -> hasLabel(object, label)))
                .filter(object -> conditions(request.fields()).allMatch(field -> hasField(object, field)));
    }

    private static Stream<String> conditions(String selector) {
        return Arrays.stream(selector.split(",(?![^(]*\\))", -1)).filter(text -> !text.isEmpty());
    }

    private static boolean hasLabel(KubeObject object, String condition) {
        int in = condition.indexOf(" in ");
        if (in > 0) {
            String actual = object.labels().getOrDefault(condition.substring(0, in), "");
            return List.of(condition.substring(in + 4).replaceAll("[() ]", "").split(",", -1))
                    .contains(actual);
        }
        String[] pair = condition.split("=", 2);
        return pair[1].equals(object.labels().get(pair[0]));
    }

    private static boolean hasField(KubeObject object, String condition) {
        String[] pair = condition.split("=", 2);
        return object.at(pair[0]).orEmpty().equals(pair[1]);
    }

    private static KubeObject metadata(KubeObject object) {
        return new KubeObject(
                object.kind(),
                Value.of(Map.of(
                        "metadata",
                        object.metadata().raw() == null
                                ? Map.of()
                                : object.metadata().raw())));
    }
}
