package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Value;
import java.util.Optional;

/** How kube-proxy is configured: its mode (its own default when left out) and the cluster's Pod range. */
public record KubeProxy(String mode, String clusterCidr) {

    private static final String CONFIG_MAP = "kube-proxy-worker";
    private static final YAMLMapper YAML = new YAMLMapper();

    public static Optional<KubeProxy> of(Chart chart) {
        return chart.get(Reads.systemConfigMap(CONFIG_MAP))
                .flatMap(map -> map.root().get("data").get("config.conf").text())
                .map(KubeProxy::parse)
                .filter(Value::exists)
                .map(conf -> new KubeProxy(
                        conf.get("mode").text().filter(mode -> !mode.isEmpty()).orElse("iptables"),
                        conf.get("clusterCIDR").orEmpty()));
    }

    private static Value parse(String text) {
        try {
            return Value.of(YAML.readValue(text, Object.class));
        } catch (JsonProcessingException notYaml) {
            return Value.MISSING;
        }
    }
}
