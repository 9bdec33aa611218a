package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.util.List;

/** What each container of the Pod waits for, and how it last ended. */
public final class ContainerObserver implements Observer {

    static final FactSpec WAITING =
            FactSpec.fact("container.waiting", "A container waits.", "container", "init", "reason", "image");
    static final FactSpec TERMINATED = FactSpec.fact(
            "container.terminated",
            "A container ended: the run that is over now, or the one before the last restart. Also tells of the Pod's other containers; "
                    + "logFlag is what kubectl logs needs to show that run.",
            "container",
            "init",
            "reason",
            "exitCode",
            "signal",
            "ending",
            "seconds",
            "restarts",
            "memoryLimit",
            "command",
            "logFlag",
            "also");
    static final FactSpec NOT_READY =
            FactSpec.fact("container.not-ready", "A container runs and is not ready.", "container", "restarts");

    @Override
    public List<FactSpec> facts() {
        return List.of(WAITING, TERMINATED, NOT_READY);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.patient().isPod()) {
            PodStage.statuses(chart.object()).forEach(status -> observe(chart, status, out));
        }
    }

    private static void observe(Chart chart, Value status, Notes out) {
        KubeObject pod = chart.object();
        ContainerSpec spec = ContainerSpec.of(pod, status.get("name").orEmpty());
        Value waiting = status.at("state.waiting");
        if (waiting.exists()) {
            named(WAITING, chart, spec, out)
                    .with("reason", waiting.get("reason").orEmpty())
                    .with("image", Image.shown(spec.image()))
                    .saying(words(waiting))
                    .at(chart.patient().troubleSince(), null)
                    .note();
        }
        Ending.latest(status).ifPresent(ending -> terminated(chart, ending, spec, out));
        if (status.at("state.running").exists()
                && !status.get("ready").isTrue()
                && (!spec.init() || spec.isSidecar())) {
            named(NOT_READY, chart, spec, out)
                    .with("restarts", status.get("restartCount").number(0))
                    .saying("container " + spec.name() + " is running and not ready")
                    .at(chart.patient().troubleSince(), null)
                    .note();
        }
    }

    private static void terminated(Chart chart, Ending ending, ContainerSpec spec, Notes out) {
        Value run = ending.run();
        named(TERMINATED, chart, spec, out)
                .with("reason", ending.reason())
                .with("exitCode", ending.exitCode())
                .with("signal", ending.signal())
                .with("ending", ending.words())
                .with("seconds", ending.seconds())
                .with("restarts", ending.status().get("restartCount").number(0))
                .with("memoryLimit", spec.memoryLimit())
                .with("command", spec.command())
                .with("logFlag", ending.status().at("state.running").exists() ? " --previous" : "")
                .with("also", ending.others(chart.object()))
                .saying("container " + spec.name() + " ended with " + ending.words() + ", reason "
                        + run.get("reason").text("none given")
                        + run.get("message").text().map(words -> ": " + words).orElse(""))
                .at(
                        run.get("startedAt").time().orElse(null),
                        run.get("finishedAt").time().orElse(null))
                .times(Math.max(1, ending.status().get("restartCount").number(1)))
                .note();
    }

    private static Notes.Draft named(FactSpec fact, Chart chart, ContainerSpec spec, Notes out) {
        return out.fact(fact.name(), Around.self(chart), chart.ref())
                .with("container", spec.name())
                .with("init", String.valueOf(spec.init()));
    }

    private static String words(Value waiting) {
        String reason = waiting.get("reason").text("no reason given");
        return waiting.get("message")
                .text()
                .map(message -> reason + ": " + message)
                .orElse(reason);
    }
}
