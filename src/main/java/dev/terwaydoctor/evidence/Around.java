package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which objects stand around a patient, and as what. Only objects that were read are named. */
public final class Around {

    private Around() {}

    /** The patient and everything related to it, nearest first; the first relation of an object counts. */
    public static Map<ObjectRef, Relation> subjects(Chart chart) {
        Map<ObjectRef, Relation> subjects = new LinkedHashMap<>();
        subjects.put(chart.ref(), self(chart));
        chart.podEni().ifPresent(eni -> subjects.putIfAbsent(eni.ref(), Relation.PODENI));
        if (chart.usesPodEni()) {
            subjects.putIfAbsent(
                    new ObjectRef(
                            Kinds.POD_ENI, chart.ref().namespace(), chart.ref().name()),
                    Relation.PODENI);
        }
        chart.owners().forEach(owner -> subjects.putIfAbsent(owner.ref(), Relation.OWNER));
        chart.children().forEach(child -> subjects.putIfAbsent(child.ref(), Relation.OWNER));
        chart.volumes().forEach(volume -> subjects.putIfAbsent(volume.ref(), Relation.VOLUME));
        chart.node().ifPresent(node -> subjects.putIfAbsent(node.ref(), Relation.NODE));
        chart.terwayNode().ifPresent(node -> subjects.putIfAbsent(node.ref(), Relation.TERWAY_NODE));
        chart.podNetworkings().forEach(each -> subjects.putIfAbsent(each.ref(), Relation.PODNETWORKING));
        chart.terwayPods().forEach(pod -> subjects.putIfAbsent(pod.ref(), Relation.TERWAY));
        chart.daemonSet().ifPresent(set -> subjects.putIfAbsent(set.ref(), Relation.TERWAY));
        Neighbours neighbours = new Neighbours(chart);
        neighbours
                .targets()
                .forEach(target -> subjects.putIfAbsent(target.service().ref(), Relation.SERVICE));
        neighbours.peers().forEach(pod -> subjects.putIfAbsent(pod.ref(), Relation.PEER));
        return subjects;
    }

    /** What the patient is: Terway's own Pods and nodes can be patients too. */
    public static Relation self(Chart chart) {
        KubeObject object = chart.object();
        if (object.kind().equals(Kinds.NODE)) {
            return Relation.NODE;
        }
        if (object.kind().equals(Kinds.CLUSTER) || object.kind().equals(Kinds.NAMESPACE)) {
            return Relation.CLUSTER;
        }
        if (object.kind().equals(Kinds.SERVICE)) {
            return Relation.SERVICE;
        }
        if (object.kind().equals(Kinds.PERSISTENT_VOLUME_CLAIM)) {
            return Relation.VOLUME;
        }
        if (!object.kind().equals(Kinds.POD)) {
            return chart.terway().isDaemonSet(object) ? Relation.TERWAY : Relation.OWNER;
        }
        if (chart.terway().isControlplanePod(object)) {
            return Relation.CONTROLPLANE;
        }
        return chart.terway().isDaemonPod(object) ? Relation.TERWAY : Relation.POD;
    }
}
