package dev.terwaydoctor.ask;

import org.jspecify.annotations.Nullable;

/**
 * Which log, and how much of it.
 *
 * @param previous whether the run before the last restart is meant
 * @param filter text that lines must hold, or a pattern between slashes; null for all
 * @param tail the number of last lines, 0 if not said
 * @param aroundFailure whether the minutes around the failing event are meant
 * @param before how many lines before each line found are wanted, 0 if not said
 * @param after how many lines after it
 * @param stateToo whether it is asked besides how things are now
 */
public record LogAsk(
        Source source,
        boolean previous,
        @Nullable String filter,
        int tail,
        boolean aroundFailure,
        int before,
        int after,
        boolean stateToo) {

    /** Whose log. */
    public enum Source {
        /** A container of the Pod asked about. */
        APPLICATION,
        TERWAY_DAEMON,
        TERWAY_INIT,
        POLICY,
        CONTROLPLANE
    }
}
