package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How the Pods stand that the patient talks to. */
public final class PeerObserver implements Observer {

    static final FactSpec FAILING = FactSpec.fact(
            "peer.failing",
            "A Pod that the patient talks to is not well; why is what holds it up, where its claims, its condition or its events tell.",
            "peer",
            "namespace",
            "service",
            "stage",
            "container",
            "reason",
            "lastReason",
            "ending",
            "restarts",
            "memoryLimit",
            "why");
    static final FactSpec READY =
            FactSpec.fact("peer.ready", "A Pod that the patient talks to is ready.", "peer", "container");

    @Override
    public List<FactSpec> facts() {
        return List.of(FAILING, READY);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Neighbours neighbours = new Neighbours(chart);
        neighbours.peers().stream()
                .filter(pod -> !pod.ref().equals(chart.ref()))
                .min(Comparator.comparing(PodStage::isReady))
                .ifPresent(pod -> observe(chart, neighbours, pod, out));
    }

    private static void observe(Chart chart, Neighbours neighbours, KubeObject pod, Notes out) {
        Stage stage = PodStage.stage(pod, chart.now());
        if (stage == Stage.READY) {
            out.fact(READY.name(), Relation.PEER, pod.ref())
                    .with("peer", pod.name())
                    .with("container", worst(pod).get("name").orEmpty())
                    .saying("Pod " + pod.name() + " is ready")
                    .note();
            return;
        }
        Value status = worst(pod);
        ContainerSpec spec = ContainerSpec.of(pod, status.get("name").orEmpty());
        Optional<Ending> ending = Ending.latest(status);
        String reason = status.at("state.waiting.reason")
                .text(ending.map(Ending::reason).orElse(""));
        out.fact(FAILING.name(), Relation.PEER, pod.ref())
                .with("peer", pod.name())
                .with("namespace", pod.namespace())
                .with("service", service(neighbours, pod))
                .with("stage", stage.spelling())
                .with("container", spec.name())
                .with("reason", reason.isEmpty() ? stage.spelling() : reason)
                .with("lastReason", ending.map(Ending::reason).orElse(""))
                .with("ending", ending.map(Ending::words).orElse(""))
                .with("restarts", status.get("restartCount").number(0))
                .with("memoryLimit", spec.memoryLimit())
                .with("why", why(chart, pod, reason.isEmpty() ? stage.spelling() : reason))
                .saying("Pod " + pod.name() + (spec.name().isEmpty() ? "" : ", container " + spec.name()) + ": "
                        + status.at("state.waiting.reason").text(stage.spelling())
                        + ending.map(last -> ", ended with " + last.words() + " " + last.reason())
                                .orElse(""))
                .note();
    }

    private static String why(Chart chart, KubeObject pod, String otherwise) {
        String words = new PeerTrouble(chart, pod).words();
        return words.isEmpty() ? otherwise : words;
    }

    private static Value worst(KubeObject pod) {
        return PodStage.statuses(pod)
                .filter(status -> !status.get("ready").isTrue())
                .findFirst()
                .or(() -> PodStage.statuses(pod).findFirst())
                .orElse(Value.MISSING);
    }

    private static String service(Neighbours neighbours, KubeObject pod) {
        return neighbours.targets().stream()
                .map(Neighbours.Target::service)
                .filter(service -> neighbours.behind(service).contains(pod))
                .map(KubeObject::name)
                .findFirst()
                .orElse(pod.name());
    }
}
