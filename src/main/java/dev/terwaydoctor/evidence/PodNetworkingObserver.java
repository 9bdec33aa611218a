package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Optional;

/** Which PodNetworking the Pod names or matches, whether that one is ready and serves the node's zone, and whether the webhook applied it. */
public final class PodNetworkingObserver implements Observer {

    static final FactSpec MISSING = FactSpec.fact(
            "podnetworking.missing", "The PodNetworking that the Pod names does not exist.", "podnetworking");
    static final FactSpec NOT_READY = FactSpec.fact(
            "podnetworking.not-ready",
            "A PodNetworking is not Ready; the text is its message, used says that the Pod names or matches it.",
            "podnetworking",
            "used");
    static final FactSpec ZONE = FactSpec.fact(
            "podnetworking.zone-missing", "It has no vSwitch in the zone of the Pod's node.", "podnetworking", "zone");
    static final FactSpec NOT_APPLIED = FactSpec.fact(
            "webhook.not-applied",
            "A PodNetworking matches the Pod, which has no annotation of the webhook.",
            "podnetworking");
    static final FactSpec NEWER = FactSpec.fact(
            "podnetworking.newer-than-pod", "The PodNetworking that matches was made after the Pod.", "podnetworking");

    @Override
    public List<FactSpec> facts() {
        return List.of(MISSING, NOT_READY, ZONE, NOT_APPLIED, NEWER);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        List<KubeObject> all = chart.podNetworkings();
        String named = NetworkSource.named(chart.object());
        all.stream()
                .filter(each -> !each.at("status.status").is("Ready"))
                .forEach(each -> note(NOT_READY, each, out)
                        .with("used", String.valueOf(each.name().equals(named) || matches(chart, each)))
                        .saying(each.at("status.message")
                                .text()
                                .filter(text -> !text.isEmpty())
                                .orElse("status " + each.at("status.status").text("empty")))
                        .note());
        if (!chart.patient().isPod() || chart.isHostNetwork()) {
            return;
        }
        if (chart.usesPodEni()) {
            used(chart, named, out);
        } else {
            unapplied(chart, out);
        }
    }

    private static void used(Chart chart, String named, Notes out) {
        boolean listed = chart.snapshot()
                .read(Reads.PODNETWORKINGS)
                .flatMap(read -> read.found())
                .isPresent();
        Optional<KubeObject> used = chart.podNetworkings().stream()
                .filter(each -> each.name().equals(named))
                .findFirst();
        if (listed && !named.isEmpty() && used.isEmpty()) {
            out.fact(MISSING.name(), Relation.POD, chart.ref())
                    .with("podnetworking", named)
                    .from(Report.Source.CONFIG)
                    .saying("annotation " + NetworkSource.NAMED_ANNOTATION + "=" + named + ", not found")
                    .repeatedBy(Reads.PODNETWORKINGS.kubectl())
                    .note();
        }
        used.ifPresent(each -> zone(chart, each, out));
    }

    private static void zone(Chart chart, KubeObject used, Notes out) {
        String zone = chart.node()
                .map(node -> node.labels().getOrDefault("topology.kubernetes.io/zone", ""))
                .orElse("");
        List<Value> switches = used.at("status.vSwitches").items();
        if (!zone.isEmpty()
                && !switches.isEmpty()
                && switches.stream().noneMatch(each -> each.get("zone").is(zone))) {
            note(ZONE, used, out)
                    .with("zone", zone)
                    .saying("status.vSwitches has none in " + zone)
                    .note();
        }
    }

    private static void unapplied(Chart chart, Notes out) {
        boolean asked = chart.object().annotations().containsKey("k8s.aliyun.com/pod-eni");
        chart.podNetworkings().stream()
                .filter(each -> each.at("status.status").is("Ready"))
                .filter(each -> !asked && matches(chart, each))
                .findFirst()
                .ifPresent(each -> {
                    note(NOT_APPLIED, each, out)
                            .saying("its selector matches the Pod")
                            .note();
                    boolean newer = chart.object()
                            .created()
                            .filter(born ->
                                    each.created().filter(born::isBefore).isPresent())
                            .isPresent();
                    if (newer) {
                        note(NEWER, each, out).saying("created after the Pod").note();
                    }
                });
    }

    /** Both selectors must match, and at least one must be there; without the Namespace a selector on it matches nothing. */
    private static boolean matches(Chart chart, KubeObject podNetworking) {
        Value pods = podNetworking.at("spec.selector.podSelector");
        Value namespaces = podNetworking.at("spec.selector.namespaceSelector");
        if (!chart.patient().isPod() || (!pods.exists() && !namespaces.exists())) {
            return false;
        }
        boolean inNamespace = !namespaces.exists()
                || chart.get(TerwayReads.namespace(chart.ref().namespace()))
                        .filter(namespace -> LabelSelector.of(namespaces).selects(namespace.labels()))
                        .isPresent();
        return inNamespace
                && (!pods.exists()
                        || LabelSelector.of(pods).selects(chart.object().labels()));
    }

    private static Notes.Draft note(FactSpec fact, KubeObject podNetworking, Notes out) {
        return out.fact(fact.name(), Relation.PODNETWORKING, podNetworking.ref())
                .with("podnetworking", podNetworking.name());
    }
}
