package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulingObserverTest {

    @Test
    void theMessageIsTakenApartPredicateByPredicate() {
        List<Evidence> seen = unschedulable(
                "0/6 nodes are available: 1 node(s) had untolerated taint {dedicated: gpu, x}, 2 Insufficient cpu, 3 node(s) didn't match"
                        + " Pod's node affinity/selector. preemption: 0/6 nodes are available: 6 Preemption is not helpful.");
        assertThat(seen)
                .extracting(piece -> piece.field("nodes") + "/" + piece.field("total") + " " + piece.field("predicate"))
                .containsExactly(
                        "1/6 node(s) had untolerated taint {dedicated: gpu, x}",
                        "2/6 Insufficient cpu",
                        "3/6 node(s) didn't match Pod's node affinity/selector");
        assertThat(seen.get(1).field("asked")).isEqualTo("2 + 500m");
        assertThat(seen.get(2).field("selector")).isEqualTo("disk=ssd");
    }

    @Test
    void aResourceKeepsItsWholeName() {
        assertThat(unschedulable("0/2 nodes are available: 2 Insufficient nvidia.com/gpu.")
                        .get(0)
                        .field("resource"))
                .isEqualTo("nvidia.com/gpu");
    }

    @Test
    void whatHasNoCountIsAPredicateToo() {
        Evidence only = unschedulable(
                        "0/2 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/2 nodes are available: 2 x.")
                .get(0);
        assertThat(only.field("predicate")).isEqualTo("pod has unbound immediate PersistentVolumeClaims");
        assertThat(only.field("nodes")).isEmpty();
    }

    @Test
    void theConditionCountsMoreThanAnOldEvent() {
        List<Evidence> seen = Scene.of(pod(
                                "{type: PodScheduled, status: 'False', reason: Unschedulable, message: '0/1 nodes are available: 1 Insufficient memory.'}")
                        + """
                        ---
                        apiVersion: v1
                        kind: Event
                        metadata: {name: e, namespace: a}
                        involvedObject: {apiVersion: v1, kind: Pod, name: p, namespace: a}
                        reason: FailedScheduling
                        lastTimestamp: '2026-05-04T09:00:00Z'
                        message: '0/1 nodes are available: 1 Insufficient cpu.'
                        """)
                .seenBy(new SchedulingObserver());
        assertThat(seen).extracting(piece -> piece.field("resource")).containsExactly("memory");
    }

    @Test
    void gatesAreNamedAndNothingElseIsAsked() {
        List<Evidence> seen = Scene.of(pod("{type: PodScheduled, status: 'False', reason: SchedulingGated}")
                        .replace("spec:", "spec:\n  schedulingGates: [{name: quota.corp/check}, {name: b}]"))
                .seenBy(new SchedulingObserver());
        assertThat(seen).singleElement().satisfies(piece -> {
            assertThat(piece.name()).isEqualTo("scheduling.gated");
            assertThat(piece.field("gates")).isEqualTo("quota.corp/check, b");
        });
    }

    @Test
    void silenceNamesTheSchedulerThatShouldHaveSpoken() {
        List<Evidence> seen = Scene.of(
                        pod("{type: Initialized, status: 'True'}").replace("spec:", "spec:\n  schedulerName: volcano"))
                .seenBy(new SchedulingObserver());
        assertThat(seen).singleElement().satisfies(piece -> {
            assertThat(piece.name()).isEqualTo("scheduling.silent");
            assertThat(piece.field("scheduler")).isEqualTo("volcano");
        });
    }

    @Test
    void aPodThatHasANodeIsNotAsked() {
        assertThat(Scene.of(pod("{type: PodScheduled, status: 'True'}").replace("spec:", "spec:\n  nodeName: n"))
                        .seenBy(new SchedulingObserver()))
                .isEmpty();
    }

    private static List<Evidence> unschedulable(String message) {
        return Scene.of(pod(
                        "{type: PodScheduled, status: 'False', reason: Unschedulable, message: \"" + message + "\"}"))
                .seenBy(new SchedulingObserver());
    }

    private static String pod(String condition) {
        return """
                apiVersion: v1
                kind: Pod
                metadata: {name: p, namespace: a, creationTimestamp: '2026-05-04T09:00:00Z'}
                spec:
                  nodeSelector: {disk: ssd}
                  containers:
                    - {name: one, resources: {requests: {cpu: '2'}}}
                    - {name: two, resources: {limits: {cpu: 500m}}}
                status:
                  phase: Pending
                  conditions: [%s]
                """.formatted(condition);
    }
}
