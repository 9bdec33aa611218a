package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.cluster.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reads that a diagnosis is made of, named once: steps ask for them and charts look them up by the same request. */
public final class Reads {

    private static final int OWNERS_AT_MOST = 3;

    public static final Request.List PODNETWORKINGS = Request.List.of(Kinds.POD_NETWORKING, "");

    /** What the cluster complains about. */
    public static final Request.List WARNINGS = warnings("");

    /** DaemonSets wherever they are, for a Terway that is not where it usually is. */
    public static final Request.List ALL_DAEMON_SETS = Request.List.of(Kinds.DAEMON_SET, "");

    private Reads() {}

    /** What a namespace complains about. */
    public static Request.List warnings(String namespace) {
        return Request.List.of(Kinds.EVENT, namespace).where("type=Warning");
    }

    /** Who shows events of that reason, wherever it is. */
    public static Request.List eventsOfReason(String reason) {
        return Request.List.of(Kinds.EVENT, "").where("reason=" + reason);
    }

    public static Request.Get node(String name) {
        return new Request.Get(Kinds.NODE, "", name);
    }

    public static Request.Get terwayNode(String name) {
        return new Request.Get(Kinds.TERWAY_NODE, "", name);
    }

    /** A PodENI has its Pod's name. */
    public static Request.Get podEni(ObjectRef pod) {
        return new Request.Get(Kinds.POD_ENI, pod.namespace(), pod.name());
    }

    public static Request.Get configMap(TerwayLayout terway, String name) {
        return new Request.Get(Kinds.CONFIG_MAP, terway.namespace(), name);
    }

    /** A ConfigMap of the cluster's own, wherever Terway is. */
    public static Request.Get systemConfigMap(String name) {
        return configMap(TerwayLayout.USUAL, name);
    }

    public static Request.List daemonSets(TerwayLayout terway) {
        return Request.List.of(Kinds.DAEMON_SET, terway.namespace());
    }

    /** Pods of Terway's namespace on one node, or on all of them when the node is not known. */
    public static Request.List systemPodsOn(TerwayLayout terway, String node) {
        Request.List pods = Request.List.of(Kinds.POD, terway.namespace());
        return node.isEmpty() ? pods : pods.where("spec.nodeName=" + node);
    }

    public static Request.List controlplanePods(TerwayLayout terway) {
        return Request.List.of(Kinds.POD, terway.namespace()).labelled("k8s-app=" + TerwayLayout.CONTROLPLANE);
    }

    /** The PersistentVolumeClaims that a Pod mounts; a claim is its own. */
    public static List<Request.Get> claims(KubeObject object) {
        if (object.kind().equals(Kinds.PERSISTENT_VOLUME_CLAIM)) {
            return List.of(new Request.Get(object.ref()));
        }
        return object.at("spec.volumes").stream()
                .map(volume -> volume.at("persistentVolumeClaim.claimName").orEmpty())
                .filter(claim -> !claim.isEmpty())
                .map(claim -> new Request.Get(Kinds.PERSISTENT_VOLUME_CLAIM, object.namespace(), claim))
                .toList();
    }

    /** The Pods of a namespace, one page of them. */
    public static Request.List podsIn(String namespace) {
        return Request.List.of(Kinds.POD, namespace).atMost(Request.List.PAGE, 1);
    }

    /** The volume and the class that a claim names. */
    public static List<Request.Get> behindClaim(KubeObject claim) {
        List<Request.Get> behind = new ArrayList<>();
        claim.at("spec.volumeName")
                .text()
                .ifPresent(volume -> behind.add(new Request.Get(Kinds.PERSISTENT_VOLUME, "", volume)));
        claim.at("spec.storageClassName")
                .text()
                .filter(name -> !name.isEmpty())
                .ifPresent(name -> behind.add(new Request.Get(Kinds.STORAGE_CLASS, "", name)));
        return behind;
    }

    /** Events about cluster-scoped objects are stored in the default namespace. */
    public static List<Request.List> events(ObjectRef about) {
        String namespace = about.namespace().isEmpty() ? "default" : about.namespace();
        return List.of(Request.List.of(Kinds.EVENT, namespace).where("involvedObject.name=" + about.name()));
    }

    /** Whether an event is about this object: the core Node and Terway's Node CR share kind and name, not API group. */
    public static boolean isAbout(KubeObject event, ObjectRef about) {
        Value involved = event.root().get("involvedObject");
        return involved.get("name").is(about.name())
                && involved.get("kind").is(about.kind().name())
                && sameGroup(involved.get("apiVersion").orEmpty(), about.kind());
    }

    /** The lists in which the objects that this one owns are found. */
    public static List<Request.List> children(KubeObject object) {
        if (object.kind().equals(Kinds.DEPLOYMENT)) {
            return List.of(Request.List.of(Kinds.REPLICA_SET, object.namespace()));
        }
        return object.kind().equals(Kinds.CRON_JOB)
                ? List.of(Request.List.of(Kinds.JOB, object.namespace()))
                : List.of();
    }

    /** The reference of the controlling owner, when its kind is one we may read. */
    public static Optional<ObjectRef> ownerOf(KubeObject object) {
        Value owner = object.controller();
        return Kinds.of(owner.get("apiVersion").orEmpty(), owner.get("kind").orEmpty())
                .map(kind -> new ObjectRef(
                        kind,
                        kind.namespaced() ? object.namespace() : "",
                        owner.get("name").orEmpty()));
    }

    static List<KubeObject> ownerChain(KubeObject object, Snapshot snapshot) {
        List<KubeObject> owners = new ArrayList<>();
        Optional<KubeObject> next = ownerOf(object).flatMap(ref -> snapshot.object(new Request.Get(ref)));
        while (next.isPresent() && owners.size() < OWNERS_AT_MOST) {
            owners.add(next.get());
            next = ownerOf(next.get()).flatMap(ref -> snapshot.object(new Request.Get(ref)));
        }
        return List.copyOf(owners);
    }

    private static boolean sameGroup(String apiVersion, Kind kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        return group.equals(kind.group());
    }
}
