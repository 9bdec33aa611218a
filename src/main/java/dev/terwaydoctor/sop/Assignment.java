package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.LogWindow;
import java.util.List;

/**
 * What is to be examined.
 *
 * @param subject the object the question is about
 * @param pods its Pods, where it is something that has Pods
 * @param related other objects that the question names, such as the Service a client cannot reach
 * @param phrases words the question quotes, to be looked for in logs
 * @param window the time that the question speaks of
 * @param logs logs to be read whatever the events say
 */
public record Assignment(
        KubeObject subject,
        List<KubeObject> pods,
        List<KubeObject> related,
        List<String> phrases,
        LogWindow window,
        List<Request.Log> logs) {

    public Assignment {
        pods = List.copyOf(pods);
        related = List.copyOf(related);
        phrases = List.copyOf(phrases);
        logs = List.copyOf(logs);
    }

    /** An examination that reads logs only where they can decide. */
    public Assignment(
            KubeObject subject,
            List<KubeObject> pods,
            List<KubeObject> related,
            List<String> phrases,
            LogWindow window) {
        this(subject, pods, related, phrases, window, List.of());
    }
}
