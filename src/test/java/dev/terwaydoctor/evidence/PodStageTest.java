package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodStageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {phase: Failed}                                                                                          | FAILED
            {phase: Succeeded}                                                                                       | SUCCEEDED
            {phase: Pending, containerStatuses: [{name: a, state: {waiting: {reason: ContainerCreating}}}]}          | SANDBOX
            {phase: Pending, podIP: 10.0.0.1, containerStatuses: [{name: a, state: {waiting: {reason: ErrImagePull}}}]} | IMAGE
            {phase: Pending, podIP: 10.0.0.1, containerStatuses: [{name: a, state: {waiting: {reason: CreateContainerConfigError}}}]} | CONTAINER
            {phase: Running, podIP: 10.0.0.1, containerStatuses: [{name: a, restartCount: 3, state: {waiting: {reason: CrashLoopBackOff}}}]} | CRASHING
            {phase: Running, podIP: 10.0.0.1, containerStatuses: [{name: a, state: {running: {}}}]}                  | NOT_READY
            {phase: Running, podIP: 10.0.0.1, conditions: [{type: Ready, status: 'True'}]}                           | READY
            {phase: Running, conditions: [{type: Ready, status: 'False'}, {type: PodReadyToStartContainers, status: 'True'}]} | NOT_READY
            {phase: Pending, podIP: 10.0.0.1, initContainerStatuses: [{name: i, state: {running: {}}}]}              | INIT
            {phase: Pending, initContainerStatuses: [{name: i, state: {waiting: {reason: PodInitializing}}}]}        | SANDBOX
            {}                                                                                                       | SANDBOX
            """)
    void tellsWhereAPodStands(String status, Stage stage) {
        assertThat(pod("spec: {nodeName: n}", status).stage()).isEqualTo(stage);
    }

    @Test
    void aPodWithoutANodeIsNotScheduled() {
        assertThat(pod("spec: {}", "{phase: Pending}").stage()).isEqualTo(Stage.UNSCHEDULED);
    }

    @Test
    void aSidecarThatHasStartedHoldsNobodyUp() {
        String spec = "spec: {nodeName: n, initContainers: [{name: i, restartPolicy: Always}]}";
        String status =
                "{podIP: 10.0.0.1, initContainerStatuses: [{name: i, started: true, ready: false, state: {running: {}}}]}";
        assertThat(pod(spec, status).stage()).isEqualTo(Stage.NOT_READY);
    }

    @Test
    void aPodThatRestartedLatelyIsCrashingAndOneThatRestartedLongAgoIsNot() {
        String status =
                "{phase: Running, podIP: 10.0.0.1, conditions: [{type: Ready, status: 'True'}], containerStatuses: [{name: a,"
                        + " restartCount: 1, state: {running: {}}, lastState: {terminated: {exitCode: 1, finishedAt: '%s'}}}]}";
        assertThat(pod("spec: {nodeName: n}", status.formatted("2026-05-04T10:00:00Z"))
                        .stage())
                .isEqualTo(Stage.CRASHING);
        assertThat(pod("spec: {nodeName: n}", status.formatted("2026-05-04T08:00:00Z"))
                        .stage())
                .isEqualTo(Stage.READY);
    }

    @Test
    void aPodMarkedForDeletionIsTerminatingSinceThen() {
        Patient patient = Scene.of("""
                apiVersion: v1
                kind: Pod
                metadata: {name: p, namespace: a, deletionTimestamp: '2026-05-04T09:00:00Z'}
                spec: {nodeName: n}
                status: {phase: Running}
                """).chart().patient();
        assertThat(patient.stage()).isEqualTo(Stage.TERMINATING);
        assertThat(patient.troubleSince()).isEqualTo("2026-05-04T09:00:00Z");
    }

    private static Patient pod(String spec, String status) {
        return Scene.of("{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: a}, " + spec + ", status: " + status
                        + "}")
                .chart()
                .patient();
    }
}
