package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whether any node offers the ENI resources that the Pod asks the scheduler for. Needs the list of nodes. */
public final class EniResourceObserver implements Observer {

    static final FactSpec OFFER = FactSpec.fact(
            "nodes.offer-resource", "Nodes offer an ENI resource that the Pod requests.", "resource", "nodes", "total");
    static final FactSpec LACK =
            FactSpec.fact("nodes.lack-resource", "No node offers an ENI resource that the Pod requests.", "resource");

    private static final String PREFIX = "aliyun/";

    @Override
    public List<FactSpec> facts() {
        return List.of(OFFER, LACK);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        boolean listed = chart.snapshot()
                .read(TerwayReads.NODES)
                .flatMap(read -> read.found())
                .isPresent();
        if (listed && chart.patient().isPod()) {
            requested(chart.object()).forEach(resource -> note(chart, resource, out));
        }
    }

    /** The ENI resources that the Pod's containers request or are limited to. */
    public static Set<String> requested(KubeObject pod) {
        Set<String> names = new TreeSet<>();
        Stream.of("spec.containers", "spec.initContainers")
                .flatMap(list -> pod.at(list).stream())
                .flatMap(container ->
                        Stream.of("resources.requests", "resources.limits").map(container::at))
                .flatMap(resources -> resources.entries().keySet().stream())
                .filter(name -> name.startsWith(PREFIX))
                .forEach(names::add);
        return names;
    }

    private static void note(Chart chart, String resource, Notes out) {
        List<Long> offers = chart.snapshot().objects(TerwayReads.NODES).stream()
                .map(node -> node.at("status.allocatable").get(resource).number(0))
                .filter(count -> count > 0)
                .toList();
        long total = offers.stream().mapToLong(Long::longValue).sum();
        if (offers.isEmpty()) {
            out.fact(LACK.name(), Relation.CLUSTER, chart.ref())
                    .with("resource", resource)
                    .from(Report.Source.RESOURCE)
                    .saying("no node has allocatable " + resource)
                    .repeatedBy(TerwayReads.NODES.kubectl())
                    .note();
        } else {
            out.fact(OFFER.name(), Relation.CLUSTER, chart.ref())
                    .with("resource", resource)
                    .with("nodes", offers.size())
                    .with("total", total)
                    .from(Report.Source.RESOURCE)
                    .saying(offers.size() + " nodes offer " + total + " " + resource)
                    .repeatedBy(TerwayReads.NODES.kubectl())
                    .note();
        }
    }
}
