package dev.terwaydoctor.cluster;

import java.util.List;

/**
 * What a list or a search found.
 *
 * @param complete false when reading stopped before the last page, so that counts are lower bounds
 */
public record ObjectList(List<KubeObject> items, boolean complete) {

    public static final ObjectList EMPTY = new ObjectList(List.of(), true);

    public ObjectList {
        items = List.copyOf(items);
    }
}
