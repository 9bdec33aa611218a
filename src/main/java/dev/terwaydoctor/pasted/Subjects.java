package dev.terwaydoctor.pasted;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom a paste is about: the one spoken of, else the one in the worst state, described rather than sketched. */
final class Subjects {

    private Subjects() {}

    static Optional<KubeObject> of(List<KubeObject> objects, List<KubeObject> events, Paste.Hint hint) {
        return objects.stream()
                .filter(each -> !each.namespace().equals("kube-system") || objects.size() == 1)
                .min(Comparator.comparing((KubeObject each) -> !each.name().equals(hint.pod()))
                        .thenComparing(each ->
                                !each.kind().equals(Kinds.POD) && !each.kind().equals(Kinds.NODE))
                        .thenComparing(SketchedPod::isSketch)
                        .thenComparing(Subjects::isWell)
                        .thenComparing(each -> !isWarned(each, events)))
                .or(() -> objects.stream().findFirst());
    }

    private static boolean isWell(KubeObject object) {
        return object.condition("Ready").get("status").is("True")
                || object.at("status.phase").is("Succeeded");
    }

    private static boolean isWarned(KubeObject object, List<KubeObject> events) {
        return events.stream()
                .anyMatch(event -> event.at("involvedObject.name").is(object.name())
                        && event.root().get("type").is("Warning"));
    }
}
