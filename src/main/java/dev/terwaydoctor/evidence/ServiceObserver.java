package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether the Services that the patient talks to lead anywhere: selector, ready Pods, ports. */
public final class ServiceObserver implements Observer {

    static final FactSpec NO_PODS = FactSpec.fact(
            "service.no-pods",
            "A Service selects no Pod; differs tells what keeps the Pod that comes nearest from being selected.",
            "service",
            "namespace",
            "selector",
            "nearest",
            "differs");
    static final FactSpec NO_READY = FactSpec.fact(
            "service.no-ready-pods",
            "A Service selects Pods of which none is ready.",
            "service",
            "namespace",
            "selector",
            "pods");
    static final FactSpec WRONG_TARGET = FactSpec.fact(
            "service.wrong-target-port",
            "A Service sends to a port that its Pods do not declare.",
            "service",
            "namespace",
            "port",
            "targetPort",
            "declared");
    static final FactSpec WRONG_PORT = FactSpec.fact(
            "service.port-not-served",
            "A client asks a Service on a port that the Service does not have.",
            "service",
            "namespace",
            "port",
            "ports");
    static final FactSpec READY =
            FactSpec.fact("service.ready", "A Service has ready Pods.", "service", "namespace", "ready");
    static final FactSpec UNKNOWN = FactSpec.fact(
            "service.unknown",
            "A log names a host that would be a Service and is none; nearest is one of a like name, near the same for the end of a title.",
            "host",
            "nearest",
            "near");

    static final FactSpec NO_SELECTOR = FactSpec.fact(
            "service.no-selector",
            "A Service selects nothing by its definition, and nobody has written endpoints for it.",
            "service",
            "namespace");
    static final FactSpec EXTERNAL = FactSpec.fact(
            "service.external-name",
            "A Service only stands for a name outside of the cluster.",
            "service",
            "namespace",
            "externalName");

    private static final int NEAR = 2;

    @Override
    public List<FactSpec> facts() {
        return List.of(NO_PODS, NO_READY, WRONG_TARGET, WRONG_PORT, READY, UNKNOWN, NO_SELECTOR, EXTERNAL);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Neighbours neighbours = new Neighbours(chart);
        neighbours.targets().forEach(target -> observe(chart, neighbours, target, out));
        neighbours.complaints().stream()
                .flatMap(complaint -> complaint.unresolved().stream())
                .distinct()
                .forEach(host -> unknown(chart, neighbours, host, out));
    }

    private static void observe(Chart chart, Neighbours neighbours, Neighbours.Target target, Notes out) {
        KubeObject service = target.service();
        LabelSelector selector = LabelSelector.ofService(service.at("spec.selector"));
        if (selector.pairs().isEmpty()) {
            unselective(chart, service, out);
            return;
        }
        List<KubeObject> behind = neighbours.behind(service);
        List<KubeObject> ready = behind.stream().filter(PodStage::isReady).toList();
        if (behind.isEmpty()) {
            noPods(chart, neighbours, service, selector, out);
        } else if (ready.isEmpty()) {
            draft(NO_READY, service, out)
                    .with("selector", selector.words())
                    .with("pods", behind.size())
                    .saying("selector " + selector.words() + " matches " + behind.size() + " Pods, none of them ready")
                    .note();
        } else {
            draft(READY, service, out)
                    .with("ready", ready.size())
                    .saying(ready.size() + " ready Pods behind " + selector.words())
                    .note();
        }
        behind.stream().findFirst().ifPresent(pod -> ports(target, pod, out));
    }

    private static void unselective(Chart chart, KubeObject service, Notes out) {
        String outer = service.at("spec.externalName").orEmpty();
        if (!outer.isEmpty()) {
            draft(EXTERNAL, service, out)
                    .with("externalName", outer)
                    .saying("type ExternalName, spec.externalName is " + outer)
                    .note();
        } else if (hasNoEndpoints(chart, Neighbours.endpoints(service))) {
            draft(NO_SELECTOR, service, out)
                    .saying("spec.selector is empty, and there are no endpoints")
                    .note();
        }
    }

    private static boolean hasNoEndpoints(Chart chart, Request.Get endpoints) {
        return chart.snapshot().isAbsent(endpoints)
                || chart.get(endpoints)
                        .filter(each -> each.root().get("subsets").items().isEmpty())
                        .isPresent();
    }

    private static void noPods(
            Chart chart, Neighbours neighbours, KubeObject service, LabelSelector selector, Notes out) {
        Optional<KubeObject> nearest = neighbours
                .podsIn(service.namespace())
                .filter(pod -> selector.agreement(pod.labels()) > 0 || isMeant(pod, service, chart))
                .max(Comparator.comparing((KubeObject pod) -> selector.agreement(pod.labels()))
                        .thenComparing(pod -> isMeant(pod, service, chart))
                        .thenComparing(KubeObject::name));
        String differs =
                nearest.map(pod -> selector.difference(pod.labels())).orElse("no Pod carries any of these labels");
        draft(NO_PODS, service, out)
                .with("selector", selector.words())
                .with("nearest", nearest.map(KubeObject::name).orElse(""))
                .with("differs", differs)
                .saying("selector " + selector.words() + " matches no Pod; "
                        + nearest.map(pod -> "Pod " + pod.name() + ": ").orElse("") + differs)
                .note();
    }

    /** The patient, a Pod of it, or one that is called like the Service. */
    private static boolean isMeant(KubeObject pod, KubeObject service, Chart chart) {
        LabelSelector patients = LabelSelector.of(chart.object().at("spec.selector"));
        return pod.ref().equals(chart.ref())
                || (!patients.pairs().isEmpty() && patients.selects(pod.labels()))
                || pod.name().startsWith(service.name());
    }

    private static void ports(Neighbours.Target target, KubeObject pod, Notes out) {
        KubeObject service = target.service();
        List<Value> ports = service.at("spec.ports").items();
        if (!target.port().isEmpty()
                && ports.stream().noneMatch(port -> port.get("port").is(target.port()))) {
            String served =
                    ports.stream().map(port -> port.get("port").orEmpty()).collect(Collectors.joining(", "));
            draft(WRONG_PORT, service, out)
                    .with("port", target.port())
                    .with("ports", served)
                    .saying("asked on port " + target.port() + ", spec.ports has " + served)
                    .note();
        }
        List<String> declared = new ArrayList<>();
        ContainerSpec.all(pod).filter(spec -> !spec.init()).forEach(spec -> declared.addAll(spec.declaredPorts()));
        ports.forEach(port -> {
            String wanted = port.get("targetPort").text(port.get("port").orEmpty());
            if (!declared.isEmpty() && !declares(pod, declared, wanted)) {
                draft(WRONG_TARGET, service, out)
                        .with("port", port.get("port").orEmpty())
                        .with("targetPort", wanted)
                        .with("declared", String.join(", ", new TreeSet<>(declared)))
                        .saying("targetPort " + wanted + " of port "
                                + port.get("port").orEmpty() + "; Pod " + pod.name() + " declares "
                                + String.join(", ", new TreeSet<>(declared)))
                        .note();
            }
        });
    }

    private static boolean declares(KubeObject pod, List<String> declared, String wanted) {
        return declared.contains(wanted)
                || ContainerSpec.all(pod)
                        .anyMatch(spec -> !spec.portNumber(wanted).equals(wanted));
    }

    /** A bare name, or one of the cluster's own domain, that no Service of its namespace has. */
    private static void unknown(Chart chart, Neighbours neighbours, String host, Notes out) {
        String[] labels = host.split("\\.", -1);
        boolean qualified = labels.length > 2 && labels[2].equals("svc");
        String namespace = qualified ? labels[1] : chart.ref().namespace();
        boolean couldBe = qualified || labels.length == 1;
        List<String> names = neighbours
                .known()
                .filter(each -> each.namespace().equals(namespace))
                .map(KubeObject::name)
                .toList();
        Optional<String> nearest = names.stream()
                .filter(name -> distance(name, labels[0]) <= NEAR || name.startsWith(labels[0] + "-"))
                .min(Comparator.comparing(name -> distance(name, labels[0])));
        if (neighbours.knowsServicesOf(namespace) && !names.contains(labels[0]) && couldBe) {
            out.fact(UNKNOWN.name(), Around.self(chart), chart.ref())
                    .from(Report.Source.RESOURCE)
                    .with("host", host)
                    .with("nearest", nearest.orElse(""))
                    .with("near", nearest.map(name -> " (" + name + "?)").orElse(""))
                    .saying("namespace " + namespace + " has no Service " + labels[0])
                    .note();
        }
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }

    private static Notes.Draft draft(FactSpec fact, KubeObject service, Notes out) {
        return out.fact(fact.name(), Relation.SERVICE, service.ref())
                .from(Report.Source.RESOURCE)
                .with("service", service.name())
                .with("namespace", service.namespace());
    }
}
