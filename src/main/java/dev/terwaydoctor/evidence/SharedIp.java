package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;

/** Which Pods take an address of their node's shared ENIs. */
final class SharedIp {

    private SharedIp() {}

    static boolean uses(KubeObject pod) {
        String phase = pod.at("status.phase").orEmpty();
        boolean over = phase.equals("Succeeded") || phase.equals("Failed");
        return !over
                && !pod.at("spec.hostNetwork").isTrue()
                && !Chart.goBool(pod.annotations().getOrDefault("k8s.aliyun.com/pod-eni", ""))
                && !pod.labels()
                        .getOrDefault("k8s.aliyun.com/ignore-by-terway", "")
                        .equals("true");
    }

    static boolean has(KubeObject pod) {
        return !pod.at("status.podIP").orEmpty().isEmpty();
    }
}
