package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What keeps a namespace from being deleted, by its own conditions. */
public final class NamespaceObserver implements Observer {

    static final FactSpec STUCK = FactSpec.fact(
            "namespace.stuck",
            "A namespace is being deleted for some minutes, and a condition of it tells what is left.",
            "condition",
            "minutes");

    private static final Duration USUAL = Duration.ofMinutes(2);

    @Override
    public List<FactSpec> facts() {
        return List.of(STUCK);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        KubeObject namespace = chart.object();
        if (namespace.kind().equals(Kinds.NAMESPACE)) {
            namespace
                    .deleted()
                    .filter(since -> since.plus(USUAL).isBefore(chart.now()))
                    .ifPresent(since -> namespace.at("status.conditions").stream()
                            .filter(condition -> condition.get("status").is("True"))
                            .forEach(condition -> note(chart, since, condition, out)));
        }
    }

    private static void note(Chart chart, Instant since, Value condition, Notes out) {
        out.fact(STUCK.name(), Around.self(chart), chart.ref())
                .from(Report.Source.CONDITION)
                .with("condition", condition.get("type").orEmpty())
                .with("minutes", Duration.between(since, chart.now()).toMinutes())
                .saying(condition.get("message").orEmpty())
                .at(since, null)
                .note();
    }
}
