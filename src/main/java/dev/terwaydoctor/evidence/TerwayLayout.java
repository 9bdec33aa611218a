package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;

/**
 * Where Terway lives in a cluster and how its Pods are known.
 *
 * @param namespace where its DaemonSet and ConfigMaps are
 * @param daemonSet the DaemonSet's name when the settings fix it; empty to know it by its image and container
 */
public record TerwayLayout(String namespace, String daemonSet) {

    public static final TerwayLayout USUAL = new TerwayLayout("kube-system", "");

    public static final String CONTROLPLANE = "terway-controlplane";

    public boolean isDaemonSet(KubeObject object) {
        return daemonSet.isEmpty()
                ? runsTerway(object.at("spec.template.spec"))
                : object.name().equals(daemonSet);
    }

    /** A Pod of the DaemonSet; the names of managed variants differ, the container does not. */
    public boolean isDaemonPod(KubeObject pod) {
        return pod.controller().get("kind").is("DaemonSet")
                && (daemonSet.isEmpty()
                        ? runsTerway(pod.spec())
                        : pod.controller().get("name").is(daemonSet));
    }

    public boolean isControlplanePod(KubeObject pod) {
        return pod.spec().get("containers").stream()
                .anyMatch(container -> container.get("name").is(CONTROLPLANE));
    }

    private static boolean runsTerway(Value podSpec) {
        return podSpec.get("containers").stream()
                .anyMatch(container -> container.get("name").is("terway")
                        && container.get("image").orEmpty().contains("terway"));
    }
}
