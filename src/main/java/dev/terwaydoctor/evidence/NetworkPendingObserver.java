package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import java.util.List;

/**
 * Whether the network is what the patient lacks. Troubles of a node, of Terway or of the cluster concern a Pod only then: a Pod that waits for
 * a volume is not held up by a full vSwitch.
 */
public final class NetworkPendingObserver implements Observer {

    static final FactSpec PENDING = FactSpec.fact(
            "network.pending",
            "The patient waits for its network (by event or stage), or is itself a node, a Terway component or the cluster (by subject).",
            "by",
            "name");
    static final FactSpec NOT_MANAGED =
            FactSpec.fact("pod.not-managed", "Terway does not handle this Pod's network.", "why");

    @Override
    public List<FactSpec> facts() {
        return List.of(PENDING, NOT_MANAGED);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        String by = by(chart);
        if (!by.isEmpty()) {
            out.fact(PENDING.name(), Around.self(chart), chart.ref())
                    .with("by", by)
                    .with("name", chart.ref().name())
                    .saying(chart.patient().isPod() ? words(chart) : "")
                    .at(chart.patient().troubleSince(), null)
                    .note();
        }
        String why = Around.self(chart) == Relation.POD ? unmanaged(chart) : "";
        if (!why.isEmpty()) {
            out.fact(NOT_MANAGED.name(), Around.self(chart), chart.ref())
                    .with("why", why)
                    .saying(why)
                    .note();
        }
    }

    private static String by(Chart chart) {
        if (!chart.patient().isPod()) {
            return ofObject(chart);
        }
        if (Around.self(chart) != Relation.POD) {
            return chart.patient().stage() == Stage.READY ? "" : "subject";
        }
        Stage stage = chart.patient().stage();
        if (stage != Stage.SANDBOX && stage != Stage.TERMINATING) {
            return "";
        }
        List<KubeObject> warnings = chart.eventsOf(chart.ref()).stream()
                .filter(event -> event.root().get("type").is("Warning"))
                .toList();
        if (warnings.stream().anyMatch(NetworkEvents::isOfNetwork)) {
            return "event";
        }
        return warnings.isEmpty() && stage == Stage.SANDBOX && !chart.isHostNetwork() ? "stage" : "";
    }

    private static String ofObject(Chart chart) {
        KubeObject object = chart.object();
        boolean concerned = chart.isNode()
                || object.kind().equals(Kinds.CLUSTER)
                || chart.terway().isDaemonSet(object)
                || object.name().equals(TerwayLayout.CONTROLPLANE);
        if (concerned) {
            return "subject";
        }
        boolean refused = chart.children().stream()
                .map(KubeObject::ref)
                .flatMap(child -> chart.eventsOf(child).stream())
                .anyMatch(event -> event.root().get("reason").is("FailedCreate"));
        boolean itself = chart.eventsOf(chart.ref()).stream()
                .anyMatch(event -> event.root().get("reason").is("FailedCreate"));
        return refused || itself ? "admission" : "";
    }

    /** What keeps Terway from the Pod; empty when nothing does. */
    static String unmanaged(Chart chart) {
        if (chart.isHostNetwork()) {
            return "spec.hostNetwork=true";
        }
        if (chart.object()
                .labels()
                .getOrDefault("k8s.aliyun.com/ignore-by-terway", "")
                .equals("true")) {
            return "label k8s.aliyun.com/ignore-by-terway=true";
        }
        return chart.node()
                .filter(node -> node.labels().getOrDefault("type", "").equals("virtual-kubelet"))
                .map(node -> "node " + node.name() + " is a virtual-kubelet")
                .orElse("");
    }

    private static String words(Chart chart) {
        return chart.patient().isPod()
                ? "stage " + chart.patient().stage().spelling() + ", podIP "
                        + chart.object().at("status.podIP").text("none")
                : chart.ref().subject();
    }
}
