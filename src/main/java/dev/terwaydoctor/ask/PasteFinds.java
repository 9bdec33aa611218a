package dev.terwaydoctor.ask;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What pasted lines name, gathered while they are read. Bad things come before good ones, then the order of the text holds. */
final class PasteFinds {

    private static final int MOST_NAMES = 20;

    private final List<NameHint> bad = new ArrayList<>();
    private final List<NameHint> good = new ArrayList<>();
    private final Set<String> namespaces = new LinkedHashSet<>();
    private final Set<String> nodes = new LinkedHashSet<>();
    private @Nullable String cluster;
    private @Nullable String container;

    /** Adds an object that something is wrong with, as far as the line says. */
    void bad(@Nullable Kind kind, @Nullable String namespace, String name) {
        add(bad, kind, namespace, name);
    }

    /** Adds an object that the line shows to be well. */
    void good(@Nullable Kind kind, @Nullable String namespace, String name) {
        add(good, kind, namespace, name);
    }

    private void add(List<NameHint> list, @Nullable Kind kind, @Nullable String namespace, String name) {
        boolean known = list.stream().anyMatch(hint -> hint.text().equals(name));
        if (!known && list.size() < MOST_NAMES && Shape.isName(name)) {
            list.add(new NameHint(name, kind, namespace, Strength.CERTAIN, Role.SUBJECT));
        }
        if (namespace != null) {
            namespaces.add(namespace);
        }
    }

    void namespace(String name) {
        namespaces.add(name);
    }

    void node(String name) {
        nodes.add(name);
    }

    void cluster(String name) {
        cluster = cluster == null ? name : cluster;
    }

    void container(String name) {
        container = container == null ? name : container;
    }

    /** Objects first; a node or a namespace only where there is nothing more exact. */
    List<NameHint> names() {
        List<NameHint> names = new ArrayList<>(bad);
        names.addAll(good);
        Role nodeRole = names.isEmpty() ? Role.SUBJECT : Role.PLACE;
        nodes.forEach(node -> names.add(new NameHint(node, Kind.NODE, null, Strength.CERTAIN, nodeRole)));
        if (namespaces.size() != 1) {
            return names;
        }
        String only = namespaces.iterator().next();
        return names.stream()
                .map(hint -> hint.namespace() == null && hint.kind() != Kind.NODE ? hint.in(only) : hint)
                .toList();
    }

    List<String> namespaces() {
        return List.copyOf(namespaces);
    }

    List<String> nodes() {
        return List.copyOf(nodes);
    }

    @Nullable String cluster() {
        return cluster;
    }

    @Nullable String container() {
        return container;
    }
}
