package dev.terwaydoctor.slack;

/** What came of an alert. */
enum AlertOutcome {
    DIAGNOSED,
    /** A button that diagnoses it was put into its thread. */
    OFFERED,
    /** Another thread stands for it, and its number was told there. */
    COUNTED,
    /** Its diagnosis is that of another thread, to which it was linked. */
    LINKED,
    /** Somebody else answered while we looked. */
    ANSWERED_ALREADY,
    /** It names nothing that can be found. */
    NOTHING_FOUND,
    RESOLVED,
    /** It is about a cluster to which its channel is not bound. */
    OTHER_CLUSTER,
    /** People of other organisations read its channel. */
    SHARED_OUTSIDE,
    FAILED
}
