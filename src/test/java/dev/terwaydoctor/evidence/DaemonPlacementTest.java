package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.KubeObject;
import org.junit.jupiter.api.Test;

class DaemonPlacementTest {

    private static final KubeObject SET = Charts.object("""
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: terway-eniip, namespace: kube-system}
            spec:
              template:
                spec:
                  nodeSelector: {kubernetes.io/os: linux}
                  tolerations: [{key: known, operator: Exists}, {key: team, value: a, effect: NoSchedule}]
                  affinity:
                    nodeAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        nodeSelectorTerms:
                          - matchExpressions: [{key: type, operator: NotIn, values: [virtual-kubelet]}]
            """);

    @Test
    void letsAFittingNodeBe() {
        assertThat(excludedBy("labels: {kubernetes.io/os: linux}", "taints: [{key: known, effect: NoExecute}]"))
                .isEmpty();
    }

    @Test
    void namesTheSelectorThatDoesNotHold() {
        assertThat(excludedBy("labels: {kubernetes.io/os: windows}", "taints: []"))
                .isEqualTo("nodeSelector kubernetes.io/os=linux");
    }

    @Test
    void namesTheLabelThatAffinityRefuses() {
        assertThat(excludedBy("labels: {kubernetes.io/os: linux, type: virtual-kubelet}", "taints: []"))
                .isEqualTo("label type=virtual-kubelet");
    }

    @Test
    void namesTheTaintThatIsNotTolerated() {
        assertThat(excludedBy(
                        "labels: {kubernetes.io/os: linux}", "taints: [{key: team, value: b, effect: NoSchedule}]"))
                .isEqualTo("taint team=b:NoSchedule");
    }

    @Test
    void mindsNoTaintThatOnlyPrefers() {
        assertThat(excludedBy("labels: {kubernetes.io/os: linux}", "taints: [{key: x, effect: PreferNoSchedule}]"))
                .isEmpty();
    }

    private static String excludedBy(String labels, String taints) {
        return DaemonPlacement.excludedBy(
                        SET,
                        Charts.object("apiVersion: v1\nkind: Node\nmetadata: {name: n1, " + labels + "}\nspec: {"
                                + taints + "}\n"))
                .orElse("");
    }
}
