package dev.terwaydoctor.report;

/** How far a cause reaches. */
public enum Scope implements Spelled {
    POD,
    WORKLOAD,
    NODE,
    ZONE,
    CLUSTER
}
