package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What each container of the Pod waits for, and how it last ended. */
public final class ContainerObserver implements Observer {

    static final FactSpec WAITING =
            FactSpec.fact("container.waiting", "A container waits.", "container", "init", "reason", "image");
    static final FactSpec TERMINATED = FactSpec.fact(
            "container.terminated",
            "A container ended: the run that is over now, or the one before the last restart.",
            "container",
            "init",
            "reason",
            "exitCode",
            "signal",
            "restarts",
            "memoryLimit",
            "command");
    static final FactSpec NOT_READY =
            FactSpec.fact("container.not-ready", "A container runs and is not ready.", "container", "restarts");

    @Override
    public List<FactSpec> facts() {
        return List.of(WAITING, TERMINATED, NOT_READY);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.patient().isPod()) {
            observe(chart, chart.object(), Around.self(chart), out);
        }
    }

    private static void observe(Chart chart, KubeObject pod, Relation relation, Notes out) {
        Instant since = chart.patient().troubleSince();
        PodStage.statuses(pod).forEach(status -> {
            Value waiting = status.at("state.waiting");
            if (waiting.exists()) {
                named(out.fact(WAITING.name(), relation, pod.ref()), pod, status)
                        .with("reason", waiting.get("reason").orEmpty())
                        .with("image", spec(pod, status).get("image").orEmpty())
                        .saying(words(waiting))
                        .at(since, null)
                        .note();
            }
            ended(status).filter(run -> run.exists()).forEach(run -> terminated(pod, status, run, relation, out));
            if (status.at("state.running").exists() && !status.get("ready").isTrue()) {
                named(out.fact(NOT_READY.name(), relation, pod.ref()), pod, status)
                        .with("restarts", status.get("restartCount").number(0))
                        .saying("container " + status.get("name").orEmpty() + " is running and not ready")
                        .at(since, null)
                        .note();
            }
        });
    }

    private static Stream<Value> ended(Value status) {
        return Stream.of(status.at("state.terminated"), status.at("lastState.terminated"));
    }

    private static void terminated(KubeObject pod, Value status, Value run, Relation relation, Notes out) {
        Value spec = spec(pod, status);
        named(out.fact(TERMINATED.name(), relation, pod.ref()), pod, status)
                .with("reason", run.get("reason").orEmpty())
                .with("exitCode", run.get("exitCode").orEmpty())
                .with("signal", run.get("signal").orEmpty())
                .with("restarts", status.get("restartCount").number(0))
                .with("memoryLimit", spec.at("resources.limits.memory").orEmpty())
                .with("command", command(spec))
                .saying("container " + status.get("name").orEmpty() + " ended with exit code "
                        + run.get("exitCode").text("?") + ", reason "
                        + run.get("reason").text("none given")
                        + run.get("message")
                                .text()
                                .map(message -> ": " + message)
                                .orElse(""))
                .at(
                        run.get("startedAt").time().orElse(null),
                        run.get("finishedAt").time().orElse(null))
                .times(Math.max(1, status.get("restartCount").number(1)))
                .note();
    }

    private static Notes.Draft named(Notes.Draft draft, KubeObject pod, Value status) {
        String name = status.get("name").orEmpty();
        boolean init = pod.at("spec.initContainers").stream()
                .anyMatch(each -> each.get("name").is(name));
        return draft.with("container", name).with("init", String.valueOf(init));
    }

    private static Value spec(KubeObject pod, Value status) {
        return Stream.of("spec.initContainers", "spec.containers")
                .flatMap(list -> pod.at(list).stream())
                .filter(container -> container.get("name").is(status.get("name").orEmpty()))
                .findFirst()
                .orElse(Value.MISSING);
    }

    private static String command(Value spec) {
        return String.join(
                " ",
                Stream.of("command", "args")
                        .flatMap(key -> spec.get(key).stream())
                        .map(Value::orEmpty)
                        .toList());
    }

    private static String words(Value waiting) {
        String reason = waiting.get("reason").text("no reason given");
        return waiting.get("message")
                .text()
                .map(message -> reason + ": " + message)
                .orElse(reason);
    }
}
