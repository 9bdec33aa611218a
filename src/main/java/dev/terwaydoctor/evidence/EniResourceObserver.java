package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The ENI resources that the scheduler counts: whether any node offers what the Pod asks for, and on a node whose Pods were read how many of
 * them are taken.
 */
public final class EniResourceObserver implements Observer {

    static final FactSpec OFFER = FactSpec.fact(
            "nodes.offer-resource", "Nodes offer an ENI resource that the Pod requests.", "resource", "nodes", "total");
    static final FactSpec LACK =
            FactSpec.fact("nodes.lack-resource", "No node offers an ENI resource that the Pod requests.", "resource");

    static final FactSpec USE = FactSpec.fact(
            "node.eni-resource",
            "How many of an ENI resource a node has, the Pods on it request, and are left.",
            "resource",
            "node",
            "allocatable",
            "requested",
            "free");

    private static final String PREFIX = "aliyun/";
    private static final int NODES_AT_MOST = 2;

    @Override
    public List<FactSpec> facts() {
        return List.of(OFFER, LACK, USE);
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
        (listed ? busiest(chart) : chart.node().stream()).forEach(node -> use(chart, node, out));
    }

    /** Of the nodes that offer what the Pod asks for, the few whose Pods are worth counting. */
    public static Stream<KubeObject> busiest(Chart chart) {
        Set<String> wanted = requested(chart.object());
        return chart.snapshot().objects(TerwayReads.NODES).stream()
                .filter(node -> wanted.stream().anyMatch(resource -> offered(node, resource) > 0))
                .sorted(Comparator.comparing(KubeObject::name))
                .limit(NODES_AT_MOST);
    }

    private static void use(Chart chart, KubeObject node, Notes out) {
        boolean counted = chart.snapshot()
                .read(TerwayReads.podsOn(node.name()))
                .flatMap(read -> read.found())
                .isPresent();
        if (!counted) {
            return;
        }
        node.at("status.allocatable").entries().keySet().stream()
                .filter(resource -> resource.startsWith(PREFIX))
                .forEach(resource -> use(chart, node, resource, out));
    }

    private static void use(Chart chart, KubeObject node, String resource, Notes out) {
        long has = offered(node, resource);
        long taken = chart.snapshot().objects(TerwayReads.podsOn(node.name())).stream()
                .filter(pod -> !pod.at("status.phase").is("Succeeded")
                        && !pod.at("status.phase").is("Failed"))
                .mapToLong(pod -> requests(pod, resource))
                .sum();
        out.fact(USE.name(), Relation.NODE, node.ref())
                .with("resource", resource)
                .with("node", node.name())
                .with("allocatable", has)
                .with("requested", taken)
                .with("free", Math.max(0, has - taken))
                .from(Report.Source.RESOURCE)
                .saying(taken + " of " + has + " " + resource + " requested on " + node.name())
                .repeatedBy(TerwayReads.podsOn(node.name()).kubectl())
                .note();
    }

    private static long offered(KubeObject node, String resource) {
        return node.at("status.allocatable").get(resource).number(0);
    }

    /** Containers add up; of init containers, which run one by one, the greediest counts if it wants more. */
    private static long requests(KubeObject pod, String resource) {
        long containers = pod.at("spec.containers").stream()
                .mapToLong(container -> requestOf(container, resource))
                .sum();
        long inits = pod.at("spec.initContainers").stream()
                .mapToLong(container -> requestOf(container, resource))
                .max()
                .orElse(0);
        return Math.max(containers, inits);
    }

    private static long requestOf(Value container, String resource) {
        return container
                .at("resources.requests")
                .get(resource)
                .number(container.at("resources.limits").get(resource).number(0));
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
                .map(node -> offered(node, resource))
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
