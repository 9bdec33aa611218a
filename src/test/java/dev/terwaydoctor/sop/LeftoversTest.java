package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.evidence.LogWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    @Test
    void failedAttemptsOfACompletedJobAreLeftOver() {
        assertThat(left("""
                {apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: a}, status: {conditions: [{type: Complete, status: 'True'}]}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: first, namespace: a}, status: {phase: Failed}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: last, namespace: a}, status: {phase: Succeeded}}
                """)).containsExactly("last");
    }

    @Test
    void attemptsOfAJobThatIsNotDoneAreNot() {
        assertThat(left("""
                {apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: a}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: first, namespace: a}, status: {phase: Failed}}
                """)).containsExactly("first");
    }

    @Test
    void evictedPodsAreLeftOverOnceTheWorkloadIsFull() {
        String pods = """
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: a}, spec: {replicas: 1}, status: {readyReplicas: %d}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: evicted, namespace: a}, status: {phase: Failed}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: serving, namespace: a}, status: {phase: Running}}
                """;
        assertThat(left(pods.formatted(1))).containsExactly("serving");
        assertThat(left(pods.formatted(0))).containsExactly("evicted", "serving");
    }

    @Test
    void ofACronJobTheNewestRunCounts() {
        assertThat(left("""
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: c, namespace: a}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: old, namespace: a, creationTimestamp: '2026-05-03T00:00:00Z', ownerReferences: [{uid: one, controller: true}]}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: new, namespace: a, creationTimestamp: '2026-05-04T00:00:00Z', ownerReferences: [{uid: two, controller: true}]}}
                """)).containsExactly("new");
    }

    @Test
    void whereOnlyLeftoversAreThereTheyAreExamined() {
        assertThat(left("""
                {apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d, namespace: a}, status: {desiredNumberScheduled: 1, numberReady: 1}}
                ---
                {apiVersion: v1, kind: Pod, metadata: {name: evicted, namespace: a}, status: {phase: Failed}}
                """)).containsExactly("evicted");
    }

    private static List<String> left(String yaml) {
        List<KubeObject> objects = new FakeCluster().with(yaml).objects();
        return Leftovers.without(new Assignment(
                        objects.get(0), objects.subList(1, objects.size()), List.of(), List.of(), LogWindow.OPEN))
                .stream()
                .map(KubeObject::name)
                .toList();
    }
}
