package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.Optional;

/**
 * The {@code eni_conf} a node works with: the cluster's own, and the node's dynamic configuration merged over it.
 *
 * @param base the cluster's eni_conf; missing when it was not read
 * @param effective with the node's overlay, where it has one that can be read
 * @param overlay the name of the ConfigMap that the node's label asks for, empty for none
 */
public record EniConf(Value base, Value effective, String overlay) {

    static final String KEY = "eni_conf";
    static final String OVERLAY_LABEL = "terway-config";

    public static EniConf of(Chart chart) {
        Value base = parsed(chart.configMap(TerwayReads.ENI_CONFIG));
        String overlay = chart.node().map(EniConf::overlayOf).orElse("");
        Value patch = overlay.isEmpty() ? Value.MISSING : parsed(chart.configMap(overlay));
        return new EniConf(base, patch.exists() ? MergePatch.apply(base, patch) : base, overlay);
    }

    /** The dynamic configuration that a node's label names; empty for none. */
    static String overlayOf(KubeObject node) {
        return node.labels().getOrDefault(OVERLAY_LABEL, "");
    }

    private static Value parsed(Optional<KubeObject> configMap) {
        return configMap
                .map(map -> map.root().get("data").get(KEY))
                .flatMap(Value::text)
                .map(text -> JsonText.parse(text).value())
                .orElse(Value.MISSING);
    }
}
