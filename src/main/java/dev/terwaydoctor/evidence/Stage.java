package dev.terwaydoctor.evidence;

import dev.terwaydoctor.report.Spelled;

/**
 * Where in its life a patient is now. A cause can only be at work in the stages it acts in: a Pod that has an IP is past all failures to
 * get one, whatever its old events say.
 */
public enum Stage implements Spelled {
    /** The workload has too few Pods: none was created. */
    NOT_CREATED,
    UNSCHEDULED,
    /** Bound to a node; volumes, sandbox and network are being set up. */
    SANDBOX,
    /** An init container waits, runs or fails. */
    INIT,
    /** A container waits for its image. */
    IMAGE,
    /** A container cannot be created or started. */
    CONTAINER,
    /** A container keeps ending and is restarted, or has ended badly. */
    CRASHING,
    /** Running, but not ready. */
    NOT_READY,
    READY,
    /** Marked for deletion. */
    TERMINATING,
    /** Ended well. */
    SUCCEEDED,
    /** Ended badly and stays so: phase Failed, evicted. */
    FAILED,
    /** Not a Pod: a node, a component, a cluster, a suspended or finished workload. */
    OTHER
}
