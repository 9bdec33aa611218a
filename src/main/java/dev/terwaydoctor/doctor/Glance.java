package dev.terwaydoctor.doctor;

/**
 * The state of one object at one moment, by a single read: enough to tell that it changed, not why.
 *
 * @param state a short word of Kubernetes' own, such as {@code ImagePullBackOff}, {@code NotReady} or {@code 2/3}; equal states are the same state
 * @param end whether there is nothing more to wait for
 */
public record Glance(String state, End end) {

    /** What a glance tells about waiting. */
    public enum End {
        /** It is not yet as it should be. */
        WAITING,
        /** It is as it should be, or has ended well. */
        WELL,
        /** The object is not there any more. */
        GONE,
        /** It could not be read just now. */
        UNSEEN
    }
}
