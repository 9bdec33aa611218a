package dev.terwaydoctor.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.cluster.Value;
import java.util.List;

/**
 * The controlplane's {@code ctrl-config.yaml}.
 *
 * @param root its tree; missing when it was not read, is not there or is no YAML
 * @param known whether the text was there
 */
record CtrlConfig(Value root, boolean known) {

    static final String KEY = "ctrl-config.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> CENTRAL = List.of("node", "multi-ip-node", "multi-ip-pod");

    static CtrlConfig of(Chart chart) {
        return chart.configMap(TerwayReads.CTRL_CONFIG)
                .flatMap(map -> map.root().get("data").get(KEY).text())
                .map(text -> new CtrlConfig(parse(text), true))
                .orElse(new CtrlConfig(Value.MISSING, false));
    }

    /** Versions before the switch existed were centralised when its controllers were on. */
    boolean central() {
        return root.get("centralizedIPAM").exists()
                ? root.get("centralizedIPAM").isTrue()
                : missingControllers().isEmpty();
    }

    /** The old switch that gives every Pod a PodENI, whatever the other two say. */
    boolean podEniForAll() {
        return root.get("ipamType").is("crd");
    }

    /** Whether member ENIs are attached; on when left out. */
    boolean trunks() {
        return !root.get("enableTrunk").exists() || root.get("enableTrunk").isTrue();
    }

    /** The controllers that centralised IPAM needs and that are not switched on. */
    List<String> missingControllers() {
        List<String> listed =
                root.get("controllers").stream().map(Value::orEmpty).toList();
        return CENTRAL.stream()
                .filter(name -> (!listed.contains(name) && !listed.contains("*")) || listed.contains("-" + name))
                .toList();
    }

    private static Value parse(String text) {
        try {
            return Value.of(YAML.readValue(text, Object.class));
        } catch (JsonProcessingException notYaml) {
            return Value.MISSING;
        }
    }
}
