package dev.terwaydoctor.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The resource types that a diagnosis may read. Secrets are left out on purpose: nothing here can name one. */
public final class Kinds {

    public static final String TERWAY_GROUP = "network.alibabacloud.com";

    public static final Kind POD = core("Pod", "pods", true);
    public static final Kind NODE = core("Node", "nodes", false);
    public static final Kind NAMESPACE = core("Namespace", "namespaces", false);
    public static final Kind EVENT = core("Event", "events", true);
    public static final Kind SERVICE = core("Service", "services", true);
    public static final Kind ENDPOINTS = core("Endpoints", "endpoints", true);
    public static final Kind CONFIG_MAP = core("ConfigMap", "configmaps", true);
    public static final Kind SERVICE_ACCOUNT = core("ServiceAccount", "serviceaccounts", true);
    public static final Kind PERSISTENT_VOLUME_CLAIM = core("PersistentVolumeClaim", "persistentvolumeclaims", true);
    public static final Kind PERSISTENT_VOLUME = core("PersistentVolume", "persistentvolumes", false);
    public static final Kind RESOURCE_QUOTA = core("ResourceQuota", "resourcequotas", true);
    public static final Kind LIMIT_RANGE = core("LimitRange", "limitranges", true);

    public static final Kind DEPLOYMENT = new Kind("apps", "v1", "Deployment", "deployments", true);
    public static final Kind REPLICA_SET = new Kind("apps", "v1", "ReplicaSet", "replicasets", true);
    public static final Kind STATEFUL_SET = new Kind("apps", "v1", "StatefulSet", "statefulsets", true);
    public static final Kind DAEMON_SET = new Kind("apps", "v1", "DaemonSet", "daemonsets", true);
    public static final Kind JOB = new Kind("batch", "v1", "Job", "jobs", true);
    public static final Kind CRON_JOB = new Kind("batch", "v1", "CronJob", "cronjobs", true);
    public static final Kind HORIZONTAL_POD_AUTOSCALER =
            new Kind("autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true);
    public static final Kind NETWORK_POLICY =
            new Kind("networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true);
    public static final Kind INGRESS = new Kind("networking.k8s.io", "v1", "Ingress", "ingresses", true);
    public static final Kind DISRUPTION_BUDGET =
            new Kind("policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true);
    public static final Kind STORAGE_CLASS = new Kind("storage.k8s.io", "v1", "StorageClass", "storageclasses", false);
    public static final Kind ROLE = new Kind("rbac.authorization.k8s.io", "v1", "Role", "roles", true);
    public static final Kind ROLE_BINDING =
            new Kind("rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", true);
    public static final Kind CLUSTER_ROLE =
            new Kind("rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false);
    public static final Kind CLUSTER_ROLE_BINDING =
            new Kind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", false);
    public static final Kind LEASE = new Kind("coordination.k8s.io", "v1", "Lease", "leases", true);
    public static final Kind MUTATING_WEBHOOK = new Kind(
            "admissionregistration.k8s.io",
            "v1",
            "MutatingWebhookConfiguration",
            "mutatingwebhookconfigurations",
            false);
    public static final Kind VALIDATING_WEBHOOK = new Kind(
            "admissionregistration.k8s.io",
            "v1",
            "ValidatingWebhookConfiguration",
            "validatingwebhookconfigurations",
            false);

    public static final Kind TERWAY_NODE = terway("Node", "nodes", false);
    public static final Kind NODE_RUNTIME = terway("NodeRuntime", "noderuntimes", false);
    public static final Kind POD_ENI = terway("PodENI", "podenis", true);
    public static final Kind NETWORK_INTERFACE = terway("NetworkInterface", "networkinterfaces", false);
    public static final Kind POD_NETWORKING = terway("PodNetworking", "podnetworkings", false);

    /** Not an API resource: the subject of questions about a whole cluster. */
    public static final Kind CLUSTER = new Kind("", "", "Cluster", "", false);

    private static final List<Kind> ALL = List.of(
            POD,
            NODE,
            NAMESPACE,
            EVENT,
            SERVICE,
            ENDPOINTS,
            CONFIG_MAP,
            SERVICE_ACCOUNT,
            PERSISTENT_VOLUME_CLAIM,
            PERSISTENT_VOLUME,
            RESOURCE_QUOTA,
            LIMIT_RANGE,
            DEPLOYMENT,
            REPLICA_SET,
            STATEFUL_SET,
            DAEMON_SET,
            JOB,
            CRON_JOB,
            HORIZONTAL_POD_AUTOSCALER,
            NETWORK_POLICY,
            INGRESS,
            DISRUPTION_BUDGET,
            STORAGE_CLASS,
            ROLE,
            ROLE_BINDING,
            CLUSTER_ROLE,
            CLUSTER_ROLE_BINDING,
            LEASE,
            MUTATING_WEBHOOK,
            VALIDATING_WEBHOOK,
            TERWAY_NODE,
            NODE_RUNTIME,
            POD_ENI,
            NETWORK_INTERFACE,
            POD_NETWORKING);

    private Kinds() {}

    public static List<Kind> all() {
        return ALL;
    }

    /** The kind that an object or an involvedObject names; an event of Terway's daemon may leave apiVersion empty. */
    public static Optional<Kind> of(String apiVersion, String name) {
        return ALL.stream()
                .filter(kind -> kind.name().equals(name))
                .filter(kind -> apiVersion.isEmpty() || kind.group().equals(groupOf(apiVersion)))
                .findFirst();
    }

    /** The built-in kind of that name, whatever its case; custom kinds only by their qualified name. */
    public static Optional<Kind> named(String qualifiedName) {
        String wanted = qualifiedName.toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(kind -> kind.qualifiedName().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    private static String groupOf(String apiVersion) {
        int slash = apiVersion.indexOf('/');
        return slash < 0 ? "" : apiVersion.substring(0, slash);
    }

    private static Kind core(String name, String plural, boolean namespaced) {
        return new Kind("", "v1", name, plural, namespaced);
    }

    private static Kind terway(String name, String plural, boolean namespaced) {
        return new Kind(TERWAY_GROUP, "v1beta1", name, plural, namespaced);
    }
}
