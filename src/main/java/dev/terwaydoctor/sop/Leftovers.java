package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pods that only remind of the past: failed attempts of a Job that has completed or tries again, evicted Pods of a workload that has all the Pods it wants,
 * earlier runs of a CronJob. They are not what is wrong now.
 */
final class Leftovers {

    private static final Set<String> ENDED = Set.of("Failed", "Succeeded");

    private Leftovers() {}

    /** The Pods to be examined; all of them when nothing else would be left. */
    static List<KubeObject> without(Assignment assignment) {
        KubeObject subject = assignment.subject();
        List<KubeObject> pods = assignment.pods();
        List<KubeObject> present = pods;
        if (subject.kind().equals(Kinds.CRON_JOB)) {
            present = ofNewestRun(pods);
        } else if (subject.kind().equals(Kinds.JOB)) {
            present = ofJob(subject, pods);
        } else if (isFull(subject)) {
            present = pods.stream()
                    .filter(pod -> !ENDED.contains(pod.at("status.phase").orEmpty()))
                    .toList();
        }
        return present.isEmpty() ? pods : present;
    }

    /** Attempts that failed say nothing once the Job has completed, nor while it tries again. */
    private static List<KubeObject> ofJob(KubeObject job, List<KubeObject> pods) {
        if (job.condition("Complete").get("status").is("True")) {
            return where(pods, "Succeeded");
        }
        boolean over = job.condition("Failed").get("status").is("True");
        return over
                ? pods
                : pods.stream()
                        .filter(pod -> !ENDED.contains(pod.at("status.phase").orEmpty()))
                        .toList();
    }

    private static List<KubeObject> where(List<KubeObject> pods, String phase) {
        return pods.stream().filter(pod -> pod.at("status.phase").is(phase)).toList();
    }

    private static List<KubeObject> ofNewestRun(List<KubeObject> pods) {
        Optional<String> newest = pods.stream()
                .max(Comparator.comparing(pod -> pod.created().orElse(Instant.EPOCH)))
                .map(pod -> pod.controller().get("uid").orEmpty());
        return pods.stream()
                .filter(pod -> newest.filter(pod.controller().get("uid").orEmpty()::equals)
                        .isPresent())
                .toList();
    }

    private static boolean isFull(KubeObject workload) {
        Value status = workload.status();
        boolean daemons = workload.kind().equals(Kinds.DAEMON_SET);
        long wanted = daemons
                ? status.get("desiredNumberScheduled").number(0)
                : workload.at("spec.replicas").number(0);
        long ready = status.get(daemons ? "numberReady" : "readyReplicas").number(0);
        return wanted > 0 && ready >= wanted;
    }
}
