package dev.terwaydoctor.cluster;

/** The logs of a node that tell about its Pods' network. */
public enum NodeLogSource {
    /** The kubelet's journal; needs its feature NodeLogQuery. */
    KUBELET("kubelet", true),
    /** The container runtime's journal, which has what the CNI plugin wrote to stderr; needs NodeLogQuery as well. */
    CONTAINERD("containerd", true),
    /** The CNI plugin's own file in {@code /var/log}; there when the CNI configuration says {@code "debug": true}. */
    CNI("terway.cni.log", false);

    private final String key;
    private final boolean journal;

    NodeLogSource(String key, boolean journal) {
        this.key = key;
        this.journal = journal;
    }

    /** Name of the service or the file. */
    public String key() {
        return key;
    }

    public boolean isJournal() {
        return journal;
    }
}
