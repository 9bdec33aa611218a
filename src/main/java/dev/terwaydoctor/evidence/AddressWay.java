package dev.terwaydoctor.evidence;

/** The way on which the patient's Pods get their addresses. It decides which of IPAM's objects are worth a look. */
public enum AddressWay {
    /** The node's own address; Terway has no part in it. */
    HOST_NETWORK,
    /** Terway is told to leave the Pod alone. */
    NOT_MANAGED,
    /** An address of the node's shared ENIs, given out by the daemon. */
    SHARED_LOCAL,
    /** An address of the node's shared ENIs, given out by the controlplane in the Node CR. */
    SHARED_CENTRALISED,
    /** An address of the node's shared ENIs; who gives it out could not be read. */
    SHARED,
    /** A member ENI on the node's trunk, by a PodENI. */
    MEMBER_ENI,
    /** A whole ENI of a node that gives one to each Pod, by a PodENI. */
    EXCLUSIVE_ENI;

    public static AddressWay of(Chart chart) {
        if (chart.patient().isPod() && chart.isHostNetwork()) {
            return HOST_NETWORK;
        }
        if (chart.patient().isPod() && !NetworkPendingObserver.unmanaged(chart).isEmpty()) {
            return NOT_MANAGED;
        }
        if (chart.isOnExclusiveNode()) {
            return EXCLUSIVE_ENI;
        }
        return chart.patient().isPod() && chart.usesPodEni() ? MEMBER_ENI : shared(chart);
    }

    public boolean needsTerway() {
        return this != HOST_NETWORK && this != NOT_MANAGED;
    }

    /** Whether it leads to the node's pool of addresses. */
    public boolean isShared() {
        return this == SHARED_LOCAL || this == SHARED_CENTRALISED || this == SHARED;
    }

    private static AddressWay shared(Chart chart) {
        return switch (Ipam.of(chart).daemon()) {
            case LOCAL -> SHARED_LOCAL;
            case CENTRALISED -> SHARED_CENTRALISED;
            case UNKNOWN -> SHARED;
        };
    }
}
