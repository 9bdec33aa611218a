package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be examined.
 *
 * @param subject the object the question is about
 * @param pods its Pods, where it is something that has Pods
 * @param related other objects that the question names, such as the Service a client cannot reach
 * @param phrases words the question quotes, to be looked for in logs
 * @param logsFrom where the question's time window begins; null when it names none
 * @param logs logs to be read whatever the events say
 */
public record Assignment(
        KubeObject subject,
        List<KubeObject> pods,
        List<KubeObject> related,
        List<String> phrases,
        @Nullable Instant logsFrom,
        List<Request.Log> logs) {

    public Assignment {
        logs = List.copyOf(logs);
        pods = List.copyOf(pods);
        related = List.copyOf(related);
        phrases = List.copyOf(phrases);
    }

    /** An examination that reads logs only where they can decide. */
    public Assignment(
            KubeObject subject,
            List<KubeObject> pods,
            List<KubeObject> related,
            List<String> phrases,
            @Nullable Instant logsFrom) {
        this(subject, pods, related, phrases, logsFrom, List.of());
    }
}
