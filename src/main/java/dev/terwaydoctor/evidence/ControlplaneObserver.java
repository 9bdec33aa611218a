package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How terway-controlplane stands: its Pods, its Deployment, its lease, and whether it may write events. On managed clusters it runs elsewhere. */
public final class ControlplaneObserver implements Observer {

    static final FactSpec READY = FactSpec.fact("controlplane.ready", "A controlplane Pod is ready.", "ready", "pods");
    static final FactSpec NOT_READY = FactSpec.fact(
            "controlplane.not-ready", "There are controlplane Pods, none of them ready.", "ready", "pods");
    static final FactSpec ABSENT = FactSpec.fact("controlplane.absent", "There is no controlplane Pod.", "pods");
    static final FactSpec SICK = FactSpec.fact(
            "controlplane.pod-sick",
            "A container of a controlplane Pod is not well; self says that it is the patient.",
            "controlplanePod",
            "container",
            "state",
            "restarts",
            "self");
    static final FactSpec DEPLOYMENT =
            FactSpec.fact("controlplane.deployment", "The controlplane's Deployment.", "replicas", "ready");
    static final FactSpec LEASE_STALE = FactSpec.fact(
            "controlplane.lease-stale", "The leader has not renewed its lease for minutes.", "holder", "minutes");
    static final FactSpec LEASE_FRESH =
            FactSpec.fact("controlplane.lease-fresh", "The leader renews its lease.", "holder");
    static final FactSpec EVENTS_MISSING = FactSpec.fact(
            "rbac.events-missing", "The controlplane's ClusterRole has no rule for events.k8s.io.", "role");

    private static final Duration LEASE_TTL = Duration.ofMinutes(2);

    @Override
    public List<FactSpec> facts() {
        return List.of(READY, NOT_READY, ABSENT, SICK, DEPLOYMENT, LEASE_STALE, LEASE_FRESH, EVENTS_MISSING);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        notePods(chart, out);
        chart.get(TerwayReads.controlplane(chart.terway()))
                .ifPresent(each -> out.fact(DEPLOYMENT.name(), Relation.CONTROLPLANE, each.ref())
                        .with("replicas", each.at("spec.replicas").number(1))
                        .with("ready", each.at("status.readyReplicas").number(0))
                        .saying(each.at("status.readyReplicas").number(0) + " of "
                                + each.at("spec.replicas").number(1) + " replicas ready")
                        .note());
        chart.get(TerwayReads.lease(chart.terway())).ifPresent(lease -> noteLease(chart, lease, out));
        chart.get(TerwayReads.controlplaneRights())
                .filter(role -> role.root().get("rules").stream()
                        .noneMatch(rule -> rule.get("apiGroups").stream()
                                .anyMatch(group -> group.is("events.k8s.io") || group.is("*"))))
                .ifPresent(role -> out.fact(EVENTS_MISSING.name(), Relation.CONTROLPLANE, role.ref())
                        .with("role", role.name())
                        .from(Report.Source.CONFIG)
                        .saying("no rule of it names events.k8s.io")
                        .note());
    }

    private static void notePods(Chart chart, Notes out) {
        boolean looked = chart.snapshot()
                .read(Reads.controlplanePods(chart.terway()))
                .flatMap(Read::found)
                .isPresent();
        List<KubeObject> pods = chart.controlplanePods();
        if (!looked) {
            return;
        }
        long ready = pods.stream().filter(PodStage::isReady).count();
        FactSpec fact = pods.isEmpty() ? ABSENT : ready == 0 ? NOT_READY : READY;
        Notes.Draft draft = out.fact(
                        fact.name(),
                        Relation.CONTROLPLANE,
                        new ObjectRef(Kinds.DEPLOYMENT, chart.terway().namespace(), TerwayLayout.CONTROLPLANE))
                .with("pods", pods.size())
                .saying(ready + " of " + pods.size() + " Pods ready")
                .repeatedBy(Reads.controlplanePods(chart.terway()).kubectl());
        (pods.isEmpty() ? draft : draft.with("ready", ready)).note();
        pods.forEach(pod -> noteSick(chart, pod, out));
    }

    private static void noteSick(Chart chart, KubeObject pod, Notes out) {
        ContainerState.of(pod)
                .filter(state -> !state.isWell() || state.isCrashing(chart.now()))
                .forEach(state -> out.fact(SICK.name(), Relation.CONTROLPLANE, pod.ref())
                        .with("controlplanePod", pod.name())
                        .with("container", state.name())
                        .with("state", state.words())
                        .with("restarts", state.restarts())
                        .with("self", String.valueOf(pod.ref().equals(chart.ref())))
                        .saying("container " + state.name() + ": " + state.words() + ", " + state.restarts()
                                + " restarts")
                        .note());
    }

    private static void noteLease(Chart chart, KubeObject lease, Notes out) {
        String holder = lease.at("spec.holderIdentity").orEmpty();
        Instant renewed = lease.at("spec.renewTime").time().orElse(null);
        boolean stale =
                holder.isEmpty() || renewed == null || renewed.plus(LEASE_TTL).isBefore(chart.now());
        Notes.Draft draft = out.fact((stale ? LEASE_STALE : LEASE_FRESH).name(), Relation.CONTROLPLANE, lease.ref())
                .with("holder", holder)
                .saying("held by " + (holder.isEmpty() ? "nobody" : holder) + ", renewed "
                        + (renewed == null ? "never" : renewed));
        if (stale) {
            draft.with(
                    "minutes",
                    renewed == null ? 0 : Duration.between(renewed, chart.now()).toMinutes());
        }
        draft.note();
    }
}
