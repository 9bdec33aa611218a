package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Cluster;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.http.HttpClient;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Opens clusters and closes what it opened. Opening reads settings and credentials but sends nothing: an unreachable server shows in
 * the reads.
 */
public final class KubeClusters implements AutoCloseable {

    private final InstantSource ownClock;
    private final ExecutorService starter = Executors.newCachedThreadPool(KubeClusters::thread);
    private final Deque<KubeCluster> open = new ArrayDeque<>();

    /**
     * Opens nothing yet.
     *
     * @param ownClock tells the time when a server cannot
     */
    public KubeClusters(InstantSource ownClock) {
        this.ownClock = ownClock;
    }

    /**
     * The cluster behind a connection.
     *
     * @param name by which settings and answers know it
     */
    public Cluster open(String name, Connection connection) throws ConnectionException {
        return open(name, connection, false);
    }

    /** As {@link #open(String, Connection)}; {@code nodeLogs} opens the guard for the nodes' own logs, and for nothing else of a node's proxy. */
    public synchronized Cluster open(String name, Connection connection, boolean nodeLogs) throws ConnectionException {
        ApiServer server = connection instanceof Connection.Plain plain
                ? plain(plain.server(), nodeLogs)
                : configured(config(connection), nodeLogs);
        KubeCluster cluster = new KubeCluster(name, server, ownClock, nodeLogs);
        open.push(cluster);
        return cluster;
    }

    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
        starter.shutdownNow();
    }

    private static Config config(Connection connection) throws ConnectionException {
        return connection instanceof Connection.Kubeconfig kubeconfig
                ? ClientConfigs.of(kubeconfig)
                : ClientConfigs.of((Connection.Ambient) connection);
    }

    private ApiServer plain(URI server, boolean nodeLogs) {
        ReadOnlyGuard guard = new ReadOnlyGuard(server, nodeLogs);
        HttpClient client = Transport.to(server, guard).newBuilder().build();
        return new ApiServer(client, server, guard, starter);
    }

    private ApiServer configured(Config config, boolean nodeLogs) throws ConnectionException {
        try {
            URI server = URI.create(config.getMasterUrl());
            ReadOnlyGuard guard = new ReadOnlyGuard(server, nodeLogs);
            HttpClient client = Transport.to(server, guard).newBuilder(config).build();
            return new ApiServer(client, server, guard, starter);
        } catch (RuntimeException invalid) {
            String what = ClientConfigs.rootMessage(invalid);
            throw new ConnectionException(
                    "the server or the credentials for " + config.getMasterUrl() + " cannot be used: " + what, invalid);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "kube-call");
        thread.setDaemon(true);
        return thread;
    }
}
