package dev.terwaydoctor.slack;

import java.time.Duration;

/**
 * One of the processes that share the work, and how it spends its time beside answering.
 *
 * @param name that no other process has, past ones included
 * @param grace what answers under way are given at the end; longer than an answer's own deadline
 * @param betweenSweeps from one look for what other replicas left to the next
 * @param betweenLooks from one look at what is watched to the next
 */
public record Replica(String name, Duration grace, Duration betweenSweeps, Duration betweenLooks) {

    /** With the usual times. */
    public static Replica named(String name) {
        return new Replica(name, Duration.ofSeconds(20), Duration.ofMinutes(1), Duration.ofSeconds(20));
    }
}
