package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import java.util.Map;

/**
 * Where the settings of a Pod's own ENI come from, by the webhook's order. After admission a Pod that matched a PodNetworking carries both
 * pod-networks and pod-networking: the webhook wrote them, and they are no conflict.
 */
public enum NetworkSource {
    /** No ENI of its own: the node's shared pool. */
    SHARED_POOL,
    /** Settings written into the Pod by its author. */
    POD_NETWORKS,
    /** PodNetworkings named by a request. */
    POD_NETWORKS_REQUEST,
    /** A PodNetworking that matched or was named. */
    POD_NETWORKING,
    /** The cluster's defaults. */
    DEFAULTS;

    static final String NAMED_ANNOTATION = "k8s.aliyun.com/pod-networking";
    static final String INLINE_ANNOTATION = "k8s.aliyun.com/pod-networks";
    static final String REQUEST_ANNOTATION = "k8s.aliyun.com/pod-networks-request";

    public static NetworkSource of(KubeObject pod) {
        Map<String, String> annotations = pod.annotations();
        if (!Chart.goBool(annotations.getOrDefault("k8s.aliyun.com/pod-eni", ""))) {
            return SHARED_POOL;
        }
        if (annotations.containsKey(REQUEST_ANNOTATION)) {
            return POD_NETWORKS_REQUEST;
        }
        if (annotations.containsKey(NAMED_ANNOTATION)) {
            return POD_NETWORKING;
        }
        return annotations.containsKey(INLINE_ANNOTATION) ? POD_NETWORKS : DEFAULTS;
    }

    /** The PodNetworking that the Pod's annotation names; empty for none. */
    public static String named(KubeObject pod) {
        return pod.annotations().getOrDefault(NAMED_ANNOTATION, "");
    }
}
