package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import java.util.Set;

/** Which events are about getting or losing a network: Terway's own, and the kubelet's where their words say so. */
public final class NetworkEvents {

    private static final Set<String> NETWORK_REASONS = Set.of(
            "AllocIPFailed",
            "NetworkNotReady",
            "PodCreateFailed",
            "CniPodCreateError",
            "PodDeleteFailed",
            "CniPodDeleteError",
            "CreateENIFailed",
            "CniCreateENIError",
            "DeletePodENIFailed",
            "CniPodENIDeleteErr",
            "AttachENIFailed",
            "DetachENIFailed");
    private static final Set<String> SANDBOX_REASONS = Set.of("FailedCreatePodSandBox", "FailedKillPod");
    private static final Pattern OF_NETWORK = Pattern.compile("(?i)network|cni|terway|eni\\.socket");

    private NetworkEvents() {}

    public static boolean isOfNetwork(KubeObject event) {
        String reason = event.root().get("reason").orEmpty();
        return NETWORK_REASONS.contains(reason)
                || (SANDBOX_REASONS.contains(reason)
                        && OF_NETWORK
                                .matcher(event.root().get("message").orEmpty())
                                .find());
    }
}
