package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EniConfTest {

    private static final String NODE = """
            apiVersion: v1
            kind: Node
            metadata: {name: n1, labels: {terway-config: np-gpu}}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: eni-config, namespace: kube-system}
            data:
              eni_conf: '{"max_pool_size": 5, "enable_erdma": true, "vswitches": {"a": ["vsw-1"], "b": ["vsw-2"]}}'
            """;

    @Test
    void mergesTheNodesOwnConfigurationOverTheBase() {
        Chart chart = Charts.of(NODE + """
                ---
                apiVersion: v1
                kind: ConfigMap
                metadata: {name: np-gpu, namespace: kube-system}
                data:
                  eni_conf: '{"max_pool_size": 9, "enable_erdma": null, "vswitches": {"b": ["vsw-3"]}}'
                """);

        Value effective = EniConf.of(chart).effective();

        assertThat(effective.get("max_pool_size").number(0)).isEqualTo(9);
        assertThat(effective.get("enable_erdma").exists()).isFalse();
        assertThat(effective.at("vswitches.a").items()).hasSize(1);
        assertThat(effective.at("vswitches.b").items().get(0).is("vsw-3")).isTrue();
    }

    @Test
    void staysWithTheBaseWhereTheOverlayIsMissing() {
        EniConf conf = EniConf.of(Charts.of(NODE));

        assertThat(conf.overlay()).isEqualTo("np-gpu");
        assertThat(conf.effective()).isEqualTo(conf.base());
    }

    @Test
    void tellsWrongTypesAndValues() {
        assertThat(EniConfFields.fault("max_pool_size", Value.of("5"))).isPresent();
        assertThat(EniConfFields.fault("max_pool_size", Value.of(-1))).isPresent();
        assertThat(EniConfFields.fault("enable_erdma", Value.of("true"))).isPresent();
        assertThat(EniConfFields.fault("ip_stack", Value.of("ipv6"))
                        .orElseThrow()
                        .fatal())
                .isTrue();
        assertThat(EniConfFields.fault("ipam_type", Value.of("CRD"))
                        .orElseThrow()
                        .fatal())
                .isFalse();
        assertThat(EniConfFields.fault("security_groups", Value.of(List.of("a", "b"))))
                .isEmpty();
        assertThat(EniConfFields.fault("eni_tags", Value.of(Map.of("a", "b")))).isEmpty();
    }

    @Test
    void neverShowsAnAccessKey() {
        assertThat(EniConfFields.fault("access_secret", Value.of(123456))
                        .orElseThrow()
                        .value())
                .doesNotContain("123456");
    }

    @Test
    void knowsWhatASlipMeant() {
        assertThat(EniConfFields.nearest("enable_eni_trunkin")).contains("enable_eni_trunking");
        assertThat(EniConfFields.nearest("max-pool-size")).contains("max_pool_size");
        assertThat(EniConfFields.nearest("enable_trunking")).isEmpty();
        assertThat(EniConfFields.nearest("vswitch_select_policy")).contains("vswitch_selection_policy");
        assertThat(EniConfFields.isKnown("Ip_Stack")).isTrue();
        assertThat(EniConfFields.nearest("something_else_entirely")).isEmpty();
    }

    @Test
    void readsDurationsAndZonesAsGoDoes() {
        assertThat(EniConfFields.fault("idle_ip_reclaim_after", Value.of("1h30m")))
                .isEmpty();
        assertThat(EniConfFields.fault("idle_ip_reclaim_after", Value.of("30"))).isPresent();
        assertThat(EniConfFields.fault("ip_pool_sync_period", Value.of("soon"))
                        .orElseThrow()
                        .fatal())
                .isFalse();
        assertThat(EniConfFields.fault("vswitches", Value.of(Map.of("z1", "vsw-a"))))
                .isPresent();
        assertThat(EniConfFields.fault("vswitches", Value.of(Map.of("z1", List.of("vsw-a")))))
                .isEmpty();
    }

    @Test
    void tellsWhatTheCniConfigurationCannotHave() {
        assertThat(CniConfFields.faults(JsonText.parse("""
                        {"plugins": [{"type": "terway", "eniip_virtual_type": "DataPathV2"}, {"type": "cilium-cni"}]}
                        """).value())).isEmpty();
        assertThat(CniConfFields.faults(JsonText.parse("""
                        {"plugins": [{"eniip_virtual_type": "vth", "host_stack_cidrs": ["169.254.20.10"]}]}
                        """).value()))
                .extracting(EniConfFields.Fault::field)
                .containsExactly("type", "eniip_virtual_type", "host_stack_cidrs");
    }

    @Test
    void findsTheLineOfAField() {
        assertThat(JsonText.lineOf("{\n  \"a\": 1,\n  \"b\": 2\n}", "b")).isEqualTo(3);
        assertThat(JsonText.lineOf("{}", "b")).isZero();
    }
}
