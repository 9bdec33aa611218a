package dev.terwaydoctor.ask;

/** The part a named object plays in the question. */
public enum Role {
    /** What the question is about. */
    SUBJECT,
    /** A workload mentioned besides one of its own Pods. */
    OWNER,
    /** The other end of a connection that the subject makes. */
    PEER,
    /** Where the subject is: its node or namespace. */
    PLACE
}
