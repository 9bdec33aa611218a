package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.report.Spelled;

/** A read that would settle a doubt. */
public enum Want implements Spelled {
    TERWAY_LOG,
    TERWAY_PREVIOUS_LOG,
    TERWAY_INIT_LOG,
    POLICY_LOG,
    CONTROLPLANE_LOG,
    APP_LOG,
    APP_PREVIOUS_LOG,
    INIT_LOG;

    /** Whether it is a log of the patient itself, not of Terway. */
    public boolean isOwn() {
        return this == APP_LOG || this == APP_PREVIOUS_LOG || this == INIT_LOG;
    }
}
