package dev.terwaydoctor.doctor;

import dev.terwaydoctor.Engine;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the whole engine about a cluster in memory. */
final class Practice {

    static final String NODE = "cn-beijing.10.8.0.4";

    private static final Engine ENGINE = new Engine(TerwayLayout.USUAL);

    private Practice() {}

    /** A cluster whose Terway is well, on one node. */
    static FakeCluster ground() {
        try {
            return new FakeCluster().with(Files.readString(Path.of("src/test/resources/incidents/ground.yaml")));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static Answer ask(FakeCluster cluster, String question) {
        return ask(cluster, question, "en", null);
    }

    static Answer ask(FakeCluster cluster, String question, String language, Report.@Nullable Target about) {
        return doctor(cluster).ask(new Ask("1", question, cluster.name(), List.of(), language, about), Progress.SILENT);
    }

    static Answer press(FakeCluster cluster, Report.Action button) {
        return doctor(cluster)
                .perform(new Ask("1", "", cluster.name(), List.of(), "en", null), button, Progress.SILENT);
    }

    static Report report(FakeCluster cluster, String question) {
        return ask(cluster, question).report();
    }

    static Report.Step step(Report report, String id) {
        return report.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Doctor doctor(FakeCluster cluster) {
        return ENGINE.doctor(Map.of(cluster.name(), cluster));
    }

    /** A Pod of Deployment web on the node; its status is what the test is about. */
    static String pod(String name, String status) {
        return """
                ---
                apiVersion: v1
                kind: Pod
                metadata:
                  name: %s
                  namespace: shop
                  uid: uid-%s
                  labels: {app: web}
                  creationTimestamp: "2026-05-04T09:00:00Z"
                  ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web-5d, uid: uid-web-5d, controller: true}]
                spec: {nodeName: %s, containers: [{name: main, image: "registry.corp.cn/web:1.4"}]}
                status: %s
                """.formatted(name, name, NODE, status);
    }

    static final String READY = "{phase: Running, podIP: 10.8.1.9, conditions: [{type: Ready, status: 'True'}], "
            + "containerStatuses: [{name: main, ready: true, restartCount: 0, state: {running: {startedAt: '2026-05-04T09:00:10Z'}}}]}";

    static final String CRASHING = "{phase: Running, podIP: 10.8.1.8, "
            + "conditions: [{type: Ready, status: 'False', reason: ContainersNotReady, lastTransitionTime: '2026-05-04T10:01:00Z'}], "
            + "containerStatuses: [{name: main, ready: false, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}, "
            + "lastState: {terminated: {exitCode: 2, reason: Error, startedAt: '2026-05-04T10:00:50Z', finishedAt: '2026-05-04T10:01:00Z'}}}]}";

    static final String PENDING =
            "{phase: Pending, conditions: [{type: PodScheduled, status: 'True', lastTransitionTime: '2026-05-04T09:00:00Z'}], "
                    + "containerStatuses: [{name: main, ready: false, restartCount: 0, state: {waiting: {reason: ContainerCreating}}}]}";

    static String warning(String pod, String reason, String message, String first, String last, int count) {
        return """
                ---
                apiVersion: v1
                kind: Event
                metadata: {name: %s.%s, namespace: shop}
                involvedObject: {apiVersion: v1, kind: Pod, name: %s, namespace: shop}
                type: Warning
                reason: %s
                message: "%s"
                firstTimestamp: "%s"
                lastTimestamp: "%s"
                count: %d
                """.formatted(pod, reason, pod, reason, message, first, last, count);
    }
}
