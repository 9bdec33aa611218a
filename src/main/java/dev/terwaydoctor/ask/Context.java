package dev.terwaydoctor.ask;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What is known before the words are read.
 *
 * @param hasTarget whether the thread is already about something
 * @param now when the question is asked; times of day are the latest such time before it
 * @param zone the asker's clock
 * @param clusters the clusters that exist: a word among them is a cluster wherever it stands
 */
public record Context(boolean hasTarget, Instant now, ZoneId zone, Set<String> clusters) {

    public Context {
        clusters = Set.copyOf(clusters);
    }

    /** A first question, on a UTC clock. */
    public static Context at(Instant now) {
        return new Context(false, now, ZoneOffset.UTC, Set.of());
    }

    public Context inThread() {
        return new Context(true, now, zone, clusters);
    }
}
