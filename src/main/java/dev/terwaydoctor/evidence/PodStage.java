package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads from a Pod's status where in its life it stands, and since when that has been a trouble.
 */
public final class PodStage {

    private static final Set<String> IMAGE_REASONS = Set.of(
            "ImagePullBackOff",
            "ErrImagePull",
            "InvalidImageName",
            "ErrImageNeverPull",
            "RegistryUnavailable",
            "ImageInspectError",
            "SignatureValidationFailed");
    private static final Set<String> CONTAINER_REASONS = Set.of(
            "CreateContainerConfigError",
            "CreateContainerError",
            "RunContainerError",
            "PreCreateHookError",
            "PreStartHookError",
            "PostStartHookError",
            "StartError",
            "ContainerCannotRun");

    /** A container that has run so long since its last restart is not crashing any more. */
    private static final Duration SETTLED = Duration.ofMinutes(30);

    private PodStage() {}

    /** The Pod as a patient at the given time. */
    public static Patient patient(KubeObject pod, Instant now) {
        Stage stage = stage(pod, now);
        return new Patient(pod, stage, troubleSince(pod, stage).orElse(null));
    }

    public static Stage stage(KubeObject pod, Instant now) {
        String phase = pod.at("status.phase").orEmpty();
        if (isHeldBack(pod)) {
            return Stage.TERMINATING;
        }
        if (phase.equals("Failed")) {
            return Stage.FAILED;
        }
        if (phase.equals("Succeeded")) {
            return Stage.SUCCEEDED;
        }
        if (pod.deleted().isPresent()) {
            return Stage.TERMINATING;
        }
        if (pod.at("spec.nodeName").orEmpty().isEmpty()) {
            return Stage.UNSCHEDULED;
        }
        return running(pod, now);
    }

    /** Whether somebody has to act before it can go: that its containers have ended does not matter then. */
    private static boolean isHeldBack(KubeObject pod) {
        return pod.deleted().isPresent()
                && !pod.metadata().get("finalizers").items().isEmpty();
    }

    private static Stage running(KubeObject pod, Instant now) {
        List<Value> containers = statuses(pod).toList();
        if (containers.stream().anyMatch(container -> IMAGE_REASONS.contains(waiting(container)))) {
            return Stage.IMAGE;
        }
        if (containers.stream().anyMatch(container -> CONTAINER_REASONS.contains(waiting(container)))) {
            return Stage.CONTAINER;
        }
        if (initsPending(pod)) {
            return hasSandbox(pod) ? Stage.INIT : Stage.SANDBOX;
        }
        if (containers.stream().anyMatch(container -> isCrashing(container, now))) {
            return Stage.CRASHING;
        }
        if (isReady(pod)) {
            return Stage.READY;
        }
        return hasSandbox(pod) ? Stage.NOT_READY : Stage.SANDBOX;
    }

    /** A Pod has its sandbox, network included, once it has an IP or any container got as far as to run. */
    private static boolean hasSandbox(KubeObject pod) {
        boolean hasOwnIp = !pod.at("status.podIP").orEmpty().isEmpty()
                && !pod.at("spec.hostNetwork").isTrue();
        return hasOwnIp
                || pod.condition("PodReadyToStartContainers").get("status").is("True")
                || statuses(pod)
                        .anyMatch(container -> container.at("state.running").exists()
                                || container.at("state.terminated").exists()
                                || container.get("restartCount").number(0) > 0);
    }

    private static boolean initsPending(KubeObject pod) {
        return pod.status().get("initContainerStatuses").stream()
                .anyMatch(container -> !container.get("ready").isTrue()
                        && !container.at("state.terminated.exitCode").is("0")
                        && !(isSidecar(pod, container)
                                && container.get("started").isTrue()));
    }

    /** An init container that is restarted for ever does not hold the others up once it has started. */
    private static boolean isSidecar(KubeObject pod, Value status) {
        return ContainerSpec.of(pod, status.get("name").orEmpty()).isSidecar();
    }

    private static boolean isCrashing(Value container, Instant now) {
        if (container.at("state.waiting.reason").is("CrashLoopBackOff")) {
            return true;
        }
        if (container.at("state.terminated").exists()) {
            return !container.at("state.terminated.exitCode").is("0");
        }
        boolean restartedNow = container
                .at("lastState.terminated.finishedAt")
                .time()
                .filter(finished -> finished.isAfter(now.minus(SETTLED)))
                .isPresent();
        return restartedNow && container.get("restartCount").number(0) > 0;
    }

    public static boolean isReady(KubeObject pod) {
        return pod.condition("Ready").get("status").is("True");
    }

    /** All containers' statuses, init containers first. */
    public static Stream<Value> statuses(KubeObject pod) {
        return Stream.concat(
                pod.status().get("initContainerStatuses").stream(), pod.status().get("containerStatuses").stream());
    }

    /** One container's status; missing when the Pod has none of that name. */
    static Value status(KubeObject pod, String container) {
        return statuses(pod)
                .filter(status -> status.get("name").is(container))
                .findFirst()
                .orElse(Value.MISSING);
    }

    private static String waiting(Value container) {
        return container.at("state.waiting.reason").orEmpty();
    }

    private static Optional<Instant> troubleSince(KubeObject pod, Stage stage) {
        return switch (stage) {
            case READY, SUCCEEDED, OTHER, NOT_CREATED -> Optional.empty();
            case TERMINATING -> pod.deleted();
            case UNSCHEDULED -> pod.created();
            case SANDBOX, IMAGE, CONTAINER, INIT ->
                transition(pod, "PodScheduled").or(pod::created);
            case CRASHING -> crashesSince(pod).or(() -> transition(pod, "Ready"));
            case NOT_READY -> transition(pod, "Ready").or(pod::created);
            case FAILED -> ended(pod).or(pod::created);
        };
    }

    /** The status knows the last crash only; a Pod that has not been ready since before it has crashed for longer. */
    private static Optional<Instant> crashesSince(KubeObject pod) {
        Stream<Instant> lastRuns = statuses(pod)
                .filter(container -> container.get("restartCount").number(0) > 0
                        || container.at("state.terminated").exists())
                .flatMap(container -> Stream.of(
                        container.at("lastState.terminated.startedAt"), container.at("state.terminated.startedAt")))
                .flatMap(time -> time.time().stream());
        Stream<Instant> unready = isReady(pod) ? Stream.empty() : transition(pod, "Ready").stream();
        return Stream.concat(lastRuns, unready).min(Comparator.naturalOrder());
    }

    private static Optional<Instant> ended(KubeObject pod) {
        return statuses(pod)
                .flatMap(container -> container.at("state.terminated.startedAt").time().stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> transition(KubeObject pod, String condition) {
        return pod.condition(condition).get("lastTransitionTime").time();
    }
}
