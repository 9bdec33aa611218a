package dev.terwaydoctor.evidence;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.log.LineGroup;
import dev.terwaydoctor.evidence.log.LogDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom the patient talks to: Services and Pods that its log complains about or that the question names besides it. Their objects are asked
 * for only when there is such a complaint or name.
 */
public final class Neighbours {

    private static final int TARGETS_AT_MOST = 3;
    private static final Pattern QUALIFIED = Pattern.compile("\\b[a-z0-9-]+\\.([a-z0-9-]+)\\.svc\\b");

    private final Chart chart;
    private final List<Complaint> complaints;

    public Neighbours(Chart chart) {
        this.chart = chart;
        this.complaints = complaints(chart);
    }

    /** What has to be read to follow them: nothing when nobody is complained about. */
    public List<Request> due() {
        List<Request> due = new ArrayList<>();
        boolean named = !chart.related().isEmpty() || chart.is("Service");
        if (!named && complaints.isEmpty()) {
            return due;
        }
        namespaces().forEach(namespace -> {
            due.add(services(namespace));
            due.add(pods(namespace));
            due.add(policies(namespace));
        });
        if (!namespaces().contains(chart.ref().namespace())) {
            due.add(policies(chart.ref().namespace()));
        }
        targets().stream()
                .map(Target::service)
                .filter(service -> service.at("spec.selector").entries().isEmpty()
                        && !service.at("spec.externalName").exists())
                .forEach(service -> due.add(endpoints(service)));
        due.addAll(troubleDue());
        return due;
    }

    /** What tells why a peer does not start; of one Pod at most. */
    private List<Request> troubleDue() {
        return peers().stream()
                .filter(pod -> !pod.ref().equals(chart.ref()) && !PodStage.isReady(pod))
                .findFirst()
                .map(pod -> new PeerTrouble(chart, pod).due())
                .orElse(List.of());
    }

    /** The log that tells why a peer is not well; one at most. */
    public Optional<Request.Log> logDue() {
        return peers().stream()
                .filter(pod -> !pod.ref().equals(chart.ref()))
                .min(Comparator.comparing((KubeObject pod) -> PodStage.isReady(pod)))
                .flatMap(pod -> PodStage.statuses(pod)
                        .filter(status -> !status.get("ready").isTrue())
                        .findFirst()
                        .or(() -> PodStage.statuses(pod).findFirst())
                        .filter(status -> status.at("state.running").exists()
                                || Ending.latest(status).isPresent())
                        .map(status -> LogReads.log(
                                chart,
                                pod,
                                status.get("name").orEmpty(),
                                status.at("state.running").exists()
                                        && !status.get("ready").isTrue()
                                        && status.get("restartCount").number(0) > 0)));
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /** The Services that are complained about or named, the patient itself if it is one. */
    List<Target> targets() {
        Map<ObjectRef, Target> targets = new LinkedHashMap<>();
        Stream.concat(Stream.of(chart.object()), chart.related().stream())
                .filter(object -> object.kind().equals(Kinds.SERVICE))
                .forEach(service -> targets.putIfAbsent(service.ref(), new Target(service, "", Optional.empty())));
        complaints.forEach(complaint -> complaint
                .parties()
                .forEach(party -> known().filter(service -> answersTo(service, party.host()))
                        .forEach(service -> targets.merge(
                                service.ref(),
                                new Target(service, party.port(), Optional.of(complaint)),
                                (before, now) -> before.port().isEmpty() ? now : before))));
        named().forEach(workload -> known().filter(service -> isOf(service, workload))
                .forEach(service -> targets.putIfAbsent(service.ref(), new Target(service, "", Optional.empty()))));
        return targets.values().stream().limit(TARGETS_AT_MOST).toList();
    }

    /** The Pods behind the targets, and those of workloads that the question names besides the patient. */
    List<KubeObject> peers() {
        Set<KubeObject> peers = new LinkedHashSet<>();
        targets().forEach(target -> peers.addAll(behind(target.service())));
        named().forEach(workload -> peers.addAll(podsOf(workload)));
        return new ArrayList<>(peers);
    }

    List<KubeObject> behind(KubeObject service) {
        LabelSelector selector = LabelSelector.ofService(service.at("spec.selector"));
        return selector.pairs().isEmpty()
                ? List.of()
                : podsIn(service.namespace())
                        .filter(pod -> selector.selects(pod.labels()))
                        .toList();
    }

    Stream<KubeObject> podsIn(String namespace) {
        return chart.snapshot().objects(pods(namespace)).stream()
                .filter(pod -> !Set.of("Succeeded", "Failed")
                        .contains(pod.at("status.phase").orEmpty()));
    }

    List<KubeObject> policiesIn(String namespace) {
        return chart.snapshot().objects(policies(namespace));
    }

    /** All Services that were read. */
    Stream<KubeObject> known() {
        return namespaces().stream().flatMap(namespace -> chart.snapshot().objects(services(namespace)).stream());
    }

    /** Whether the Services of a namespace were read, so that the absence of a name means something. */
    boolean knowsServicesOf(String namespace) {
        return chart.snapshot()
                .read(services(namespace))
                .flatMap(read -> read.found())
                .isPresent();
    }

    private Stream<KubeObject> named() {
        return chart.related().stream()
                .filter(object ->
                        !object.kind().equals(Kinds.SERVICE) && !object.ref().equals(chart.ref()));
    }

    private List<KubeObject> podsOf(KubeObject workload) {
        if (workload.kind().equals(Kinds.POD)) {
            return List.of(workload);
        }
        LabelSelector selector = LabelSelector.of(workload.at("spec.selector"));
        return selector.pairs().isEmpty()
                ? List.of()
                : podsIn(workload.namespace())
                        .filter(pod -> selector.selects(pod.labels()))
                        .toList();
    }

    private boolean isOf(KubeObject service, KubeObject workload) {
        LabelSelector selector = LabelSelector.ofService(service.at("spec.selector"));
        boolean sameNamespace = service.namespace().equals(workload.namespace());
        return sameNamespace
                && !selector.pairs().isEmpty()
                && podsOf(workload).stream().anyMatch(pod -> selector.selects(pod.labels()));
    }

    private boolean answersTo(KubeObject service, String host) {
        if (service.at("spec.clusterIP").is(host)) {
            return true;
        }
        String qualified = service.name() + "." + service.namespace();
        boolean local = service.namespace().equals(chart.ref().namespace());
        return (local && host.equals(service.name())) || host.equals(qualified) || host.startsWith(qualified + ".svc");
    }

    private Set<String> namespaces() {
        Set<String> namespaces = new LinkedHashSet<>();
        chart.related().forEach(object -> namespaces.add(object.namespace()));
        complaints.forEach(complaint -> {
            Matcher qualified = QUALIFIED.matcher(complaint.text());
            while (qualified.find()) {
                namespaces.add(qualified.group(1));
            }
        });
        if (namespaces.isEmpty()
                || complaints.stream().anyMatch(each -> !each.text().contains(".svc"))) {
            namespaces.add(chart.ref().namespace());
        }
        namespaces.remove("");
        return namespaces;
    }

    private static List<Complaint> complaints(Chart chart) {
        List<Complaint> complaints = new ArrayList<>();
        LogReads.own(chart)
                .flatMap(digest -> messages(digest, chart.now()))
                .distinct()
                .sorted()
                .forEach(message -> Complaint.in(message).ifPresent(complaints::add));
        return complaints;
    }

    private static Stream<String> messages(LogDigest digest, Instant now) {
        LogTimes times = new LogTimes(digest, now, true);
        return Stream.concat(digest.errors().stream(), digest.warnings().stream())
                .filter(group -> !times.isOver(group))
                .map(LineGroup::message);
    }

    /** What somebody has written for a Service that selects nothing. */
    static Request.Get endpoints(KubeObject service) {
        return new Request.Get(Kinds.ENDPOINTS, service.namespace(), service.name());
    }

    private static Request.List services(String namespace) {
        return Request.List.of(Kinds.SERVICE, namespace);
    }

    private static Request.List pods(String namespace) {
        return Reads.podsIn(namespace);
    }

    private static Request.List policies(String namespace) {
        return Request.List.of(Kinds.NETWORK_POLICY, namespace);
    }

    /**
     * A Service that the patient talks to.
     *
     * @param port that it is asked on, empty when not known
     */
    record Target(KubeObject service, String port, Optional<Complaint> complaint) {

        /** Whether packets get through to it, if only to be refused: no policy is in the way then. */
        boolean answers() {
            return complaint.filter(each -> each.how() == Complaint.How.REFUSED).isPresent();
        }
    }
}
