package dev.terwaydoctor.sop;

import static dev.terwaydoctor.sop.StepSummaries.named;

import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.EniConf;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Ipam;
import dev.terwaydoctor.evidence.KubeProxy;
import dev.terwaydoctor.evidence.Reads;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Step 1 in a line: version, IPAM, network ranges, kube-proxy, feature flags, network policy, and what is wrong with the configuration. */
final class ClusterSummary {

    /** Flags that are on when the field is left out. */
    private static final List<String> ON_BY_DEFAULT = List.of("enable_patch_pod_ips");

    private static final Map<String, String> SHORT = Map.of(
            "enable_eni_trunking", "trunking",
            "enable_erdma", "erdma",
            "enable_ip_prefix", "prefix",
            "enable_patch_pod_ips", "pod-ips",
            "disable_device_plugin", "device-plugin");
    private static final List<String> FLAGS = List.of(
            "enable_eni_trunking", "enable_erdma", "enable_ip_prefix", "enable_patch_pod_ips", "disable_device_plugin");

    private ClusterSummary() {}

    static Summary tell(Chart chart, List<Evidence> evidence) {
        SummaryLine line = new SummaryLine();
        named(evidence, "terway.version").stream()
                .limit(1)
                .forEach(each -> line.add("cluster.version", "version", each.field("version")));
        named(evidence, "terway.absent")
                .forEach(each -> line.add("cluster.absent", "namespace", each.field("namespace")));
        faults(evidence, line);
        Value conf = EniConf.of(chart).effective();
        if (conf.exists()) {
            ipam(chart, conf, line);
        }
        network(chart, conf, line);
        KubeProxy.of(chart)
                .ifPresent(
                        proxy -> line.add("cluster.proxy", "mode", (proxy.mode() + " " + proxy.clusterCidr()).strip()));
        if (conf.exists()) {
            line.add("cluster.flags", "flags", flags(conf));
            policy(chart, line);
        }
        return line.done();
    }

    private static void faults(List<Evidence> evidence, SummaryLine line) {
        named(evidence, "config.eni-config-missing").forEach(each -> line.bad("cluster.missing"));
        named(evidence, "config.json-invalid")
                .forEach(each -> line.bad(
                        "cluster.invalid",
                        "configmap",
                        each.field("configmap"),
                        "key",
                        each.field("key"),
                        "line",
                        each.field("line")));
        named(evidence, "config.value-invalid")
                .forEach(each -> line.bad("cluster.value", "field", each.field("field"), "value", each.field("value")));
        named(evidence, "config.degradation")
                .forEach(each -> line.bad("cluster.degraded", "level", each.field("level")));
    }

    private static void ipam(Chart chart, Value conf, SummaryLine line) {
        Ipam ipam = Ipam.of(chart);
        if (ipam.contradicts()) {
            line.bad(
                    "cluster.mismatch",
                    "daemon",
                    ":" + word(ipam.daemon()),
                    "controlplane",
                    ":" + word(ipam.controlplane()));
        } else {
            String type = conf.get("ipam_type").orEmpty();
            line.add("cluster.ipam", "mode", ":" + word(ipam.daemon()), "type", type.isEmpty() ? ":none" : type);
        }
    }

    private static String word(Ipam.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    private static void network(Chart chart, Value conf, SummaryLine line) {
        Value profile = chart.get(Reads.systemConfigMap("ack-cluster-profile"))
                .map(map -> map.root().get("data"))
                .orElse(Value.MISSING);
        String cidr = profile.get("serviceCIDR").text(conf.get("service_cidr").orEmpty());
        String stack = profile.get("ipStack").text(conf.get("ip_stack").orEmpty());
        if (!(cidr + stack).isEmpty()) {
            line.add("cluster.network", "cidr", orUnknown(cidr), "stack", orUnknown(stack));
        }
    }

    private static String orUnknown(String text) {
        return text.isEmpty() ? ":unknown" : text;
    }

    private static String flags(Value conf) {
        return FLAGS.stream()
                .map(flag -> (isOn(conf, flag) ? "+" : "-") + SHORT.getOrDefault(flag, flag))
                .collect(Collectors.joining(" "));
    }

    /** A flag that switches something off is told as the thing it switches. */
    private static boolean isOn(Value conf, String flag) {
        if (flag.startsWith("disable_")) {
            return !conf.get(flag).isTrue();
        }
        return conf.get(flag).exists() ? conf.get(flag).isTrue() : ON_BY_DEFAULT.contains(flag);
    }

    /** Terway takes every value but these three for a wish to switch policies off. */
    private static void policy(Chart chart, SummaryLine line) {
        String disabled = chart.configMap("eni-config")
                .map(map -> map.root().get("data").get("disable_network_policy").orEmpty())
                .orElse("");
        boolean on = List.of("", "false", "0").contains(disabled);
        line.add("cluster.policy", "state", on ? ":on" : ":off");
    }
}
