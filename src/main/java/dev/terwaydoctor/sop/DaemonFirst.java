package dev.terwaydoctor.sop;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Stage;
import java.util.stream.Stream;

/** Where the CNI plugin is said not to be initialised, nothing beyond Terway's own Pod is looked at until that Pod is proven up on the node. */
final class DaemonFirst {

    private static final Pattern NOT_INITIALISED = Pattern.compile("cni (?:plugin not |config un)initialized");

    private DaemonFirst() {}

    /** Whether what Terway's objects say can be of use yet. */
    static boolean isSettled(Chart chart) {
        boolean waits = chart.patient().isPod() && chart.patient().stage() == Stage.SANDBOX && chart.isOnNode();
        boolean known = chart.snapshot()
                        .has(Reads.systemPodsOn(chart.terway(), chart.patient().nodeName()))
                && chart.snapshot().has(Reads.node(chart.patient().nodeName()));
        return (!waits || known) && !isInDoubt(chart);
    }

    static boolean isInDoubt(Chart chart) {
        return chart.isOnNode() && saysNotInitialised(chart) && !isUp(chart);
    }

    private static boolean saysNotInitialised(Chart chart) {
        Stream<String> node =
                chart.node().map(each -> each.condition("Ready")).map(ready -> ready.get("message")).stream()
                        .map(Value::orEmpty);
        Stream<String> events = chart.eventsOf(chart.ref()).stream()
                .map(event -> event.root().get("message").orEmpty());
        return Stream.concat(node, events)
                .anyMatch(words -> NOT_INITIALISED.matcher(words).find());
    }

    private static boolean isUp(Chart chart) {
        return chart.terwayPod().filter(pod -> stage(chart, pod) == Stage.READY).isPresent();
    }

    private static Stage stage(Chart chart, KubeObject pod) {
        return PodStage.stage(pod, chart.now());
    }
}
