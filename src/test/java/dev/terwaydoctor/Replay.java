package dev.terwaydoctor;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A saved incident served as a cluster, with a kubeconfig file that leads to it. */
record Replay(Bundle bundle, ReplayServer server, Path kubeconfig) implements AutoCloseable {

    static final Path CASES = Path.of("src/test/resources/cases");

    static Replay of(Path folder, Path scratch) throws IOException {
        Bundle bundle = Bundle.open(folder);
        ReplayServer server = ReplayServer.start(bundle, 0);
        Path kubeconfig = Files.createTempFile(scratch, "kubeconfig", ".yaml");
        return new Replay(bundle, server, Files.writeString(kubeconfig, server.kubeconfig()));
    }

    /** A kubeconfig file that leads to any address. */
    static Path kubeconfig(Path folder, String server) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "kubeconfig", ".yaml"), """
                apiVersion: v1
                kind: Config
                current-context: far
                contexts: [{name: far, context: {cluster: far, user: me}}]
                clusters: [{name: far, cluster: {server: '%s'}}]
                users: [{name: me, user: {token: expired}}]
                """.formatted(server));
    }

    @Override
    public void close() {
        server.close();
        bundle.close();
    }
}
