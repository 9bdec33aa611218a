package dev.terwaydoctor;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.BundleException;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cli.Consultation;
import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.ConnectionException;
import dev.terwaydoctor.kube.KubeClusters;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A saved incident, asked over loopback by the ordinary client: there is one way to read a cluster. */
final class BundleConsultation implements Consultation {

    private final Bundle bundle;
    private final ReplayServer server;
    private final KubeClusters clusters;
    private final Engine engine;
    private final Doctor doctor;

    private BundleConsultation(Bundle bundle, ReplayServer server, KubeClusters clusters, Engine engine)
            throws ConnectionException {
        this.bundle = bundle;
        this.server = server;
        this.clusters = clusters;
        this.engine = engine;
        this.doctor = engine.doctor(
                Map.of(bundle.id(), clusters.open(bundle.id(), new Connection.Plain(URI.create(server.url())))));
    }

    /** The bundle is read while the engine loads its catalogue. */
    static BundleConsultation open(Path path, @Nullable Instant now, Settings settings, InstantSource clock) {
        CompletableFuture<Engine> engine = CompletableFuture.supplyAsync(() -> new Engine(settings));
        try {
            Bundle bundle = Bundle.open(path, now);
            return new BundleConsultation(bundle, ReplayServer.start(bundle, 0), new KubeClusters(clock), engine.get());
        } catch (BundleException unreadable) {
            throw Failure.of(Exit.UNREADABLE, unreadable);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof Failure failure ? failure : new IllegalStateException(broken);
        } catch (ConnectionException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public Doctor doctor() {
        return doctor;
    }

    @Override
    public String cluster() {
        return bundle.id();
    }

    @Override
    public List<String> remarks() {
        return Stream.concat(bundle.defects().stream(), engine.refused().stream())
                .toList();
    }

    @Override
    public void close() {
        engine.close();
        clusters.close();
        server.close();
        bundle.close();
    }
}
