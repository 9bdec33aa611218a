package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reads of one resolution. A missing right to look through all namespaces narrows the look to those bound to the place of asking.
 * It remembers the first read that said neither yes nor no: an empty result means little after one of those.
 */
final class Lookup {

    private static final int SAME_NAME_AT_MOST = 50;

    private final Cluster cluster;
    private final Deadline deadline;
    private final List<String> bound;
    private @Nullable Read<?> obstacle;
    private boolean answered;

    Lookup(Cluster cluster, List<String> bound, Deadline deadline) {
        this.cluster = cluster;
        this.bound = bound;
        this.deadline = deadline;
    }

    String clusterName() {
        return cluster.name();
    }

    Optional<KubeObject> get(ObjectRef ref) {
        return note(cluster.get(new Request.Get(ref), deadline)).found();
    }

    /** Every object of exactly this name: one at most in a namespace, one for each namespace when none is given. */
    List<KubeObject> exact(Kind kind, String namespace, String name) {
        if (!kind.namespaced() || !namespace.isEmpty()) {
            return get(new ObjectRef(kind, kind.namespaced() ? namespace : "", name)).stream()
                    .toList();
        }
        return everywhere(
                        kind,
                        where -> list(Request.List.of(kind, where)
                                .where("metadata.name=" + name)
                                .atMost(SAME_NAME_AT_MOST, 1)))
                .toList();
    }

    /** Metadata of what is wanted, at most so many. */
    List<KubeObject> search(Kind kind, String namespace, Predicate<KubeObject> wanted, int most) {
        Function<String, Read<ObjectList>> search =
                where -> note(cluster.search(Request.List.of(kind, where), wanted, most, deadline));
        return kind.namespaced() && namespace.isEmpty()
                ? everywhere(kind, search).toList()
                : items(search.apply(namespace)).toList();
    }

    Read<ObjectList> list(Request.List request) {
        return note(cluster.list(request, deadline));
    }

    /** What kept us from looking: the whole cluster, if nothing was answered at all; else the first read that failed. */
    Optional<Read<?>> obstacle() {
        Read<?> first = obstacle;
        return first == null || (answered && first.status() == Read.Status.DENIED)
                ? Optional.empty()
                : Optional.of(first);
    }

    /** The cluster cannot be reached or time is up: further reads would end the same way. */
    boolean isHopeless() {
        Read<?> first = obstacle;
        return first != null
                && (first.status() == Read.Status.TIMED_OUT || (!answered && first.status() == Read.Status.FAILED));
    }

    private Stream<KubeObject> everywhere(Kind kind, Function<String, Read<ObjectList>> read) {
        Read<ObjectList> all = read.apply("");
        return all.status() == Read.Status.DENIED && !bound.isEmpty()
                ? bound.stream().map(read).flatMap(Lookup::items)
                : items(all).filter(object -> object.kind().equals(kind));
    }

    private static Stream<KubeObject> items(Read<ObjectList> read) {
        return read.found().stream().flatMap(list -> list.items().stream());
    }

    private <T> Read<T> note(Read<T> read) {
        boolean yesOrNo = read.status() == Read.Status.COLLECTED || read.status() == Read.Status.ABSENT;
        answered |= yesOrNo;
        if (!yesOrNo && obstacle == null) {
            obstacle = read;
        }
        return read;
    }
}
