package dev.terwaydoctor;

import dev.terwaydoctor.cli.Check;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.kube.ConnectionException;
import dev.terwaydoctor.kube.KubeClusters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What has to be there before the bot can do all it should. Slack and the clusters are looked at side by side and within one time limit; what is
 * not reachable is a finding like any other.
 */
final class Preflight {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int RIGHTS_AT_ONCE = 8;

    private final Settings settings;
    private final InstantSource clock;
    private final Duration patience;

    Preflight(Settings settings, InstantSource clock) {
        this(settings, clock, PATIENCE);
    }

    Preflight(Settings settings, InstantSource clock, Duration patience) {
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
    }

    List<Check> checks() {
        ExecutorService looks = Executors.newCachedThreadPool(new DaemonThreads("preflight"));
        ExecutorService rights = Executors.newFixedThreadPool(RIGHTS_AT_ONCE, new DaemonThreads("right"));
        Deadline deadline = Deadline.in(patience, System::nanoTime);
        try (KubeClusters clusters = new KubeClusters(clock)) {
            List<CompletableFuture<List<Check>>> under = new ArrayList<>();
            under.add(within(
                    CompletableFuture.supplyAsync(() -> new SlackChecks(settings.slack(), clock).look(), looks),
                    SlackChecks.ABOUT));
            for (Settings.Cluster each : settings.clusters()) {
                under.add(within(
                        CompletableFuture.supplyAsync(() -> look(each, clusters, rights, deadline), looks),
                        ClusterChecks.about(each.name())));
            }
            Stream<Check> outside = under.stream().flatMap(look -> look.join().stream());
            return Stream.concat(ownKnowledge(), outside).toList();
        } finally {
            looks.shutdownNow();
            rights.shutdownNow();
        }
    }

    private Stream<Check> ownKnowledge() {
        return Expertise.of(settings).refused().stream()
                .map(refused -> new Check(
                        "own knowledge",
                        "entry",
                        Check.State.MISSING,
                        refused,
                        "the entry is not used",
                        "the mistake put right in its file"));
    }

    private static List<Check> look(
            Settings.Cluster cluster, KubeClusters clusters, ExecutorService rights, Deadline deadline) {
        try {
            return new ClusterChecks(clusters.open(cluster.name(), Bot.connection(cluster)), rights)
                    .look(NeededRight.of(cluster), deadline);
        } catch (ConnectionException unusable) {
            return List.of(new Check(
                    ClusterChecks.about(cluster.name()),
                    "access",
                    Check.State.MISSING,
                    String.valueOf(unusable.getMessage()),
                    "nothing in this cluster can be read",
                    "a kubeconfig and context that exist, or none inside a cluster"));
        }
    }

    /** A little longer than the deadline of the reads, so that these can still say themselves what they waited for. */
    private CompletableFuture<List<Check>> within(CompletableFuture<List<Check>> look, String about) {
        Check silence = new Check(
                about,
                "answer",
                Check.State.MISSING,
                "none within " + patience.toSeconds() + " s",
                "nothing works that needs it",
                "a network path to it, and a proxy where one is needed");
        return look.completeOnTimeout(List.of(silence), patience.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    }
}
