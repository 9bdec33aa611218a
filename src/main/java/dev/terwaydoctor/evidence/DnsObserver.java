package dev.terwaydoctor.evidence;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import java.util.Comparator;
import java.util.List;

/** How the cluster's DNS Pods stand, where the patient's log says that no answer comes from them. */
public final class DnsObserver implements Observer {

    static final FactSpec PODS = FactSpec.fact(
            "dns.pods",
            "The patient gets no answer from DNS; how many of the cluster's DNS Pods are ready, and one that is not.",
            "pods",
            "ready",
            "example");

    private static final Pattern SILENT = Pattern.compile(
            "(?i)lookup \\S+ on .*(?:timeout|refused)|EAI_AGAIN|temporary failure|server misbehaving|SERVFAIL");
    private static final Request.List DNS =
            Request.List.of(Kinds.POD, "kube-system").labelled("k8s-app=kube-dns");

    @Override
    public List<FactSpec> facts() {
        return List.of(PODS);
    }

    /** The DNS Pods, once the log complains that nobody answers a look-up. */
    public static List<Request> due(Chart chart) {
        return new Neighbours(chart)
                        .complaints().stream()
                                .anyMatch(complaint ->
                                        SILENT.matcher(complaint.text()).find())
                ? List.of(DNS)
                : List.of();
    }

    @Override
    public void observe(Chart chart, Notes out) {
        List<KubeObject> pods = chart.snapshot().objects(DNS).stream()
                .sorted(Comparator.comparing(PodStage::isReady).thenComparing(KubeObject::name))
                .toList();
        if (pods.isEmpty()) {
            return;
        }
        long ready = pods.stream().filter(PodStage::isReady).count();
        ObjectRef first = pods.get(0).ref();
        out.fact(PODS.name(), Relation.SERVICE, first)
                .with("pods", pods.size())
                .with("ready", ready)
                .with("example", first.name())
                .saying(ready + " of " + pods.size() + " DNS Pods are ready")
                .note();
    }
}
