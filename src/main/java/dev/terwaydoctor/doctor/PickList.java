package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names to pick from, by what was typed of them. What begins with it comes before what only holds it. Reads metadata alone, as much as a menu shows. */
record PickList(Cluster cluster, List<String> bound, Deadline deadline) {

    private static final int SHOWN = 100;

    List<String> namespaces(String typed) {
        Stream<String> names = bound.isEmpty()
                ? search(Kinds.NAMESPACE, "", typed).map(KubeObject::name)
                : bound.stream().filter(name -> holds(name, typed));
        return ordered(names, typed);
    }

    List<String> pods(String namespace, String typed) {
        boolean outside = !namespace.isEmpty() && !bound.isEmpty() && !bound.contains(namespace);
        if (outside) {
            return List.of();
        }
        List<String> places = !namespace.isEmpty() ? List.of(namespace) : bound.isEmpty() ? List.of("") : bound;
        return ordered(
                places.stream()
                        .flatMap(place -> search(Kinds.POD, place, typed))
                        .map(pod -> pod.namespace() + "/" + pod.name()),
                typed);
    }

    private Stream<KubeObject> search(Kind kind, String namespace, String typed) {
        return cluster
                .search(Request.List.of(kind, namespace), object -> holds(object.name(), typed), SHOWN, deadline)
                .found()
                .orElse(ObjectList.EMPTY)
                .items()
                .stream();
    }

    private static boolean holds(String name, String typed) {
        return name.contains(typed.strip().toLowerCase(Locale.ROOT));
    }

    private static List<String> ordered(Stream<String> names, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Comparator<String> begins = Comparator.comparing(
                name -> !name.substring(name.indexOf('/') + 1).startsWith(wanted));
        return names.distinct()
                .sorted(begins.thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }
}
