package dev.terwaydoctor.ask;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a question says about where to look. Nothing here was checked against a cluster.
 *
 * @param names objects, the one asked about first; nodes and namespaces are among them as far as they are asked about or place a subject
 * @param namespaces every namespace mentioned
 * @param nodes every node mentioned, by name or IPv4 address
 * @param quoted phrases in quotes that are no names: what to look for
 * @param terms reasons, states and codes mentioned, in their exact spelling where it is known
 * @param mentioned kinds spoken of without a name ("and the node?", "its deployment")
 * @param sameThing whether the words point back at what the thread is about
 * @param others whether the other Pods of that thing are meant
 * @param environment a word for an environment, "uat", that namespaces may have in their names; null if none is spoken of
 * @param logged what the question asks to have been logged, and by whom; null when it asks no such thing
 */
public record Hints(
        List<NameHint> names,
        List<String> namespaces,
        List<String> nodes,
        List<String> quoted,
        List<String> terms,
        List<Kind> mentioned,
        TimeWindow window,
        @Nullable String cluster,
        @Nullable String container,
        boolean sameThing,
        boolean others,
        @Nullable String environment,
        @Nullable LogAsk logged) {

    /** A question that says nothing of where to look. */
    public static final Hints NONE = new Hints(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            TimeWindow.OPEN,
            null,
            null,
            false,
            false,
            null,
            null);

    public Hints {
        names = List.copyOf(names);
        namespaces = List.copyOf(namespaces);
        nodes = List.copyOf(nodes);
        quoted = List.copyOf(quoted);
        terms = List.copyOf(terms);
        mentioned = List.copyOf(mentioned);
    }

    /** The same hints about another object. */
    public Hints about(NameHint name, List<String> inNamespaces) {
        return with(List.of(name), inNamespaces);
    }

    /** The same hints without the name that was asked about first. */
    public Hints withoutPrimary() {
        return with(names.stream().skip(1).toList(), namespaces);
    }

    private Hints with(List<NameHint> otherNames, List<String> otherNamespaces) {
        return new Hints(
                otherNames,
                otherNamespaces,
                nodes,
                quoted,
                terms,
                mentioned,
                window,
                cluster,
                container,
                sameThing,
                others,
                environment,
                logged);
    }

    Hints asking(LogAsk whetherLogged) {
        return new Hints(
                names,
                namespaces,
                nodes,
                quoted,
                terms,
                mentioned,
                window,
                cluster,
                container,
                sameThing,
                others,
                environment,
                whetherLogged);
    }

    /** The object asked about. */
    public Optional<NameHint> primary() {
        return names.stream().findFirst();
    }

    /** The other ends the subject talks to. */
    public List<NameHint> peers() {
        return names.stream().filter(name -> name.role() == Role.PEER).toList();
    }
}
