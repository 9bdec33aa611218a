package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Admission webhooks between Terway and its Pods: those that may refuse the daemon's own Pods, and Terway's own on the patient's namespace. */
public final class WebhookObserver implements Observer {

    static final FactSpec GUARDS = FactSpec.fact(
            "webhook.guards-terway",
            "A webhook that fails closed takes in new Pods of Terway's namespace.",
            "webhook",
            "configuration",
            "service");
    static final FactSpec ABSENT =
            FactSpec.fact("webhook.terway-absent", "Terway's mutating webhook is not configured.", "configuration");
    static final FactSpec SKIPS = FactSpec.fact(
            "webhook.skips-namespace",
            "The label of the Pod's Namespace keeps Terway's webhook out.",
            "namespaceLabel");

    private static final String OPT_OUT = "k8s.aliyun.com/pod-eni";

    @Override
    public List<FactSpec> facts() {
        return List.of(GUARDS, ABSENT, SKIPS);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        guards(chart, Kinds.MUTATING_WEBHOOK, out);
        guards(chart, Kinds.VALIDATING_WEBHOOK, out);
        if (chart.snapshot().isAbsent(TerwayReads.ownWebhook())) {
            out.fact(ABSENT.name(), Relation.CLUSTER, TerwayReads.ownWebhook().ref())
                    .with("configuration", TerwayReads.ownWebhook().name())
                    .saying("not found")
                    .note();
        }
        chart.get(TerwayReads.namespace(chart.ref().namespace()))
                .filter(namespace ->
                        namespace.labels().getOrDefault(OPT_OUT, "").equals("false"))
                .ifPresent(namespace -> out.fact(SKIPS.name(), Relation.NAMESPACE, namespace.ref())
                        .with("namespaceLabel", OPT_OUT + "=false")
                        .from(Report.Source.CONFIG)
                        .saying("label " + OPT_OUT + "=false")
                        .note());
    }

    private static void guards(Chart chart, Kind kind, Notes out) {
        for (KubeObject configuration : chart.snapshot().objects(TerwayReads.webhooks(kind))) {
            configuration.root().get("webhooks").stream()
                    .filter(webhook -> takesPodsOf(chart.terway().namespace(), webhook))
                    .filter(webhook -> webhook.get("failurePolicy").text("Fail").equals("Fail"))
                    .forEach(webhook -> out.fact(GUARDS.name(), Relation.CLUSTER, configuration.ref())
                            .with("webhook", webhook.get("name").orEmpty())
                            .with("configuration", configuration.name())
                            .with("service", target(webhook.get("clientConfig")))
                            .from(Report.Source.CONFIG)
                            .saying(webhook.get("name").orEmpty() + " takes new Pods, failurePolicy Fail, answered by "
                                    + target(webhook.get("clientConfig")))
                            .note());
        }
    }

    private static boolean takesPodsOf(String namespace, Value webhook) {
        boolean pods = webhook.get("rules").stream()
                .anyMatch(rule -> has(rule.get("operations"), "CREATE") && has(rule.get("resources"), "pods"));
        Value selector = webhook.get("namespaceSelector");
        return pods && LabelSelector.of(selector).selects(Map.of("kubernetes.io/metadata.name", namespace));
    }

    private static boolean has(Value list, String word) {
        return list.stream().anyMatch(each -> each.is(word) || each.is("*") || each.is("*/*"));
    }

    private static String target(Value client) {
        Value service = client.get("service");
        return Stream.of(
                        service.get("namespace").orEmpty() + "/"
                                + service.get("name").orEmpty(),
                        client.get("url").orEmpty())
                .filter(words -> words.length() > 1)
                .findFirst()
                .orElse("nobody");
    }
}
