package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Cost;
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
        return isHopeless()
                ? Optional.empty()
                : note(cluster.get(new Request.Get(ref), deadline)).found();
    }

    /** Whether the server said that it is not there; false also when it may not be read. */
    boolean isAbsent(ObjectRef ref) {
        return !isHopeless()
                && note(cluster.get(new Request.Get(ref), deadline)).status() == Read.Status.ABSENT;
    }

    /** Every object of exactly this name: one at most in a namespace, one for each namespace when none is given. */
    List<KubeObject> exact(Kind kind, String namespace, String name) {
        if (!kind.namespaced() || !namespace.isEmpty()) {
            return get(new ObjectRef(kind, kind.namespaced() ? namespace : "", name)).stream()
                    .toList();
        }
        return everywhere(where ->
                read(Request.List.of(kind, where).where("metadata.name=" + name).atMost(SAME_NAME_AT_MOST, 1)));
    }

    /** Metadata of what is wanted, at most so many. */
    List<KubeObject> search(Kind kind, String namespace, Predicate<KubeObject> wanted, int most) {
        if (isHopeless()) {
            return List.of();
        }
        Function<String, Read<ObjectList>> search =
                where -> note(cluster.search(Request.List.of(kind, where), wanted, most, deadline));
        return kind.namespaced() && namespace.isEmpty() ? everywhere(search) : items(search.apply(namespace));
    }

    /** Full objects; incomplete and empty when they cannot be read. */
    ObjectList list(Request.List request) {
        return read(request).found().orElse(new ObjectList(List.of(), false));
    }

    /** What kept us from looking; a right that lacks for one kind only keeps nobody from saying that a name is unknown. */
    Optional<Read<?>> obstacle() {
        Read<?> first = obstacle;
        return first == null || (answered && first.status() == Read.Status.DENIED)
                ? Optional.empty()
                : Optional.of(first);
    }

    /** The cluster cannot be reached or time is up: further reads would end the same way and are not made. */
    private boolean isHopeless() {
        Read<?> first = obstacle;
        return first != null
                && (first.status() == Read.Status.TIMED_OUT || (!answered && first.status() == Read.Status.FAILED));
    }

    private List<KubeObject> everywhere(Function<String, Read<ObjectList>> read) {
        Read<ObjectList> all = read.apply("");
        return all.status() == Read.Status.DENIED && !bound.isEmpty()
                ? bound.stream().map(read).flatMap(one -> items(one).stream()).toList()
                : items(all);
    }

    private Read<ObjectList> read(Request.List request) {
        Read<?> first = obstacle;
        return first != null && isHopeless()
                ? Read.missed(request, first.status(), first.detail(), Cost.NONE)
                : note(cluster.list(request, deadline));
    }

    private static List<KubeObject> items(Read<ObjectList> read) {
        return read.found().map(ObjectList::items).orElse(List.of());
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
