package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds nodes, namespaces and the cluster itself. */
final class Places {

    private static final int SIMILAR_AT_MOST = 20;
    private static final int NODE_PAGES = 10;

    private final Lookup lookup;

    Places(Lookup lookup) {
        this.lookup = lookup;
    }

    Resolution cluster(DaemonPods terway) {
        ObjectList pods = terway.among(lookup.list(terway.request()));
        KubeObject cluster = named(Kinds.CLUSTER, lookup.clusterName());
        return lookup.obstacle()
                .<Resolution>map(read -> new Resolution.Unreadable(cluster.name(), read))
                .orElseGet(() -> new Resolution.Found(new Target(cluster, pods.items(), pods.complete(), List.of())));
    }

    /** A namespace may exist without being readable as an object: that something is in it is proof enough. */
    Resolution namespace(String name) {
        ObjectRef ref = new ObjectRef(Kinds.NAMESPACE, "", name);
        Optional<KubeObject> object = lookup.get(ref);
        KubeObject namespace = object.orElseGet(() -> named(Kinds.NAMESPACE, name));
        ObjectList pods = new Members(lookup).of(namespace);
        if (object.isPresent() || !pods.items().isEmpty()) {
            return new Resolution.Found(new Target(namespace, pods.items(), pods.complete(), List.of()));
        }
        return lookup.isAbsent(ref)
                ? missingNamespace(name, name)
                : notFound(name, new NearMisses(name), List.of(name));
    }

    /** That the namespace a question names does not exist, with those whose names come near. */
    Resolution missingNamespace(String asked, String namespace) {
        NearMisses near = new NearMisses(namespace);
        search(Kinds.NAMESPACE, namespace, near);
        return new Resolution.NotFound(asked, near.best(), List.of(), namespace);
    }

    /** The namespaces that have a word as a piece of their names. */
    List<String> namespacesOf(String environment) {
        return lookup
                .search(
                        Kinds.NAMESPACE,
                        "",
                        object -> List.of(object.name().split("-", -1)).contains(environment),
                        SIMILAR_AT_MOST)
                .stream()
                .map(KubeObject::name)
                .toList();
    }

    /** A node by its name, an address, its hostname or a part of its name. */
    Resolution node(String asked) {
        Optional<KubeObject> exact = lookup.get(new ObjectRef(Kinds.NODE, "", asked));
        if (exact.isPresent()) {
            return found(exact.get());
        }
        NearMisses near = new NearMisses(asked);
        List<KubeObject> similar = best(search(Kinds.NODE, asked, near), asked);
        List<KubeObject> nodes = similar.isEmpty() ? withAddress(asked) : similar;
        if (nodes.size() == 1) {
            return lookup.get(nodes.get(0).ref()).map(this::found).orElseGet(() -> notFound(asked, near, List.of()));
        }
        return nodes.isEmpty()
                ? notFound(asked, near, List.of())
                : new Resolution.Ambiguous(
                        asked, nodes.stream().map(KubeObject::ref).toList());
    }

    private Resolution notFound(String asked, NearMisses near, List<String> searched) {
        return lookup.obstacle()
                .<Resolution>map(read -> new Resolution.Unreadable(asked, read))
                .orElseGet(() -> new Resolution.NotFound(asked, near.best(), searched, ""));
    }

    private Resolution found(KubeObject node) {
        ObjectList pods = new Members(lookup).of(node);
        return new Resolution.Found(new Target(node, pods.items(), pods.complete(), List.of()));
    }

    private List<KubeObject> search(Kind kind, String asked, NearMisses near) {
        return lookup.search(
                kind,
                "",
                object -> {
                    near.saw(object);
                    return fit(asked, object).isPresent();
                },
                SIMILAR_AT_MOST);
    }

    private static List<KubeObject> best(List<KubeObject> nodes, String asked) {
        Optional<Fit> best =
                nodes.stream().flatMap(node -> fit(asked, node).stream()).min(Fit::compareTo);
        return nodes.stream().filter(node -> fit(asked, node).equals(best)).toList();
    }

    /** An address is the whole end of a node's name or none of it: 10.0.3.2 is not 10.0.3.21. */
    private static Optional<Fit> fit(String asked, KubeObject node) {
        return Fit.of(asked, node.name()).filter(fit -> !isAddress(asked) || fit == Fit.ENDING || fit == Fit.EXACT);
    }

    private List<KubeObject> withAddress(String asked) {
        Request.List all = Request.List.of(Kinds.NODE, "").atMost(Request.List.PAGE, NODE_PAGES);
        return lookup.list(all).items().stream()
                .filter(node -> node.status().get("addresses").stream()
                        .anyMatch(address -> address.get("address").is(asked)))
                .toList();
    }

    private static boolean isAddress(String text) {
        return text.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    private static KubeObject named(Kind kind, String name) {
        return new KubeObject(kind, Value.of(Map.of("metadata", Map.of("name", name))));
    }
}
