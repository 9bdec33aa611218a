package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.ObjectRef;
import java.time.Instant;

/**
 * Something that somebody did to an object.
 *
 * @param by the program that did it as the API server noted it, empty where only the time is known
 * @param parts what of the object, in few words; redacted
 */
public record Change(Instant time, ObjectRef subject, What what, String by, String parts) {

    /** What was done. */
    public enum What {
        CREATED,
        WRITTEN,
        /** A node that was not there before. */
        JOINED,
        /** A workload's Pods are made after a new template. */
        ROLLED_OUT,
        /** A Pod of Terway took the place of another. */
        REPLACED
    }
}
