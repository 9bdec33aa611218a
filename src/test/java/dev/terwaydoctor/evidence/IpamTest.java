package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IpamTest {

    private static final String ALL = "[pod, node, multi-ip-node, multi-ip-pod]";

    @Test
    void isCentralisedWhereBothSidesSaySo() {
        Ipam ipam = Ipam.of(chart("crd", "true", ALL));

        assertThat(ipam.isCentralised()).isTrue();
        assertThat(ipam.contradicts()).isFalse();
    }

    @Test
    void contradictsWhereOneSideDiffers() {
        assertThat(Ipam.of(chart("crd", "false", ALL)).contradicts()).isTrue();
        assertThat(Ipam.of(chart("crd", "true", "[pod, node]")).contradicts()).isTrue();
        assertThat(Ipam.of(chart("default", "true", ALL)).contradicts()).isTrue();
    }

    @Test
    void takesAllButOneForOff() {
        assertThat(Ipam.of(chart("crd", "true", "['*', '-multi-ip-node']")).contradicts())
                .isTrue();
        assertThat(Ipam.of(chart("crd", "true", "['*']")).contradicts()).isFalse();
    }

    @Test
    void knowsNothingOfAControlplaneThatCannotBeRead() {
        Ipam ipam = Ipam.of(Charts.of(eniConfig("crd")));

        assertThat(ipam.controlplane()).isEqualTo(Ipam.Side.UNKNOWN);
        assertThat(ipam.contradicts()).isFalse();
    }

    @Test
    void takesAnyOtherTypeForLocal() {
        assertThat(Ipam.of(Charts.of(eniConfig("preferCRD"))).daemon()).isEqualTo(Ipam.Side.LOCAL);
    }

    private static Chart chart(String type, String central, String controllers) {
        return Charts.of(eniConfig(type) + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: terway-controlplane, namespace: kube-system}
                data:
                  ctrl-config.yaml: |
                    centralizedIPAM: %s
                    controllers: %s
                """.formatted(central, controllers));
    }

    private static String eniConfig(String type) {
        return """
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: eni-config, namespace: kube-system}
                data: {eni_conf: '{"ipam_type": "%s"}'}
                """.formatted(type);
    }
}
