package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link WorkloadObserver}, {@link CreationObserver}, {@link JobObserver}, {@link VolumeObserver} and {@link NodeObserver} make of what stands around Pods. */
class WorkloadsSeenTest {

    @ParameterizedTest
    @CsvSource({"0,0,0,zero", "2,0,0,none", "2,1,1,short", "2,2,1,unready", "2,2,2,full"})
    void aWorkloadsPodsAreCounted(int wanted, int existing, int ready, String state) {
        Evidence replicas = Scene.of("""
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: a}, spec: {replicas: %d},
                 status: {replicas: %d, readyReplicas: %d}}
                """.formatted(wanted, existing, ready))
                .seenBy(new WorkloadObserver())
                .get(0);
        assertThat(replicas.field("state")).isEqualTo(state);
    }

    @Test
    void theNewestRefusalOfTheReplicaSetInUseIsTold() {
        List<Evidence> seen = Scene.of("""
                {apiVersion: apps/v1, kind: Deployment, metadata: {name: d, namespace: a, uid: u}, spec: {replicas: 1}}
                ---
                {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: d-1, namespace: a, ownerReferences: [{uid: u, controller: true}]}, spec: {replicas: 1}}
                ---
                {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: d-0, namespace: a, ownerReferences: [{uid: u, controller: true}]}, spec: {replicas: 0}}
                ---
                apiVersion: v1
                kind: Event
                metadata: {name: e1, namespace: a}
                involvedObject: {apiVersion: apps/v1, kind: ReplicaSet, name: d-1, namespace: a}
                reason: FailedCreate
                lastTimestamp: '2026-05-04T10:00:00Z'
                message: 'Error creating: exceeded quota: q'
                ---
                apiVersion: v1
                kind: Event
                metadata: {name: e0, namespace: a}
                involvedObject: {apiVersion: apps/v1, kind: ReplicaSet, name: d-0, namespace: a}
                reason: FailedCreate
                lastTimestamp: '2026-05-04T10:10:00Z'
                message: 'Error creating: of an old template'
                """).seenBy(new CreationObserver());
        assertThat(seen)
                .filteredOn(piece -> piece.name().equals("workload.create-refused"))
                .singleElement()
                .satisfies(piece -> {
                    assertThat(piece.text().shown()).isEqualTo("Error creating: exceeded quota: q");
                    assertThat(piece.field("owner")).isEqualTo("d-1");
                });
    }

    @Test
    void whenEventsHaveExpiredTheConditionStillTellsOfTheRefusal() {
        List<Evidence> seen = Scene.of("""
                {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: r, namespace: a}, spec: {replicas: 1},
                 status: {conditions: [{type: ReplicaFailure, status: 'True', message: forbidden by policy}]}}
                """).seenBy(new CreationObserver());
        assertThat(seen).extracting(piece -> piece.text().shown()).contains("forbidden by policy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {conditions: [{type: Complete, status: 'True'}], succeeded: 1, failed: 2} | complete
            {conditions: [{type: Failed, status: 'True', reason: BackoffLimitExceeded}]} | failed
            {active: 1} | active
            """)
    void aJobsStateFollowsFromItsConditions(String status, String state) {
        Evidence job = Scene.of(
                        "{apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: a}, status: " + status + "}")
                .seenBy(new JobObserver())
                .get(0);
        assertThat(job.field("state")).isEqualTo(state);
    }

    @Test
    void theJobThatOwnsThePodIsToldToo() {
        List<Evidence> seen = Scene.of("""
                {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a, ownerReferences: [{apiVersion: batch/v1, kind: Job, name: j, controller: true}]}}
                ---
                {apiVersion: batch/v1, kind: Job, metadata: {name: j, namespace: a}, spec: {suspend: true}}
                """).seenBy(new JobObserver());
        assertThat(seen).extracting(piece -> piece.field("state")).containsExactly("suspended");
    }

    @Test
    void aCronJobTellsItsScheduleAndLastRun() {
        Evidence cronJob = Scene.of("""
                {apiVersion: batch/v1, kind: CronJob, metadata: {name: c, namespace: a}, spec: {schedule: '0 3 * * *', suspend: true},
                 status: {lastScheduleTime: '2026-05-03T03:00:00Z'}}
                """).seenBy(new JobObserver()).get(0);
        assertThat(Scene.fields(cronJob))
                .containsEntry("state", "suspended")
                .containsEntry("schedule", "0 3 * * *")
                .containsEntry("lastRun", "2026-05-03T03:00:00Z");
    }

    @Test
    void claimsThatAreNotBoundAreTakenApartAndBoundOnesAreNot() {
        String scene = """
                {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}, spec: {volumes: [{persistentVolumeClaim: {claimName: %s}}]}}
                ---
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: waiting, namespace: a}, spec: {storageClassName: none-such}, status: {phase: Pending}}
                ---
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: bound, namespace: a}, spec: {volumeName: v}, status: {phase: Bound}}
                ---
                {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: lost, namespace: a}, spec: {volumeName: v}, status: {phase: Lost}}
                """;
        assertThat(facts(scene, "waiting")).containsExactly("claim.phase", "claim.class-missing");
        assertThat(facts(scene, "bound")).isEmpty();
        assertThat(facts(scene, "lost")).containsExactly("claim.phase");
        assertThat(facts(scene, "absent")).containsExactly("claim.missing");
    }

    @Test
    void aNodesConditionsAreBadOnlyWhenTheyNameAProblem() {
        List<Evidence> seen = Scene.of("""
                {apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}, spec: {nodeName: n}}
                ---
                apiVersion: v1
                kind: Node
                metadata: {name: n}
                spec: {unschedulable: true}
                status:
                  conditions:
                    - {type: DiskPressure, status: 'True', reason: KubeletHasDiskPressure}
                    - {type: SufficientIP, status: 'True'}
                    - {type: Ready, status: Unknown, reason: NodeStatusUnknown, message: Kubelet stopped posting node status.}
                """).seenBy(new NodeObserver());
        assertThat(seen).extracting(Evidence::name).containsExactly("node.pressure", "node.not-ready", "node.cordoned");
    }

    @Test
    void aNodeThatIsGoneIsMissing() {
        assertThat(Scene.of("{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}, spec: {nodeName: gone}}")
                        .seenBy(new NodeObserver()))
                .extracting(Evidence::name)
                .containsExactly("node.missing");
    }

    private static List<String> facts(String scene, String claim) {
        return Scene.of(scene.formatted(claim)).seenBy(new VolumeObserver()).stream()
                .map(Evidence::name)
                .toList();
    }
}
