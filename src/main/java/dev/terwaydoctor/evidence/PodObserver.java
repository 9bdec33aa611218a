package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How the Pod as a whole stands: its stage, how it ended or is being ended, its IP. */
public final class PodObserver implements Observer {

    static final FactSpec STAGE = FactSpec.fact(
            "pod.stage",
            "Where in its life the Pod stands, and for how many minutes (its age where no trouble shows).",
            "stage",
            "phase",
            "minutes");
    static final FactSpec ENDED =
            FactSpec.fact("pod.ended", "The Pod as a whole failed: evicted, rejected or past its deadline.", "reason");
    static final FactSpec DISRUPTED =
            FactSpec.fact("pod.disrupted", "A controller has decided to end the Pod.", "reason");
    static final FactSpec DELETED = FactSpec.fact(
            "pod.deleted",
            "The Pod is marked for deletion; overdue counts the minutes past its grace period.",
            "finalizers",
            "overdue");
    static final FactSpec HAS_IP = FactSpec.fact("pod.has-ip", "The Pod has an IP of its own.", "ip");

    static final FactSpec GATE =
            FactSpec.fact("pod.gate-unmet", "All containers are ready, and a readiness gate is not met.", "gates");

    @Override
    public List<FactSpec> facts() {
        return List.of(STAGE, ENDED, DISRUPTED, DELETED, HAS_IP, GATE);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.patient().isPod()) {
            stage(chart, out);
            ending(chart, out);
            deletion(chart, out);
            network(chart, out);
            gates(chart, out);
        }
    }

    private static void gates(Chart chart, Notes out) {
        KubeObject pod = chart.object();
        String unmet = pod.at("spec.readinessGates").stream()
                .map(gate -> gate.get("conditionType").orEmpty())
                .filter(gate -> !pod.condition(gate).get("status").is("True"))
                .collect(Collectors.joining(", "));
        if (!unmet.isEmpty() && pod.condition("ContainersReady").get("status").is("True")) {
            fact(GATE, chart, out)
                    .from(Report.Source.CONDITION)
                    .with("gates", unmet)
                    .saying("ContainersReady is True, " + unmet + " is not")
                    .at(chart.patient().troubleSince(), null)
                    .note();
        }
    }

    private static void stage(Chart chart, Notes out) {
        Instant since = chart.patient().troubleSince();
        Instant from = since == null ? chart.object().created().orElse(chart.now()) : since;
        fact(STAGE, chart, out)
                .with("stage", chart.patient().stage().spelling())
                .with("phase", chart.object().at("status.phase").orEmpty())
                .with("minutes", Duration.between(from, chart.now()).toMinutes())
                .saying("phase " + chart.object().at("status.phase").text("unknown"))
                .at(since, null)
                .note();
    }

    private static void ending(Chart chart, Notes out) {
        Value status = chart.object().status();
        if (status.get("phase").is("Failed") && status.get("reason").exists()) {
            fact(ENDED, chart, out)
                    .with("reason", status.get("reason").orEmpty())
                    .saying(status.get("reason").orEmpty() + ": "
                            + status.get("message").orEmpty())
                    .at(chart.patient().troubleSince(), null)
                    .note();
        }
        Value disruption = chart.object().condition("DisruptionTarget");
        if (disruption.get("status").is("True")) {
            fact(DISRUPTED, chart, out)
                    .from(Report.Source.CONDITION)
                    .with("reason", disruption.get("reason").orEmpty())
                    .saying(disruption.get("message").orEmpty())
                    .at(disruption.get("lastTransitionTime").time().orElse(null), null)
                    .note();
        }
    }

    /** The deletion timestamp is when the grace period ends, not when the deletion was asked for. */
    private static void deletion(Chart chart, Notes out) {
        chart.object()
                .deleted()
                .ifPresent(graceEnds -> fact(DELETED, chart, out)
                        .with(
                                "finalizers",
                                String.join(
                                        ", ",
                                        chart.object().metadata().get("finalizers").stream()
                                                .map(Value::orEmpty)
                                                .toList()))
                        .with(
                                "overdue",
                                Duration.between(graceEnds, chart.now()).toMinutes())
                        .saying("metadata.deletionTimestamp is " + graceEnds)
                        .at(graceEnds, null)
                        .note());
    }

    private static void network(Chart chart, Notes out) {
        String ip = chart.object().at("status.podIP").orEmpty();
        if (!chart.isHostNetwork() && !ip.isEmpty()) {
            fact(HAS_IP, chart, out)
                    .with("ip", ip)
                    .saying("status.podIP is " + ip)
                    .note();
        }
    }

    private static Notes.Draft fact(FactSpec fact, Chart chart, Notes out) {
        return out.fact(fact.name(), Around.self(chart), chart.ref());
    }
}
