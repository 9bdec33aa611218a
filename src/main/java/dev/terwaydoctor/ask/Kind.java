package dev.terwaydoctor.ask;

/** The kinds of object a question can be about. */
public enum Kind {
    POD("Pod"),
    REPLICA_SET("ReplicaSet"),
    DEPLOYMENT("Deployment"),
    STATEFUL_SET("StatefulSet"),
    DAEMON_SET("DaemonSet"),
    JOB("Job"),
    CRON_JOB("CronJob"),
    SERVICE("Service"),
    PERSISTENT_VOLUME_CLAIM("PersistentVolumeClaim"),
    HORIZONTAL_POD_AUTOSCALER("HorizontalPodAutoscaler"),
    POD_ENI("PodENI"),
    NODE("Node"),
    NAMESPACE("Namespace"),
    CLUSTER("Cluster");

    private final String apiName;

    Kind(String apiName) {
        this.apiName = apiName;
    }

    /** The kind as manifests spell it. */
    public String apiName() {
        return apiName;
    }

    static Kind ofApiName(String apiName) {
        for (Kind kind : values()) {
            if (kind.apiName.equals(apiName)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind: " + apiName);
    }
}
