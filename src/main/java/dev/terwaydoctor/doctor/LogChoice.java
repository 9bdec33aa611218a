package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.target.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the logs that words mean: whose, of which container and run, from when. */
final class LogChoice {

    private static final int PODS_AT_MOST = 3;
    private static final int LOGS_AT_MOST = 6;

    private final Target target;
    private final Case question;
    private final TimeWindow window;
    private final TerwayLayout terway;

    LogChoice(Target target, Case question, TimeWindow window, TerwayLayout terway) {
        this.target = target;
        this.question = question;
        this.window = window;
        this.terway = terway;
    }

    /** The one log to show. */
    Optional<Request.Log> one(LogAsk wanted) {
        Optional<KubeObject> pod =
                wanted.source() == LogAsk.Source.APPLICATION ? worst() : componentPod(wanted.source());
        return pod.map(each -> log(each, container(each, wanted.source()), wanted.previous(), tail(wanted)));
    }

    /** Every log in which a line may stand: of the component, or of the containers of the target's Pods and their runs before. */
    List<Request.Log> all(LogAsk wanted) {
        if (wanted.source() != LogAsk.Source.APPLICATION) {
            return one(wanted).stream().toList();
        }
        return target.pods().stream()
                .limit(PODS_AT_MOST)
                .flatMap(pod -> PodStage.statuses(pod)
                        .filter(status -> named() == null || status.get("name").is(named()))
                        .flatMap(status -> runs(status.get("restartCount").number(0) > 0, wanted)
                                .map(previous -> log(pod, status.get("name").orEmpty(), previous, 0))))
                .limit(LOGS_AT_MOST)
                .toList();
    }

    private static Stream<Boolean> runs(boolean restarted, LogAsk wanted) {
        if (wanted.previous()) {
            return Stream.of(true);
        }
        return restarted ? Stream.of(false, true) : Stream.of(false);
    }

    private Request.Log log(KubeObject pod, String container, boolean previous, int tail) {
        return new Request.Log(pod.namespace(), pod.name(), container, previous, window.since(), tail);
    }

    /** What is searched is read whole; what is only shown, from its newest lines. */
    private int tail(LogAsk wanted) {
        if (wanted.tail() > 0) {
            return wanted.tail();
        }
        return wanted.filter() == null && window.isOpen() ? LogPull.NEWEST : 0;
    }

    private @Nullable String named() {
        return question.hints().container();
    }

    private Optional<KubeObject> componentPod(LogAsk.Source source) {
        Request.List pods = source == LogAsk.Source.CONTROLPLANE
                ? Reads.controlplanePods(terway)
                : Reads.systemPodsOn(terway, node());
        return question.cluster().list(pods, question.deadline()).found().orElse(ObjectList.EMPTY).items().stream()
                .filter(pod ->
                        source == LogAsk.Source.CONTROLPLANE ? terway.isControlplanePod(pod) : terway.isDaemonPod(pod))
                .findFirst();
    }

    private String node() {
        return target.subject().kind().equals(Kinds.NODE)
                ? target.subject().name()
                : worst().map(pod -> pod.at("spec.nodeName").orEmpty()).orElse("");
    }

    /** Of several Pods one that is not ready, where there is one. */
    private Optional<KubeObject> worst() {
        return target.pods().stream().min(Comparator.comparing(PodStage::isReady));
    }

    private String container(KubeObject pod, LogAsk.Source source) {
        return switch (source) {
            case TERWAY_DAEMON -> "terway";
            case TERWAY_INIT -> "terway-init";
            case POLICY -> "policy";
            case CONTROLPLANE -> TerwayLayout.CONTROLPLANE;
            case APPLICATION -> Optional.ofNullable(named()).orElseGet(() -> Actions.firstContainer(pod));
        };
    }
}
