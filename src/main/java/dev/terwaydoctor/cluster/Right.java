package dev.terwaydoctor.cluster;

/**
 * One right of the Kubernetes API.
 *
 * @param resource plural, with its subresource behind a slash where there is one ({@code pods/log})
 * @param namespace empty for all namespaces or cluster scope
 */
public record Right(String verb, String group, String resource, String namespace) {

    /** The rule to add to a Role or ClusterRole, in the compact YAML people paste. */
    public String rule() {
        return "{apiGroups: [\"" + group + "\"], resources: [\"" + resource + "\"], verbs: [\"" + verb + "\"]}";
    }

    @Override
    public String toString() {
        return verb + " " + resource + (group.isEmpty() ? "" : "." + group)
                + (namespace.isEmpty() ? "" : " in namespace " + namespace);
    }
}
