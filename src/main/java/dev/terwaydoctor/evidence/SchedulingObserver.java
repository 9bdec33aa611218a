package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler says of a Pod that it cannot place, predicate by predicate. Its condition is what holds now; the newest event stands in
 * where the condition has no words.
 */
public final class SchedulingObserver implements Observer {

    static final FactSpec PREDICATE = FactSpec.fact(
            "scheduling.predicate",
            "Some nodes are ruled out, all for one reason; asked is what the Pod requests of the resource, selector its node selector; taintOf tells "
                    + "whether a taint was put on by the node's owner or stands for the node's state.",
            "predicate",
            "nodes",
            "total",
            "resource",
            "asked",
            "selector",
            "tolerations",
            "taint",
            "taintOf");
    static final FactSpec GATED = FactSpec.fact("scheduling.gated", "The Pod has scheduling gates.", "gates");
    static final FactSpec SILENT =
            FactSpec.fact("scheduling.silent", "No node, no gate, and no word of the scheduler about it.", "scheduler");

    private static final Pattern HEAD =
            Pattern.compile("(?s)^\\s*(\\d+)/(\\d+) nodes are available:\\s*(.*?)(?:\\.?\\s*preemption:.*)?$");
    private static final Pattern PART =
            Pattern.compile("\\s*(?:(\\d+) )?((?:[^,{}]|\\{[^{}]*\\}|, that the pod|, still not)+)");
    private static final Pattern TAINT = Pattern.compile("taints?(?:\\(s\\))?(?: (\\{[^{}]*\\}))?");
    private static final Pattern OF_NODE = Pattern.compile(
            "^\\{node\\.(?:cloudprovider\\.)?kubernetes\\.io/(?:[a-z]+-pressure|not-ready|unreachable|uninitialized"
                    + "|unschedulable|network-unavailable|out-of-service)\\b");
    private static final Pattern INSUFFICIENT = Pattern.compile("Insufficient (\\S+?)\\.?$");

    @Override
    public List<FactSpec> facts() {
        return List.of(PREDICATE, GATED, SILENT);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (!chart.patient().isPod() || chart.patient().stage() != Stage.UNSCHEDULED) {
            return;
        }
        KubeObject pod = chart.object();
        Value gates = pod.at("spec.schedulingGates");
        if (!gates.items().isEmpty()) {
            out.fact(GATED.name(), Around.self(chart), pod.ref())
                    .from(Report.Source.CONFIG)
                    .with("gates", joined(gates))
                    .saying("PodScheduled is False, reason SchedulingGated: spec.schedulingGates holds "
                            + joined(gates))
                    .at(chart.patient().troubleSince(), null)
                    .note();
            return;
        }
        Optional<Said> said = said(chart);
        said.ifPresent(words -> predicates(words, chart, out));
        if (said.isEmpty()) {
            out.fact(SILENT.name(), Around.self(chart), pod.ref())
                    .with("scheduler", pod.at("spec.schedulerName").text("default-scheduler"))
                    .saying("spec.nodeName is empty; no FailedScheduling event and no reason in PodScheduled")
                    .at(chart.patient().troubleSince(), null)
                    .note();
        }
    }

    private static Optional<Said> said(Chart chart) {
        Optional<EventTimes> event = chart.eventsOf(chart.ref()).stream()
                .filter(each -> each.root().get("reason").is("FailedScheduling"))
                .map(EventTimes::of)
                .max(Comparator.comparing(EventTimes::last, Comparator.nullsFirst(Comparator.naturalOrder())));
        Value condition = chart.object().condition("PodScheduled");
        Optional<String> now = condition.get("message").text().filter(text -> !text.isEmpty());
        if (now.isPresent()
                && event.filter(each -> each.message().equals(now.get())).isEmpty()) {
            return Optional.of(new Said(
                    now.get(),
                    Report.Source.CONDITION,
                    new EventTimes(now.get(), 1, chart.patient().troubleSince(), null)));
        }
        return event.map(each -> new Said(each.message(), Report.Source.EVENT, each));
    }

    private static void predicates(Said said, Chart chart, Notes out) {
        Matcher head = HEAD.matcher(said.text());
        if (!head.find()) {
            predicate(said, "", "", said.text().strip(), chart, out);
            return;
        }
        Matcher part = PART.matcher(head.group(3));
        while (part.find()) {
            predicate(said, orEmpty(part.group(1)), head.group(2), part.group(2).strip(), chart, out);
        }
    }

    private static void predicate(Said said, String nodes, String total, String words, Chart chart, Notes out) {
        Matcher insufficient = INSUFFICIENT.matcher(words);
        String resource = insufficient.find() ? insufficient.group(1) : "";
        Matcher taint = TAINT.matcher(words);
        boolean tainted = taint.find();
        String name = tainted ? orEmpty(taint.group(1)) : "";
        out.fact(PREDICATE.name(), Around.self(chart), chart.ref())
                .from(said.source())
                .with("predicate", words)
                .with("nodes", nodes)
                .with("total", total)
                .with("resource", resource)
                .with("asked", asked(chart.object(), resource))
                .with("selector", pairs(chart.object().at("spec.nodeSelector").texts()))
                .with("tolerations", tolerations(chart.object()))
                .with("taint", name)
                .with("taintOf", tainted ? (OF_NODE.matcher(name).find() ? "state" : "owner") : "")
                .saying(said.text())
                .at(said.times().first(), said.times().last())
                .times(said.times().count())
                .note();
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static String asked(KubeObject pod, String resource) {
        return ContainerSpec.all(pod)
                .filter(spec -> !spec.init())
                .flatMap(spec -> Optional.of(
                        spec.root().at("resources.requests").get(resource))
                        .filter(Value::exists)
                        .or(() -> Optional.of(spec.root().at("resources.limits").get(resource)))
                        .stream())
                .flatMap(quantity -> quantity.text().stream())
                .collect(Collectors.joining(" + "));
    }

    private static String pairs(Map<String, String> labels) {
        return new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(","));
    }

    private static String tolerations(KubeObject pod) {
        return pod.at("spec.tolerations").stream()
                .map(each -> each.get("key").text("every taint"))
                .filter(key -> !key.startsWith("node.kubernetes.io/"))
                .collect(Collectors.joining(", "));
    }

    private static String joined(Value named) {
        return named.stream().map(each -> each.get("name").orEmpty()).collect(Collectors.joining(", "));
    }

    /** The scheduler's message, and where it was read. */
    private record Said(String text, Report.Source source, EventTimes times) {}
}
