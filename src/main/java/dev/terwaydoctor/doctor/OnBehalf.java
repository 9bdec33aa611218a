package dev.terwaydoctor.doctor;

import java.util.List;

/**
 * Whose rights count in the clusters while somebody's question is answered.
 *
 * @param user the Kubernetes user, and
 * @param groups the Kubernetes groups that the reads are made as
 */
public record OnBehalf(String user, List<String> groups) {

    public OnBehalf {
        groups = List.copyOf(groups);
    }
}
