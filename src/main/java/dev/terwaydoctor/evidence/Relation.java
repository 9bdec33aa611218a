package dev.terwaydoctor.evidence;

import dev.terwaydoctor.report.Spelled;

/** What the subject of a piece of evidence is to the patient. The order is that of nearness to it. */
public enum Relation implements Spelled {
    /** The Pod under examination. */
    POD,
    /** Its PodENI and NetworkInterface. */
    PODENI,
    /** A PersistentVolumeClaim, PersistentVolume or StorageClass it mounts. */
    VOLUME,
    /** A workload that owns it, or is itself under examination: ReplicaSet, Deployment, StatefulSet, DaemonSet, Job, CronJob. */
    OWNER,
    /** A Service, Endpoints or NetworkPolicy in its path. */
    SERVICE,
    /** A Pod or Service that it talks to. */
    PEER,
    /** The core Node it runs on. */
    NODE,
    /** Terway's Node CR of that node. */
    TERWAY_NODE,
    /** The Terway Pod on that node. */
    TERWAY,
    /** A PodNetworking it matches or names. */
    PODNETWORKING,
    /** Namespace-wide things: quotas, limit ranges, roles. */
    NAMESPACE,
    /** terway-controlplane: its Deployment and Pods. */
    CONTROLPLANE,
    /** Configuration and webhooks of the whole cluster. */
    CLUSTER
}
