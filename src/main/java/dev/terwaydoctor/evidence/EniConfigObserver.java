package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether Terway's ConfigMaps are there and can be read by it: JSON faults by line and column, values and names it does not take. */
public final class EniConfigObserver implements Observer {

    static final FactSpec MISSING =
            FactSpec.fact("config.eni-config-missing", "ConfigMap eni-config does not exist.", "configmap");
    static final FactSpec CONF_MISSING =
            FactSpec.fact("config.eni-conf-missing", "eni-config has no key eni_conf.", "problem");
    static final FactSpec CNI_MISSING =
            FactSpec.fact("config.cni-conf-missing", "eni-config has no key 10-terway.conf.", "problem");
    static final FactSpec INVALID = FactSpec.fact(
            "config.json-invalid",
            "A key of a Terway ConfigMap is not JSON.",
            "configmap",
            "key",
            "line",
            "column",
            "problem");
    static final FactSpec VALUE = FactSpec.fact(
            "config.value-invalid",
            "A field of eni_conf has a value that Terway does not take; fatal says that it refuses to work.",
            "configmap",
            "field",
            "value",
            "expected",
            "fatal",
            "line");
    static final FactSpec UNKNOWN = FactSpec.fact(
            "config.field-unknown",
            "A field of eni_conf looks like a slip of a known one.",
            "configmap",
            "field",
            "nearest",
            "line");
    static final FactSpec HALF_SET = FactSpec.fact(
            "config.idle-reclaim-half-set", "idle_ip_reclaim_after is set without idle_ip_reclaim_interval.", "after");
    static final FactSpec OVERLAY_MISSING = FactSpec.fact(
            "overlay.missing", "The node's label terway-config names a ConfigMap that does not exist.", "overlay");
    static final FactSpec OVERLAY_INVALID = FactSpec.fact(
            "overlay.invalid", "The node's dynamic configuration is not JSON.", "overlay", "line", "column", "problem");
    static final FactSpec OVERLAY = FactSpec.fact(
            "overlay.effective", "The node's dynamic configuration changes these fields.", "overlay", "changes");

    static final FactSpec INEFFECTIVE = FactSpec.fact(
            "overlay.ineffective",
            "The node's dynamic configuration sets fields that Terway reads from eni-config only.",
            "overlay",
            "fields");

    /** Chosen before a node's own configuration is read, or fixed when the node joined. */
    private static final List<String> CLUSTER_ONLY = List.of("ipam_type", "enable_ip_prefix");

    private static final List<String> CNI_KEYS = List.of("10-terway.conf", "10-terway.conflist");

    @Override
    public List<FactSpec> facts() {
        return List.of(
                MISSING,
                CONF_MISSING,
                CNI_MISSING,
                INVALID,
                VALUE,
                UNKNOWN,
                HALF_SET,
                OVERLAY_MISSING,
                OVERLAY_INVALID,
                OVERLAY,
                INEFFECTIVE);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.snapshot().isAbsent(Reads.configMap(chart.terway(), TerwayReads.ENI_CONFIG))
                && !chart.terwayPods().isEmpty()) {
            out.fact(
                            MISSING.name(),
                            Relation.CLUSTER,
                            Reads.configMap(chart.terway(), TerwayReads.ENI_CONFIG)
                                    .ref())
                    .with("configmap", TerwayReads.ENI_CONFIG)
                    .from(Report.Source.CONFIG)
                    .saying("ConfigMap eni-config not found")
                    .note();
        }
        chart.configMap(TerwayReads.ENI_CONFIG).ifPresent(map -> base(map, out));
        chart.node()
                .map(EniConf::overlayOf)
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> overlay(chart, name, out));
    }

    private static void base(KubeObject map, Notes out) {
        Value data = map.root().get("data");
        data.get(EniConf.KEY)
                .text()
                .ifPresentOrElse(text -> eniConf(map, text, out), () -> absentKey(CONF_MISSING, EniConf.KEY, map, out));
        if (!data.get(CNI_KEYS.get(0)).exists()) {
            absentKey(CNI_MISSING, CNI_KEYS.get(0), map, out);
        }
        CNI_KEYS.forEach(key -> data.get(key).text().ifPresent(text -> {
            JsonText parsed = JsonText.parse(text);
            invalid(map, key, parsed, out);
            CniConfFields.faults(parsed.value())
                    .forEach(fault -> fault(map, fault, JsonText.lineOf(text, fault.field()), out));
        }));
    }

    private static void absentKey(FactSpec fact, String key, KubeObject map, Notes out) {
        out.fact(fact.name(), Relation.CLUSTER, map.ref())
                .with("problem", "key " + key + " is missing")
                .from(Report.Source.CONFIG)
                .saying("key " + key + " is missing")
                .note();
    }

    private static void eniConf(KubeObject map, String text, Notes out) {
        JsonText parsed = JsonText.parse(text);
        invalid(map, EniConf.KEY, parsed, out);
        fields(map, text, parsed.value(), out);
        String after = parsed.value().get("idle_ip_reclaim_after").orEmpty();
        if (!after.isEmpty() && !parsed.value().get("idle_ip_reclaim_interval").exists()) {
            out.fact(HALF_SET.name(), Relation.CLUSTER, map.ref())
                    .with("after", after)
                    .from(Report.Source.CONFIG)
                    .saying("idle_ip_reclaim_after is " + after + ", idle_ip_reclaim_interval is not set")
                    .note();
        }
    }

    private static void invalid(KubeObject map, String key, JsonText parsed, Notes out) {
        JsonText.Mistake mistake = parsed.mistake();
        if (mistake != null) {
            out.fact(INVALID.name(), Relation.CLUSTER, map.ref())
                    .with("configmap", map.name())
                    .with("key", key)
                    .with("line", mistake.line())
                    .with("column", mistake.column())
                    .with("problem", mistake.words())
                    .from(Report.Source.CONFIG)
                    .saying(key + " line " + mistake.line() + " column " + mistake.column() + ": " + mistake.words())
                    .note();
        }
    }

    private static void fields(KubeObject map, String text, Value conf, Notes out) {
        conf.entries().forEach((field, value) -> {
            int line = JsonText.lineOf(text, field);
            EniConfFields.fault(field, value).ifPresent(fault -> fault(map, fault, line, out));
            Optional<String> meant = EniConfFields.isKnown(field) ? Optional.empty() : EniConfFields.nearest(field);
            meant.ifPresent(nearest -> out.fact(UNKNOWN.name(), Relation.CLUSTER, map.ref())
                    .with("configmap", map.name())
                    .with("field", field)
                    .with("nearest", nearest)
                    .with("line", line)
                    .from(Report.Source.CONFIG)
                    .saying("line " + line + ": field " + field + " is unknown")
                    .note());
        });
    }

    private static void fault(KubeObject map, EniConfFields.Fault fault, int line, Notes out) {
        out.fact(VALUE.name(), Relation.CLUSTER, map.ref())
                .with("configmap", map.name())
                .with("field", fault.field())
                .with("value", fault.value())
                .with("expected", fault.expected())
                .with("fatal", String.valueOf(fault.fatal()))
                .with("line", line)
                .from(Report.Source.CONFIG)
                .saying("line " + line + ": " + fault.field() + " is " + fault.value() + ", accepted: "
                        + fault.expected())
                .note();
    }

    private static void ineffective(KubeObject map, Value patch, Notes out) {
        String fields =
                CLUSTER_ONLY.stream().filter(field -> patch.get(field).exists()).collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            out.fact(INEFFECTIVE.name(), Relation.NODE, map.ref())
                    .with("overlay", map.name())
                    .with("fields", fields)
                    .from(Report.Source.CONFIG)
                    .saying("sets " + fields)
                    .note();
        }
    }

    private static void overlay(Chart chart, String name, Notes out) {
        if (chart.snapshot().isAbsent(Reads.configMap(chart.terway(), name))) {
            out.fact(
                            OVERLAY_MISSING.name(),
                            Relation.NODE,
                            Reads.configMap(chart.terway(), name).ref())
                    .with("overlay", name)
                    .from(Report.Source.CONFIG)
                    .saying("label " + EniConf.OVERLAY_LABEL + "=" + name + ", ConfigMap not found")
                    .note();
            return;
        }
        chart.configMap(name).ifPresent(map -> {
            String text = map.root().get("data").get(EniConf.KEY).orEmpty();
            JsonText parsed = text.isEmpty() ? new JsonText(Value.MISSING, null) : JsonText.parse(text);
            JsonText.Mistake mistake = parsed.mistake();
            if (mistake == null) {
                out.fact(OVERLAY.name(), Relation.NODE, map.ref())
                        .with("overlay", name)
                        .with(
                                "changes",
                                String.join(", ", parsed.value().entries().keySet()))
                        .from(Report.Source.CONFIG)
                        .saying("changes "
                                + String.join(", ", parsed.value().entries().keySet()))
                        .note();
                fields(map, text, parsed.value(), out);
                ineffective(map, parsed.value(), out);
            } else {
                out.fact(OVERLAY_INVALID.name(), Relation.NODE, map.ref())
                        .with("overlay", name)
                        .with("line", mistake.line())
                        .with("column", mistake.column())
                        .with("problem", mistake.words())
                        .from(Report.Source.CONFIG)
                        .saying("eni_conf line " + mistake.line() + " column " + mistake.column() + ": "
                                + mistake.words())
                        .note();
            }
        });
    }
}
