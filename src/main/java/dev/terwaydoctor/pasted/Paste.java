package dev.terwaydoctor.pasted;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was pasted, as far as it could be read.
 *
 * @param objects described, listed or sketched from what events and logs say
 * @param log lines of a log, oldest first
 * @param subject whom it is about
 * @param source the Pod and container whose log it is
 * @param now the time of pasting, or of the newest line where that is older
 */
public record Paste(
        List<KubeObject> objects,
        List<KubeObject> events,
        List<String> log,
        Optional<KubeObject> subject,
        Source source,
        Instant now) {

    /** Whose log was pasted. */
    public record Source(String namespace, String pod, String container) {}

    /**
     * What the words around a paste say of it.
     *
     * @param namespace where what names none is; empty when the words do not say
     * @param pod the Pod spoken of; empty when none is
     * @param container the container spoken of; empty when none is
     * @param node the node spoken of; empty when none is
     * @param ofTerway whether the log is said to be Terway's
     */
    public record Hint(String namespace, String pod, String container, String node, boolean ofTerway) {}

    public Paste {
        objects = List.copyOf(objects);
        events = List.copyOf(events);
        log = List.copyOf(log);
    }

    /** Whether it shows more than names: something that can be examined. */
    public boolean isEvidence() {
        return subject.isPresent();
    }

    /** Whether an object of it is known from events or log lines only, so that its state was not read. */
    public boolean isSketched(String objectSubject) {
        return objects.stream()
                .filter(SketchedPod::isSketch)
                .map(object -> object.ref().subject())
                .anyMatch(objectSubject::equals);
    }

    /** A command in which no name stands that only the sketches have. */
    public static String withoutInvented(String command) {
        return command.replace(Sketches.TERWAY_POD, "NAME").replace(Sketches.NAMELESS, "NAME");
    }

    /** The Pods of the paste that the subject stands for. */
    public List<KubeObject> pods() {
        return subject.filter(each -> each.kind().equals(Kinds.POD))
                .map(List::of)
                .orElseGet(() -> objects.stream()
                        .filter(each -> each.kind().equals(Kinds.POD))
                        .toList());
    }

    /** The reads of what was pasted of a log, which nothing but a paste can order. */
    public List<Request.Log> logs() {
        return log.isEmpty() || source.pod().isEmpty()
                ? List.of()
                : List.of(new Request.Log(source.namespace(), source.pod(), source.container(), false, null, 0));
    }

    Optional<KubeObject> object(ObjectRef ref) {
        return objects.stream().filter(each -> each.ref().equals(ref)).findFirst();
    }
}
