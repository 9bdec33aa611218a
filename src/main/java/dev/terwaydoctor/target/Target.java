package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.KubeObject;
import java.util.List;

/**
 * What a question is about.
 *
 * @param subject the object; for a whole cluster one of kind {@code Cluster} that bears the cluster's name
 * @param pods the Pod itself, or those of the workload, Service, Job, claim, node or namespace, in full; for a cluster its Terway Pods
 * @param podsComplete false when there are more Pods than were read
 * @param related other objects that the question names: a Service that a client cannot reach, a peer
 */
public record Target(KubeObject subject, List<KubeObject> pods, boolean podsComplete, List<KubeObject> related) {

    public Target {
        pods = List.copyOf(pods);
        related = List.copyOf(related);
    }
}
