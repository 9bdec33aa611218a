package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.target.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the log that a follow-up means. */
final class LogChoice {

    private LogChoice() {}

    static Optional<Request.Log> of(Target target, LogAsk wanted, Case question, TerwayLayout terway) {
        Optional<KubeObject> pod = wanted.source() == LogAsk.Source.APPLICATION
                ? target.pods().stream().findFirst()
                : componentPod(target, wanted.source(), question, terway);
        int tail = wanted.tail() == 0 ? LogPull.NEWEST : wanted.tail();
        return pod.map(each -> new Request.Log(
                each.namespace(),
                each.name(),
                container(each, wanted.source(), question.hints().container()),
                wanted.previous(),
                question.hints().window().since(),
                tail));
    }

    private static Optional<KubeObject> componentPod(
            Target target, LogAsk.Source source, Case question, TerwayLayout terway) {
        String node = target.subject().kind().equals(Kinds.NODE)
                ? target.subject().name()
                : target.pods().stream()
                        .map(pod -> pod.at("spec.nodeName").orEmpty())
                        .findFirst()
                        .orElse("");
        Request.List pods = source == LogAsk.Source.CONTROLPLANE
                ? Reads.controlplanePods(terway)
                : Reads.systemPodsOn(terway, node);
        return question.cluster().list(pods, question.deadline()).found().orElse(ObjectList.EMPTY).items().stream()
                .filter(pod ->
                        source == LogAsk.Source.CONTROLPLANE ? terway.isControlplanePod(pod) : terway.isDaemonPod(pod))
                .findFirst();
    }

    private static String container(KubeObject pod, LogAsk.Source source, @Nullable String named) {
        return switch (source) {
            case TERWAY_DAEMON -> "terway";
            case TERWAY_INIT -> "terway-init";
            case POLICY -> "policy";
            case CONTROLPLANE -> TerwayLayout.CONTROLPLANE;
            case APPLICATION ->
                named != null
                        ? named
                        : pod.at("spec.containers").stream()
                                .map(container -> container.get("name").orEmpty())
                                .findFirst()
                                .orElse("");
        };
    }
}
