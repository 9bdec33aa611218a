package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the autoscaler of the workload under examination can do its work. */
public final class HpaObserver implements Observer {

    static final FactSpec STATE = FactSpec.fact(
            "hpa.state",
            "A condition of the workload's autoscaler tells that it cannot scale, or not further.",
            "hpa",
            "condition",
            "reason",
            "current",
            "desired",
            "most",
            "scales");

    private static final Set<String> BAD_WHEN_FALSE = Set.of("ScalingActive", "AbleToScale");
    private static final String BAD_WHEN_TRUE = "ScalingLimited";

    @Override
    public List<FactSpec> facts() {
        return List.of(STATE);
    }

    /** The autoscalers of the workload's namespace; nothing for what cannot be scaled. */
    public static List<Request> due(Chart chart) {
        ObjectRef patient = chart.ref();
        boolean scales =
                patient.kind().equals(Kinds.DEPLOYMENT) || patient.kind().equals(Kinds.STATEFUL_SET);
        return scales ? List.of(autoscalers(patient.namespace())) : List.of();
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Stream<KubeObject> concerned = chart.ref().kind().equals(Kinds.HORIZONTAL_POD_AUTOSCALER)
                ? Stream.of(chart.object())
                : chart.snapshot().objects(autoscalers(chart.ref().namespace())).stream()
                        .filter(hpa -> scales(hpa, chart.ref()));
        concerned.forEach(hpa -> hpa.at("status.conditions").stream()
                .filter(HpaObserver::isTrouble)
                .forEach(condition -> note(hpa, condition, out)));
    }

    private static void note(KubeObject hpa, Value condition, Notes out) {
        out.fact(STATE.name(), Relation.OWNER, hpa.ref())
                .from(Report.Source.CONDITION)
                .with("hpa", hpa.name())
                .with("condition", condition.get("type").orEmpty())
                .with("reason", condition.get("reason").orEmpty())
                .with("current", hpa.at("status.currentReplicas").number(0))
                .with("desired", hpa.at("status.desiredReplicas").number(0))
                .with("most", hpa.at("spec.maxReplicas").number(0))
                .with(
                        "scales",
                        hpa.at("spec.scaleTargetRef.kind").orEmpty() + " "
                                + hpa.at("spec.scaleTargetRef.name").orEmpty())
                .saying(condition.get("message").orEmpty())
                .at(condition.get("lastTransitionTime").time().orElse(null), null)
                .note();
    }

    private static boolean isTrouble(Value condition) {
        String type = condition.get("type").orEmpty();
        return (BAD_WHEN_FALSE.contains(type) && condition.get("status").is("False"))
                || (type.equals(BAD_WHEN_TRUE)
                        && condition.get("status").is("True")
                        && condition.get("reason").is("TooManyReplicas"));
    }

    private static boolean scales(KubeObject hpa, ObjectRef workload) {
        Value target = hpa.at("spec.scaleTargetRef");
        return target.get("kind").is(workload.kind().name())
                && target.get("name").is(workload.name());
    }

    private static Request.List autoscalers(String namespace) {
        return Request.List.of(Kinds.HORIZONTAL_POD_AUTOSCALER, namespace);
    }
}
