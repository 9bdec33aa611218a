package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How one container of a Terway component stands, from its status. */
record ContainerState(Value status, boolean init) {

    private static final Duration LATELY = Duration.ofMinutes(30);

    static Stream<ContainerState> of(KubeObject pod) {
        return Stream.concat(
                pod.status().get("initContainerStatuses").stream().map(status -> new ContainerState(status, true)),
                pod.status().get("containerStatuses").stream().map(status -> new ContainerState(status, false)));
    }

    String name() {
        return status.get("name").orEmpty();
    }

    long restarts() {
        return status.get("restartCount").number(0);
    }

    /** An init container is well when it has ended well. */
    boolean isWell() {
        return init
                ? status.at("state.terminated.exitCode").is("0")
                        || status.get("ready").isTrue()
                : status.get("ready").isTrue() && status.at("state.running").exists();
    }

    /** It waits in back-off, has ended, or ended lately and was started again. */
    boolean isCrashing(Instant now) {
        return status.at("state.waiting.reason").is("CrashLoopBackOff")
                || ended().filter(run -> !run.get("exitCode").is("0"))
                        .flatMap(run -> run.get("finishedAt").time())
                        .filter(end -> end.isAfter(now.minus(LATELY)))
                        .isPresent();
    }

    /** The run that ended last. */
    Optional<Value> ended() {
        return Stream.of("state.terminated", "lastState.terminated")
                .map(status::at)
                .filter(Value::exists)
                .findFirst();
    }

    Optional<Instant> runningSince() {
        return status.at("state.running.startedAt").time();
    }

    /** In a word or two, as kubectl would say it. */
    String words() {
        return status.at("state.waiting.reason")
                .text()
                .or(() -> status.at("state.terminated.reason").text())
                .orElse(status.at("state.running").exists() ? "running, not ready" : "not started");
    }
}
