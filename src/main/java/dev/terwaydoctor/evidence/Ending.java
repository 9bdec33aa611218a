package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How one run of a container ended. */
record Ending(Value status, Value run) {

    private static final int SIGNAL_BASE = 128;
    private static final Map<Long, String> SIGNALS = Map.of(
            1L, "SIGHUP", 2L, "SIGINT", 3L, "SIGQUIT", 4L, "SIGILL", 6L, "SIGABRT", 7L, "SIGBUS", 9L, "SIGKILL", 11L,
            "SIGSEGV", 13L, "SIGPIPE", 15L, "SIGTERM");

    /** The run that is over now, else the one before the last restart; empty while the first run lasts. */
    static Optional<Ending> latest(Value status) {
        return Stream.of("state.terminated", "lastState.terminated")
                .map(status::at)
                .filter(Value::exists)
                .map(run -> new Ending(status, run))
                .findFirst();
    }

    String container() {
        return status.get("name").orEmpty();
    }

    String reason() {
        return run.get("reason").orEmpty();
    }

    long exitCode() {
        return run.get("exitCode").number(0);
    }

    boolean isBad() {
        return exitCode() != 0 || reason().equals("OOMKilled");
    }

    /** The signal's name, where the exit code or the status tells one. */
    String signal() {
        long number = run.get("signal").number(exitCode() > SIGNAL_BASE ? exitCode() - SIGNAL_BASE : 0);
        return SIGNALS.getOrDefault(number, "");
    }

    /** Seconds from start to end; empty when not known. */
    String seconds() {
        Optional<Instant> from = run.get("startedAt").time();
        return run.get("finishedAt")
                .time()
                .flatMap(until -> from.map(
                        start -> Long.toString(Duration.between(start, until).toSeconds())))
                .orElse("");
    }

    /** {@code exit code 137 (SIGKILL)}. */
    String words() {
        return "exit code " + run.get("exitCode").text("unknown") + (signal().isEmpty() ? "" : " (" + signal() + ")");
    }

    /** Whether the termination message is the program's own; the kubelet and the runtime leave words there too. */
    boolean isOwnWords() {
        return reason().equals("Error") && !run.get("message").orEmpty().isBlank();
    }

    /** {@code CrashLoopBackOff, exit code 1, 7 restarts}. */
    static String told(Value status) {
        List<String> words = new ArrayList<>();
        status.at("state.waiting.reason").text().ifPresent(words::add);
        latest(status).map(Ending::words).ifPresent(words::add);
        words.add(status.get("restartCount").number(0) + " restarts");
        return String.join(", ", words);
    }

    /** The Pod's other containers that ended badly, to be appended to what is said of this one; empty when there is none. */
    String others(KubeObject pod) {
        return PodStage.statuses(pod)
                .flatMap(other -> latest(other).stream())
                .filter(other -> other.isBad() && !other.container().equals(container()))
                .map(other -> "; " + other.container() + ": " + other.words())
                .collect(Collectors.joining());
    }
}
