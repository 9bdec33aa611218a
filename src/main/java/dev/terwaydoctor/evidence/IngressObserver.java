package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Ingresses that send to the Service under examination on a port which it does not have. */
public final class IngressObserver implements Observer {

    static final FactSpec WRONG_PORT = FactSpec.fact(
            "ingress.wrong-port",
            "An Ingress names a port that the Service under examination does not have.",
            "ingress",
            "service",
            "namespace",
            "host",
            "port",
            "ports");

    @Override
    public List<FactSpec> facts() {
        return List.of(WRONG_PORT);
    }

    /** The Ingresses beside a Service; nothing for what is no Service. */
    public static List<Request> due(Chart chart) {
        return chart.is("Service") ? List.of(ingresses(chart.ref().namespace())) : List.of();
    }

    @Override
    public void observe(Chart chart, Notes out) {
        if (chart.is("Service")) {
            chart.snapshot()
                    .objects(ingresses(chart.ref().namespace()))
                    .forEach(ingress -> ingress.at("spec.rules").stream()
                            .forEach(rule -> rule.at("http.paths").stream()
                                    .map(path -> path.at("backend.service"))
                                    .filter(backend -> backend.get("name")
                                            .is(chart.object().name()))
                                    .filter(backend -> !serves(chart.object(), backend.get("port")))
                                    .forEach(backend -> note(chart.object(), ingress, rule, backend, out))));
        }
    }

    private static boolean serves(KubeObject service, Value port) {
        return ports(service)
                .anyMatch(each -> each.get("port").is(port.get("number").text("-"))
                        || each.get("name").is(port.get("name").text("-")));
    }

    private static void note(KubeObject service, KubeObject ingress, Value rule, Value backend, Notes out) {
        String asked = backend.at("port.number").text(backend.at("port.name").orEmpty());
        String served = ports(service).map(port -> port.get("port").orEmpty()).collect(Collectors.joining(", "));
        out.fact(WRONG_PORT.name(), Relation.SERVICE, ingress.ref())
                .from(Report.Source.CONFIG)
                .with("ingress", ingress.name())
                .with("service", service.name())
                .with("namespace", service.namespace())
                .with("host", rule.get("host").orEmpty())
                .with("port", asked)
                .with("ports", served)
                .saying("backend " + service.name() + " port " + asked + "; the Service has " + served)
                .note();
    }

    private static Stream<Value> ports(KubeObject service) {
        return service.at("spec.ports").stream();
    }

    private static Request.List ingresses(String namespace) {
        return Request.List.of(Kinds.INGRESS, namespace);
    }
}
