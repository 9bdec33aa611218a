package dev.terwaydoctor.target;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import java.util.List;
import java.util.Optional;

/**
 * Finds what a question is about: by the exact name first, since that costs a call or two however large the cluster; by what the form
 * of the name betrays; by a search at last. Reads only; safe for several threads.
 */
public final class TargetResolver {

    /**
     * The one thing that the hints mean, or why there is none.
     *
     * @param boundNamespaces where to look first; what is found there wins over the same elsewhere
     * @param terway the Pods that a question about the whole cluster looks at
     */
    public Resolution resolve(
            Hints hints, List<String> boundNamespaces, DaemonPods terway, Cluster cluster, Deadline deadline) {
        Lookup lookup = new Lookup(cluster, boundNamespaces, deadline);
        Resolution resolution = subject(hints)
                .map(name -> name.kind() == Kind.CLUSTER
                        ? new Places(lookup).cluster(terway)
                        : resolve(name, hints, boundNamespaces, lookup))
                .orElseGet(() -> place(hints, terway, lookup));
        return resolution instanceof Resolution.Found found
                ? new Resolution.Found(new Peers(lookup).addedTo(found.target(), hints))
                : resolution;
    }

    private static Optional<NameHint> subject(Hints hints) {
        return hints.names().stream()
                .filter(name -> name.role() == Role.SUBJECT)
                .findFirst()
                .or(hints::primary);
    }

    private static Resolution resolve(NameHint name, Hints hints, List<String> bound, Lookup lookup) {
        Kind kind = name.kind();
        if (kind == Kind.NODE) {
            return new Places(lookup).node(name.text());
        }
        if (kind == Kind.NAMESPACE) {
            return new Places(lookup).namespace(name.text());
        }
        List<String> namespaces = namespaces(name, hints);
        return namespaces.isEmpty()
                ? inEnvironment(name, hints, lookup)
                        .orElseGet(() -> new NameSearch(lookup, bound, name, namespaces).resolve())
                : new NameSearch(lookup, bound, name, namespaces).resolve();
    }

    /** "the uat environment": the namespaces that bear the word come first, if the name is in one of them. */
    private static Optional<Resolution> inEnvironment(NameHint name, Hints hints, Lookup lookup) {
        String word = hints.environment();
        List<String> namespaces = word == null ? List.of() : new Places(lookup).namespacesOf(word);
        return namespaces.isEmpty()
                ? Optional.empty()
                : Optional.of(new NameSearch(lookup, List.of(), name, namespaces).resolve())
                        .filter(found -> !(found instanceof Resolution.NotFound));
    }

    /** No name: the question is about the place it mentions, else about the whole cluster. */
    private static Resolution place(Hints hints, DaemonPods terway, Lookup lookup) {
        Places places = new Places(lookup);
        if (!hints.nodes().isEmpty()) {
            return places.node(hints.nodes().get(0));
        }
        return hints.namespaces().isEmpty()
                ? places.cluster(terway)
                : places.namespace(hints.namespaces().get(0));
    }

    /** Where "in x" may mean the object x, it is not looked for in a namespace x. */
    private static List<String> namespaces(NameHint name, Hints hints) {
        if (name.namespace() == null) {
            return hints.namespaces().stream()
                    .filter(namespace -> !namespace.equals(name.text()))
                    .toList();
        }
        return List.of(name.namespace());
    }
}
