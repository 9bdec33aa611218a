package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import java.util.List;
import java.util.Map;

/** What a look at the whole cluster shows of Terway: its warnings on any object, and the nodes that are short of addresses. */
public final class ClusterObserver implements Observer {

    static final FactSpec SHORT = FactSpec.fact(
            "nodes.insufficient-ip", "Nodes on which Terway reports too few addresses.", "nodes", "example");

    private static final Map<Kind, Relation> RELATIONS = Map.of(
            Kinds.POD, Relation.POD,
            Kinds.NODE, Relation.NODE,
            Kinds.TERWAY_NODE, Relation.TERWAY_NODE,
            Kinds.POD_ENI, Relation.PODENI,
            Kinds.POD_NETWORKING, Relation.PODNETWORKING);

    @Override
    public List<FactSpec> facts() {
        return List.of(SHORT);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (!chart.coversCluster()) {
            return;
        }
        chart.snapshot().objects(Reads.WARNINGS).stream()
                .filter(ClusterObserver::isOfTerway)
                .forEach(event -> note(event, out));
        List<KubeObject> lacking = chart.snapshot().objects(TerwayReads.NODES).stream()
                .filter(node -> node.condition("SufficientIP").get("status").is("False"))
                .toList();
        if (!lacking.isEmpty()) {
            out.fact(SHORT.name(), Relation.CLUSTER, chart.ref())
                    .with("nodes", lacking.size())
                    .with("example", lacking.get(0).name())
                    .saying(lacking.size() + " nodes have SufficientIP=False, e.g. "
                            + lacking.get(0).name())
                    .repeatedBy(TerwayReads.NODES.kubectl())
                    .note();
        }
    }

    private static boolean isOfTerway(KubeObject event) {
        return NetworkEvents.isOfNetwork(event)
                || event.at("source.component").orEmpty().startsWith("terway")
                || event.root().get("reportingComponent").orEmpty().startsWith("terway");
    }

    private static void note(KubeObject event, Notes out) {
        Value about = event.root().get("involvedObject");
        Kinds.of(about.get("apiVersion").orEmpty(), about.get("kind").orEmpty())
                .filter(RELATIONS::containsKey)
                .ifPresent(kind -> EventObserver.note(
                        event,
                        new ObjectRef(
                                kind,
                                about.get("namespace").orEmpty(),
                                about.get("name").orEmpty()),
                        RELATIONS.getOrDefault(kind, Relation.CLUSTER),
                        out));
    }
}
