package dev.terwaydoctor.cluster;

import java.util.List;

/**
 * As whom a cluster is read, by impersonation.
 *
 * @param user the Kubernetes user
 * @param groups the Kubernetes groups; empty for none
 */
public record Identity(String user, List<String> groups) {

    public Identity {
        groups = List.copyOf(groups);
    }
}
