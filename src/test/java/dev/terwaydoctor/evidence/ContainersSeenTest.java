package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link ContainerObserver}, {@link StartObserver} and {@link ProbeObserver} make of a Pod's containers. */
class ContainersSeenTest {

    private static final String CRASHED = """
            apiVersion: v1
            kind: Pod
            metadata: {name: p, namespace: a}
            spec:
              nodeName: n
              initContainers: [{name: prepare, image: b}]
              containers:
                - {name: app, image: 'reg.corp:5000/team/app:1.2', command: [run, --fast], resources: {limits: {memory: 50Mi}}}
                - {name: helper, image: h}
            status:
              phase: Running
              podIP: 10.0.0.1
              initContainerStatuses: [{name: prepare, ready: true, state: {terminated: {exitCode: 0, reason: Completed}}}]
              containerStatuses:
                - name: app
                  restartCount: 4
                  state: {waiting: {reason: CrashLoopBackOff, message: back-off}}
                  lastState: {terminated: {exitCode: 137, reason: OOMKilled, startedAt: '2026-05-04T10:00:00Z', finishedAt: '2026-05-04T10:00:30Z'}}
                - {name: helper, state: {terminated: {exitCode: 2}}}
            """;

    @Test
    void anEndingIsToldWithSignalLimitAndTheOthersThatEnded() {
        Evidence ended = named(Scene.of(CRASHED).seenBy(new ContainerObserver()), "container.terminated", "app");
        assertThat(Scene.fields(ended))
                .containsEntry("ending", "exit code 137 (SIGKILL)")
                .containsEntry("reason", "OOMKilled")
                .containsEntry("seconds", "30")
                .containsEntry("restarts", "4")
                .containsEntry("memoryLimit", "50Mi")
                .containsEntry("command", "run --fast")
                .containsEntry("also", "; helper: exit code 2");
        assertThat(ended.text().shown())
                .isEqualTo("container app ended with exit code 137 (SIGKILL), reason OOMKilled");
    }

    @Test
    void anInitContainerThatFinishedIsMarkedAsOne() {
        Evidence ended = named(Scene.of(CRASHED).seenBy(new ContainerObserver()), "container.terminated", "prepare");
        assertThat(Scene.fields(ended)).containsEntry("init", "true").containsEntry("exitCode", "0");
    }

    @Test
    void anExitCodeBeyondTheSignalsNamesNone() {
        Evidence ended = named(
                Scene.of(CRASHED.replace("exitCode: 137", "exitCode: 255")).seenBy(new ContainerObserver()),
                "container.terminated",
                "app");
        assertThat(ended.field("ending")).isEqualTo("exit code 255");
    }

    @Test
    void theRegistrysWordsAreTakenFromTheNewestEventNotFromTheBackOff() {
        String scene = CRASHED.replace(
                        "reason: CrashLoopBackOff, message: back-off",
                        "reason: ImagePullBackOff, message: Back-off pulling image")
                + event("Failed", "Error: ImagePullBackOff", "2026-05-04T10:11:00Z")
                + event(
                        "Failed",
                        "Failed to pull image \"reg.corp:5000/team/app:1.2\": old: i/o timeout",
                        "2026-05-04T10:00:00Z")
                + event(
                        "Failed",
                        "Failed to pull image \"reg.corp:5000/team/app:1.2\": not found",
                        "2026-05-04T10:10:00Z");
        Evidence error = named(Scene.of(scene).seenBy(new StartObserver()), "image.pull-error", "app");
        assertThat(error.text().shown()).endsWith("not found");
        assertThat(Scene.fields(error))
                .containsEntry("registry", "reg.corp:5000")
                .containsEntry("repository", "team/app")
                .containsEntry("tag", "1.2");
    }

    @Test
    void withoutEventsTheStatusTellsWhyAContainerCannotStart() {
        String scene = CRASHED.replace(
                "reason: CrashLoopBackOff, message: back-off",
                "reason: CreateContainerConfigError, message: 'secret \"db\" not found'");
        Evidence error = named(Scene.of(scene).seenBy(new StartObserver()), "container.start-error", "app");
        assertThat(error.text().shown()).isEqualTo("CreateContainerConfigError: secret \"db\" not found");
    }

    @Test
    void anErrorAboutOneContainerIsNotSaidOfAnother() {
        String scene = CRASHED.replace("reason: CrashLoopBackOff, message: back-off", "reason: RunContainerError")
                + event("Failed", "Error: exec: \"x\": executable file not found in $PATH", "2026-05-04T10:11:00Z")
                        .replace("name: p, namespace: a}", "name: p, namespace: a, fieldPath: 'spec.containers{app}'}");
        assertThat(Scene.of(scene).seenBy(new StartObserver()))
                .extracting(piece -> piece.field("container"))
                .containsExactly("app");
    }

    @Test
    void aFailingProbeIsHeldAgainstItsDefinition() {
        String scene = """
                apiVersion: v1
                kind: Pod
                metadata: {name: p, namespace: a}
                spec:
                  containers:
                    - name: web
                      ports: [{name: http, containerPort: 8080}]
                      livenessProbe: {httpGet: {path: /alive, port: 9090}}
                      readinessProbe: {httpGet: {path: /ready, port: http}, timeoutSeconds: 3}
                """
                + event(
                        "Unhealthy",
                        "Liveness probe failed: Get \"http://10.0.0.1:9090/alive\": dial tcp: connect: connection refused",
                        "2026-05-04T10:11:00Z")
                + event(
                        "Unhealthy",
                        "Readiness probe failed: HTTP probe failed with statuscode: 503",
                        "2026-05-04T10:11:00Z")
                + event("Killing", "Container web failed liveness probe, will be restarted", "2026-05-04T10:11:00Z");
        List<Evidence> seen = Scene.of(scene).seenBy(new ProbeObserver());
        assertThat(Scene.fields(seen.get(0)))
                .containsEntry("probe", "liveness")
                .containsEntry("how", "refused")
                .containsEntry("port", "9090")
                .containsEntry("declared", "false")
                .containsEntry("ports", "8080");
        assertThat(Scene.fields(seen.get(1)))
                .containsEntry("result", "HTTP 503")
                .containsEntry("target", "GET /ready on port http")
                .containsEntry("port", "8080")
                .containsEntry("declared", "true");
        assertThat(seen.get(2).name()).isEqualTo("probe.kills");
    }

    private static String event(String reason, String message, String last) {
        return """
                ---
                apiVersion: v1
                kind: Event
                metadata: {name: e%d, namespace: a}
                involvedObject: {apiVersion: v1, kind: Pod, name: p, namespace: a}
                reason: %s
                type: Warning
                lastTimestamp: '%s'
                message: '%s'
                """.formatted(Math.floorMod(message.hashCode(), 1_000_000), reason, last, message);
    }

    private static Evidence named(List<Evidence> seen, String fact, String container) {
        return seen.stream()
                .filter(piece ->
                        piece.name().equals(fact) && piece.field("container").equals(container))
                .findFirst()
                .orElseThrow(() -> new AssertionError(seen.toString()));
    }
}
