package dev.terwaydoctor.cluster;

/**
 * A resource type of the Kubernetes API.
 *
 * @param group API group, empty for core
 * @param plural resource name in paths and RBAC rules
 */
public record Kind(String group, String version, String name, String plural, boolean namespaced) {

    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The name people and reports use: the group is shown for custom resources only, where it tells two Nodes apart. */
    public String qualifiedName() {
        return isCustom() ? name + "." + group : name;
    }

    /** The name kubectl accepts without ambiguity. */
    public String kubectlName() {
        return isCustom() ? plural + "." + group : plural;
    }

    private boolean isCustom() {
        return group.contains(".") && !group.endsWith(".k8s.io");
    }
}
