package dev.terwaydoctor;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cli.Running;
import java.util.concurrent.CountDownLatch;

/** A replay server with nothing else to do than to serve. */
final class UntilStopped implements Running {

    private final ReplayServer server;
    private final Bundle incident;
    private final CountDownLatch stopped = new CountDownLatch(1);

    UntilStopped(ReplayServer server, Bundle incident) {
        this.server = server;
        this.incident = incident;
    }

    @Override
    public String announcement() {
        return server.kubeconfig();
    }

    @Override
    public void await() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        server.close();
        incident.close();
        stopped.countDown();
    }
}
