package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The IPAM switches of daemon and controlplane, whether they agree, and the controlplane's own configuration. */
public final class IpamObserver implements Observer {

    static final FactSpec MODE = FactSpec.fact(
            "ipam.mode",
            "Who gives out addresses, by each side's own switch: local, centralised or unknown; podEniForAll is the old third switch.",
            "daemon",
            "controlplane",
            "podEniForAll");
    static final FactSpec MISMATCH = FactSpec.fact(
            "ipam.mismatch", "Daemon and controlplane disagree on IPAM.", "daemonSays", "controlplaneSays");
    static final FactSpec TRUNK_MISMATCH = FactSpec.fact(
            "ipam.trunk-mismatch",
            "Nodes make trunk ENIs and the controlplane does not use them.",
            "daemonSays",
            "controlplaneSays");
    static final FactSpec DEGRADATION =
            FactSpec.fact("config.degradation", "IPAM is frozen in ctrl-config.yaml.", "level");
    static final FactSpec FIELD_MISSING = FactSpec.fact(
            "config.controlplane-field-missing", "A mandatory field of ctrl-config.yaml is empty.", "field");
    static final FactSpec CRD_ABSENT =
            FactSpec.fact("crd.absent", "The API server does not serve Terway's Node CR.", "crd");
    static final FactSpec CRD_PRESENT = FactSpec.fact("crd.present", "The API server serves Terway's Node CR.", "crd");

    /** What the cluster port says of a 404 that is about the type, not the object. */
    private static final String UNKNOWN_TYPE = "has no type";

    @Override
    public List<FactSpec> facts() {
        return List.of(MODE, MISMATCH, TRUNK_MISMATCH, DEGRADATION, FIELD_MISSING, CRD_ABSENT, CRD_PRESENT);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Ipam ipam = Ipam.of(chart);
        CtrlConfig control = CtrlConfig.of(chart);
        ObjectRef eniConfig =
                Reads.configMap(chart.terway(), TerwayReads.ENI_CONFIG).ref();
        ObjectRef ctrlConfig =
                Reads.configMap(chart.terway(), TerwayReads.CTRL_CONFIG).ref();
        String type = EniConf.of(chart).base().get("ipam_type").text("not set");
        configured(out.fact(MODE.name(), Relation.CLUSTER, eniConfig))
                .with("daemon", word(ipam.daemon()))
                .with("controlplane", word(ipam.controlplane()))
                .with("podEniForAll", String.valueOf(control.podEniForAll()))
                .saying("ipam_type " + type + (control.podEniForAll() ? "; ipamType crd" : ""))
                .note();
        if (ipam.contradicts()) {
            configured(out.fact(MISMATCH.name(), Relation.CLUSTER, ctrlConfig))
                    .with("daemonSays", "ipam_type " + type)
                    .with("controlplaneSays", controlplaneSays(control))
                    .saying("ipam_type " + type + "; " + controlplaneSays(control))
                    .note();
        }
        if (control.root().exists()
                && !control.trunks()
                && EniConf.of(chart).effective().get("enable_eni_trunking").isTrue()) {
            configured(out.fact(TRUNK_MISMATCH.name(), Relation.CLUSTER, ctrlConfig))
                    .with("daemonSays", "enable_eni_trunking true")
                    .with("controlplaneSays", "enableTrunk false")
                    .saying("enable_eni_trunking true; enableTrunk false")
                    .note();
        }
        control.root()
                .get("degradation")
                .text()
                .filter(level -> !level.isEmpty())
                .ifPresent(level -> configured(out.fact(DEGRADATION.name(), Relation.CLUSTER, ctrlConfig))
                        .with("level", level.toLowerCase(Locale.ROOT))
                        .saying("degradation: " + level)
                        .note());
        missingFields(control)
                .forEach(field -> configured(out.fact(FIELD_MISSING.name(), Relation.CLUSTER, ctrlConfig))
                        .with("field", field)
                        .saying(field + " is empty in " + CtrlConfig.KEY)
                        .note());
        noteCrd(chart, out);
    }

    private static Notes.Draft configured(Notes.Draft draft) {
        return draft.from(Report.Source.CONFIG);
    }

    private static Stream<String> missingFields(CtrlConfig control) {
        return control.root().exists()
                ? Stream.of("clusterID", "vpcID")
                        .filter(field -> control.root().get(field).orEmpty().isEmpty())
                : Stream.empty();
    }

    private static String controlplaneSays(CtrlConfig control) {
        Value central = control.root().get("centralizedIPAM");
        List<String> off = control.missingControllers();
        return "centralizedIPAM " + central.text("not set")
                + (off.isEmpty() ? "" : ", controllers off: " + String.join(", ", off));
    }

    private static void noteCrd(Chart chart, Notes out) {
        if (!chart.isOnNode()) {
            return;
        }
        Read<?> read = chart.snapshot()
                .read(Reads.terwayNode(chart.patient().nodeName()))
                .orElse(null);
        if (read == null) {
            return;
        }
        boolean unknown = read.status() == Read.Status.ABSENT && read.detail().contains(UNKNOWN_TYPE);
        boolean served = read.found().isPresent() || (read.status() == Read.Status.ABSENT && !unknown);
        if (unknown || served) {
            out.fact((unknown ? CRD_ABSENT : CRD_PRESENT).name(), Relation.CLUSTER, chart.ref())
                    .with("crd", Kinds.TERWAY_NODE.kubectlName())
                    .saying(unknown ? read.detail() : Kinds.TERWAY_NODE.kubectlName() + " is served")
                    .repeatedBy("kubectl get crd " + Kinds.TERWAY_NODE.kubectlName())
                    .note();
        }
    }

    private static String word(Ipam.Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
