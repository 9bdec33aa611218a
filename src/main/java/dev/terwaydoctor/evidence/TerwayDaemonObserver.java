package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whether Terway runs on the patient's node (or, for a whole cluster, everywhere), in which version, and how its containers stand. */
public final class TerwayDaemonObserver implements Observer {

    static final FactSpec ABSENT = FactSpec.fact("terway.absent", "The cluster has no Terway DaemonSet.", "namespace");
    static final FactSpec VERSION = FactSpec.fact(
            "terway.version", "The version by image tag; number orders versions.", "version", "number", "image");
    static final FactSpec SET =
            FactSpec.fact("daemon.set", "How many Pods the DaemonSet has.", "daemonSet", "desired", "ready", "short");
    static final FactSpec MISSING =
            FactSpec.fact("daemon.missing", "No Terway Pod runs on the node.", "node", "daemonSet", "excludedBy");
    static final FactSpec UNPLACED = FactSpec.fact(
            "daemon.unplaced", "The Terway Pod that is meant for the node is not scheduled.", "daemonPod", "why");
    static final FactSpec READY =
            FactSpec.fact("daemon.ready", "All containers of the Terway Pod are ready.", "daemonPod", "restarts");
    static final FactSpec RECENT = FactSpec.fact(
            "daemon.recently-started", "Container terway has run for less than three minutes.", "daemonPod");
    static final FactSpec NOT_READY = FactSpec.fact(
            "daemon.not-ready",
            "A container of the Terway Pod is not well.",
            "daemonPod",
            "container",
            "state",
            "restarts");
    static final FactSpec CRASHING = FactSpec.fact(
            "daemon.crashing",
            "A main container of the Terway Pod keeps ending.",
            "daemonPod",
            "container",
            "exitCode",
            "restarts");
    static final FactSpec OOM = FactSpec.fact(
            "daemon.oom-killed",
            "A container of the Terway Pod was killed for memory.",
            "daemonPod",
            "container",
            "memoryLimit",
            "restarts");
    static final FactSpec INIT_FAILING = FactSpec.fact(
            "daemon.init-failing",
            "An init container of the Terway Pod fails.",
            "daemonPod",
            "container",
            "exitCode",
            "restarts");

    private static final int SICK_AT_MOST = 5;
    private static final Duration RECENTLY = Duration.ofMinutes(3);

    @Override
    public List<FactSpec> facts() {
        return List.of(ABSENT, VERSION, SET, MISSING, UNPLACED, READY, RECENT, NOT_READY, CRASHING, OOM, INIT_FAILING);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Optional<KubeObject> own =
                chart.terway().isDaemonPod(chart.object()) ? Optional.of(chart.object()) : chart.terwayPod();
        noteVersion(chart, own, out);
        noteSet(chart, out);
        if (chart.coversCluster()) {
            chart.terwayPods().stream()
                    .filter(pod ->
                            ContainerState.of(pod).anyMatch(each -> !each.isWell() || each.isCrashing(chart.now())))
                    .limit(SICK_AT_MOST)
                    .forEach(pod -> notePod(chart, pod, out));
        } else {
            own.ifPresent(pod -> notePod(chart, pod, out));
        }
        if (own.isEmpty() && chart.isOnNode()) {
            noteMissing(chart, out);
            noteUnplaced(chart, out);
        }
    }

    private static void noteVersion(Chart chart, Optional<KubeObject> pod, Notes out) {
        String image = Version.terwayImage(pod, chart.daemonSet());
        Optional<ObjectRef> subject = pod.or(chart::daemonSet).map(KubeObject::ref);
        Version.ofImage(image)
                .ifPresent(version -> subject.ifPresent(ref -> out.fact(VERSION.name(), Relation.TERWAY, ref)
                        .with("version", version.toString())
                        .with("number", version.number())
                        .with("image", image)
                        .from(Report.Source.CONFIG)
                        .saying("image " + image)
                        .note()));
    }

    private static void noteSet(Chart chart, Notes out) {
        Optional<KubeObject> set = chart.daemonSet();
        set.ifPresent(each -> {
            long desired = each.at("status.desiredNumberScheduled").number(0);
            long ready = each.at("status.numberReady").number(0);
            out.fact(SET.name(), Relation.TERWAY, each.ref())
                    .with("daemonSet", each.name())
                    .with("desired", desired)
                    .with("ready", ready)
                    .with("short", Math.max(0, desired - ready))
                    .saying(ready + " of " + desired + " Pods ready")
                    .note();
        });
        boolean looked = chart.snapshot()
                .read(chart.daemonSetLists().get(0))
                .flatMap(Read::found)
                .isPresent();
        if (looked && set.isEmpty() && chart.terwayPods().isEmpty()) {
            out.fact(ABSENT.name(), Relation.CLUSTER, chart.ref())
                    .with("namespace", chart.terway().namespace())
                    .saying("no DaemonSet in " + chart.terway().namespace() + " runs a container terway")
                    .repeatedBy(Reads.daemonSets(chart.terway()).kubectl())
                    .note();
        }
    }

    private static void noteMissing(Chart chart, Notes out) {
        boolean looked = chart.snapshot()
                .read(Reads.systemPodsOn(chart.terway(), chart.patient().nodeName()))
                .flatMap(Read::found)
                .isPresent();
        boolean virtual = chart.node()
                .filter(node -> node.labels().getOrDefault("type", "").equals("virtual-kubelet"))
                .isPresent();
        if (!looked || virtual || chart.daemonSet().isEmpty()) {
            return;
        }
        KubeObject set = chart.daemonSet().orElseThrow();
        String rule = chart.node()
                .flatMap(node -> DaemonPlacement.excludedBy(set, node))
                .orElse("");
        out.fact(MISSING.name(), Relation.TERWAY, set.ref())
                .with("node", chart.patient().nodeName())
                .with("daemonSet", set.name())
                .with("excludedBy", rule)
                .saying("no Pod of DaemonSet " + set.name() + " on "
                        + chart.patient().nodeName() + (rule.isEmpty() ? "" : ": " + rule))
                .repeatedBy(Reads.systemPodsOn(chart.terway(), chart.patient().nodeName())
                        .kubectl())
                .note();
    }

    /** The controller pins each of its Pods to a node by a field of the affinity. */
    private static void noteUnplaced(Chart chart, Notes out) {
        chart.snapshot().objects(TerwayReads.unplaced(chart.terway())).stream()
                .filter(chart.terway()::isDaemonPod)
                .filter(pod -> isMeantFor(pod, chart.patient().nodeName()))
                .forEach(pod -> {
                    String why = pod.condition("PodScheduled").get("message").text("not scheduled yet");
                    out.fact(UNPLACED.name(), Relation.TERWAY, pod.ref())
                            .with("daemonPod", pod.name())
                            .with("why", why)
                            .saying(why)
                            .note();
                });
    }

    private static boolean isMeantFor(KubeObject pod, String node) {
        return pod
                .at("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms")
                .stream()
                .flatMap(term -> term.get("matchFields").stream())
                .anyMatch(field -> field.get("values").stream().anyMatch(value -> value.is(node)));
    }

    private static void notePod(Chart chart, KubeObject pod, Notes out) {
        List<ContainerState> states = ContainerState.of(pod).toList();
        boolean allWell = !states.isEmpty() && states.stream().allMatch(ContainerState::isWell);
        if (allWell) {
            long restarts = states.stream().mapToLong(ContainerState::restarts).sum();
            out.fact(READY.name(), Relation.TERWAY, pod.ref())
                    .with("daemonPod", pod.name())
                    .with("restarts", restarts)
                    .saying("all containers ready, " + restarts + " restarts")
                    .note();
        }
        states.forEach(state -> noteContainer(chart, pod, state, out));
    }

    private static void noteContainer(Chart chart, KubeObject pod, ContainerState state, Notes out) {
        if (!state.isWell()) {
            draft(NOT_READY, pod, state, out)
                    .with("state", state.words())
                    .saying("container " + state.name() + ": " + state.words() + ", " + state.restarts() + " restarts")
                    .note();
        }
        if (state.isCrashing(chart.now())) {
            ending(state.init() ? INIT_FAILING : CRASHING, pod, state, out);
        } else if (state.init() && !state.isWell() && state.ended().isPresent()) {
            ending(INIT_FAILING, pod, state, out);
        }
        Value end = state.ended().orElse(Value.MISSING);
        if (end.get("reason").is("OOMKilled") && (state.isCrashing(chart.now()) || !state.isWell())) {
            draft(OOM, pod, state, out)
                    .with("memoryLimit", memoryLimit(pod, state.name()))
                    .saying("container " + state.name() + " ended with reason OOMKilled")
                    .note();
        }
        boolean recent = state.runningSince()
                .filter(start -> start.isAfter(chart.now().minus(RECENTLY)))
                .isPresent();
        if (recent && state.name().equals("terway")) {
            out.fact(RECENT.name(), Relation.TERWAY, pod.ref())
                    .with("daemonPod", pod.name())
                    .saying("container terway runs since "
                            + state.runningSince().orElseThrow())
                    .note();
        }
    }

    private static void ending(FactSpec fact, KubeObject pod, ContainerState state, Notes out) {
        Value end = state.ended().orElse(Value.MISSING);
        draft(fact, pod, state, out)
                .with("exitCode", end.get("exitCode").orEmpty())
                .saying("container " + state.name() + " ended with exit code "
                        + end.get("exitCode").text("unknown") + ", " + state.restarts() + " restarts")
                .note();
    }

    private static Notes.Draft draft(FactSpec fact, KubeObject pod, ContainerState state, Notes out) {
        return out.fact(fact.name(), Relation.TERWAY, pod.ref())
                .with("daemonPod", pod.name())
                .with("container", state.name())
                .with("restarts", state.restarts());
    }

    private static String memoryLimit(KubeObject pod, String container) {
        return pod.at("spec.containers").stream()
                .filter(each -> each.get("name").is(container))
                .map(each -> each.at("resources.limits.memory").orEmpty())
                .findFirst()
                .orElse("");
    }
}
