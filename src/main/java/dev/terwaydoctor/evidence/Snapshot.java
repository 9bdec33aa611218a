package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.log.LogDigest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Everything that was read for one question, by request: each read is made once, however many patients need it. Safe for several threads.
 */
public final class Snapshot {

    private final Map<Request, Read<?>> reads = new ConcurrentHashMap<>();

    public void put(Read<?> read) {
        reads.put(read.request(), read);
    }

    public boolean has(Request request) {
        return reads.containsKey(request);
    }

    public Optional<Read<?>> read(Request request) {
        return Optional.ofNullable(reads.get(request));
    }

    public Collection<Read<?>> all() {
        return List.copyOf(reads.values());
    }

    /** The object, if it was read and is there. */
    public Optional<KubeObject> object(Request.Get request) {
        return value(request, KubeObject.class);
    }

    /** The objects listed; empty when the list was not read, refused or empty. */
    public List<KubeObject> objects(Request.List request) {
        return value(request, ObjectList.class).map(ObjectList::items).orElse(List.of());
    }

    /** Every object that was read, alone or in a list; one that was read twice may come twice. */
    public Stream<KubeObject> objects() {
        return all().stream().flatMap(read -> read.found().stream()).flatMap(Snapshot::objectsIn);
    }

    /** What the log showed, if it was read. */
    public Optional<LogDigest> log(Request.Log request) {
        return value(request, LogDigest.class);
    }

    /** True when the server answered that it is not there; false when it is, or when nobody knows. */
    public boolean isAbsent(Request request) {
        return read(request).filter(read -> read.status() == Read.Status.ABSENT).isPresent();
    }

    private static Stream<KubeObject> objectsIn(Object found) {
        if (found instanceof ObjectList list) {
            return list.items().stream();
        }
        return found instanceof KubeObject object ? Stream.of(object) : Stream.empty();
    }

    private <T> Optional<T> value(Request request, Class<T> type) {
        return read(request).flatMap(Read::found).filter(type::isInstance).map(type::cast);
    }
}
