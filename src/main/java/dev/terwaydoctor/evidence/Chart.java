package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One patient and all that was read around it. The typed accessors answer from the snapshot alone: empty means not read, not there or
 * refused, and {@link #snapshot()} tells which.
 *
 * @param now the cluster's time at which the question is asked
 * @param related other objects that the question names
 * @param window the time that the question speaks of
 */
public record Chart(
        Patient patient,
        Snapshot snapshot,
        TerwayLayout terway,
        Instant now,
        List<KubeObject> related,
        LogWindow window) {

    private static final int CHILDREN_AT_MOST = 2;

    /** Where Terway is: as configured, or in the namespace in which its DaemonSet was found. */
    @Override
    public TerwayLayout terway() {
        return snapshot.objects(Reads.ALL_DAEMON_SETS).stream()
                .filter(terway::isDaemonSet)
                .map(found -> new TerwayLayout(found.namespace(), terway.daemonSet()))
                .findFirst()
                .orElse(terway);
    }

    /** Where Terway's DaemonSet is looked for: in the usual namespace, and everywhere once it is known not to be there. */
    public List<Request.List> daemonSetLists() {
        Request.List usual = Reads.daemonSets(terway);
        boolean looked = snapshot.read(usual).flatMap(Read::found).isPresent();
        boolean lacking = looked && snapshot.objects(usual).stream().noneMatch(terway::isDaemonSet);
        return lacking ? List.of(usual, Reads.ALL_DAEMON_SETS) : List.of(usual);
    }

    public KubeObject object() {
        return patient.object();
    }

    public ObjectRef ref() {
        return patient.ref();
    }

    public Optional<KubeObject> node() {
        return get(Reads.node(patient.nodeName()));
    }

    /** Terway's own Node CR. */
    public Optional<KubeObject> terwayNode() {
        return get(Reads.terwayNode(patient.nodeName()));
    }

    public Optional<KubeObject> podEni() {
        return get(Reads.podEni(ref()));
    }

    /** The Terway Pod on the patient's node. */
    public Optional<KubeObject> terwayPod() {
        return terwayPods().stream()
                .filter(pod -> pod.at("spec.nodeName").is(patient.nodeName()))
                .findFirst();
    }

    /** The Pods of the Terway DaemonSet that were read: those of the patient's node, or all of them for a whole cluster. */
    public List<KubeObject> terwayPods() {
        return snapshot.objects(Reads.systemPodsOn(terway(), patient.nodeName())).stream()
                .filter(terway::isDaemonPod)
                .toList();
    }

    public Optional<KubeObject> daemonSet() {
        return daemonSetLists().stream()
                .flatMap(list -> snapshot.objects(list).stream())
                .filter(terway::isDaemonSet)
                .findFirst();
    }

    public Optional<KubeObject> configMap(String name) {
        return get(Reads.configMap(terway(), name));
    }

    /** Events about an object, oldest first; empty when they were not read or there are none. */
    public List<KubeObject> eventsOf(ObjectRef about) {
        return Reads.events(about).stream()
                .flatMap(request -> snapshot.objects(request).stream())
                .filter(event -> Reads.isAbout(event, about))
                .filter(event -> !about.equals(ref()) || isOfThisLife(event))
                .toList();
    }

    /** A Pod made anew keeps its name, not its uid; what was said of its predecessor is not about it. */
    private boolean isOfThisLife(KubeObject event) {
        String uid = event.at("involvedObject.uid").orEmpty();
        return !patient.isPod() || uid.isEmpty() || object().uid().isEmpty() || uid.equals(object().uid());
    }

    /** Warning events of a whole namespace, where they were read. */
    public Stream<KubeObject> warningsIn(String namespace) {
        return snapshot.objects(Reads.warnings(namespace)).stream();
    }

    /** The controlling owners that were read, nearest first. */
    public List<KubeObject> owners() {
        return Reads.ownerChain(patient.object(), snapshot);
    }

    /** PersistentVolumeClaims that the Pod mounts, as far as they were read. */
    public List<KubeObject> claims() {
        return Reads.claims(object()).stream()
                .flatMap(claim -> snapshot.object(claim).stream())
                .toList();
    }

    /** The claims, and their volumes and classes, as far as they were read. */
    public List<KubeObject> volumes() {
        return claims().stream()
                .flatMap(claim -> Stream.concat(
                        Stream.of(claim),
                        Reads.behindClaim(claim).stream().flatMap(request -> snapshot.object(request).stream())))
                .toList();
    }

    public List<KubeObject> podNetworkings() {
        return snapshot.objects(Reads.PODNETWORKINGS);
    }

    /** The patient, or a Pod it talks to. */
    public Optional<KubeObject> pod(ObjectRef about) {
        return Stream.concat(Stream.of(object()), new Neighbours(this).peers().stream())
                .filter(pod -> pod.ref().equals(about))
                .findFirst();
    }

    public Optional<KubeObject> get(Request.Get request) {
        return snapshot.object(request);
    }

    public Optional<KubeObject> get(ObjectRef about) {
        return snapshot.object(new Request.Get(about));
    }

    /** What the patient owns and still works with, newest first: a Deployment's ReplicaSets, a CronJob's Jobs; as far as they were read. */
    public List<KubeObject> children() {
        return Reads.children(object()).stream()
                .flatMap(request -> snapshot.objects(request).stream())
                .filter(child -> child.controller().get("uid").is(object().uid()))
                .filter(child -> !child.at("spec.replicas").is("0"))
                .sorted(Comparator.comparing(
                        (KubeObject child) -> child.created().orElse(Instant.EPOCH), Comparator.reverseOrder()))
                .limit(CHILDREN_AT_MOST)
                .toList();
    }

    public List<KubeObject> controlplanePods() {
        return snapshot.objects(Reads.controlplanePods(terway())).stream()
                .filter(terway::isControlplanePod)
                .toList();
    }

    public boolean isOnNode() {
        return !patient.nodeName().isEmpty();
    }

    /** Whether the question is about the whole cluster or Terway as such. */
    public boolean coversCluster() {
        return object().kind().equals(Kinds.CLUSTER) || terway.isDaemonSet(object());
    }

    /** Whether the Pod has an ENI of its own: by its annotation, or because its node gives one to each. */
    public boolean usesPodEni() {
        boolean asked = goBool(object().annotations().getOrDefault("k8s.aliyun.com/pod-eni", ""));
        return asked || (patient.isPod() && isOnExclusiveNode() && !isHostNetwork());
    }

    public boolean isOnExclusiveNode() {
        return node().filter(node -> TerwayNodeObserver.mode(node).equals("eniOnly"))
                .isPresent();
    }

    public boolean isHostNetwork() {
        return object().at("spec.hostNetwork").isTrue();
    }

    public boolean is(String kindName) {
        return object().kind().qualifiedName().equals(kindName);
    }

    public boolean isNode() {
        return object().kind().equals(Kinds.NODE);
    }

    /** Go's ParseBool, by which Terway reads its annotations. */
    static boolean goBool(String text) {
        return List.of("1", "t", "T", "TRUE", "true", "True").contains(text);
    }
}
