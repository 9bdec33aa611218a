package dev.terwaydoctor;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.ConnectionException;
import dev.terwaydoctor.kube.KubeClusters;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sandbox.Incidents;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The incidents that a demo can show, of which one is replayed at a time: choosing another replaces the cluster under the bot, which does not
 * notice.
 */
final class DemoIncidents implements Incidents, Doctor, AutoCloseable {

    static final String CLUSTER = "demo";

    private final Engine engine;
    private final InstantSource clock;
    private final Map<String, Path> folders;
    private final Map<String, Incident> known = new LinkedHashMap<>();
    private Replayed current;

    DemoIncidents(Engine engine, InstantSource clock, Map<String, Path> folders) {
        this.engine = engine;
        this.clock = clock;
        this.folders = new LinkedHashMap<>(folders);
        folders.forEach((id, folder) -> {
            try (Bundle bundle = Wiring.opened(folder)) {
                known.put(id, new Incident(id, title(id), bundle.question().orElse("")));
            }
        });
        this.current = replay(folders.keySet().iterator().next());
    }

    private static String title(String id) {
        return id.replace('-', ' ');
    }

    @Override
    public List<Incident> list() {
        return List.copyOf(known.values());
    }

    @Override
    public synchronized Optional<String> current() {
        return Optional.of(current.id());
    }

    @Override
    public synchronized void choose(String id) {
        if (folders.containsKey(id) && !id.equals(current.id())) {
            Replayed before = current;
            current = replay(id);
            before.close();
        }
    }

    String question() {
        return current().map(known::get).map(Incident::question).orElse("");
    }

    @Override
    public Answer ask(Ask ask, Progress progress) {
        return doctor().ask(ask, progress);
    }

    @Override
    public Answer perform(Ask ask, Report.Action action, Progress progress) {
        return doctor().perform(ask, action, progress);
    }

    @Override
    public synchronized void close() {
        current.close();
    }

    private synchronized Doctor doctor() {
        return current.doctor();
    }

    private Replayed replay(String id) {
        Bundle bundle = Wiring.opened(Objects.requireNonNull(folders.get(id)));
        ReplayServer server = ReplayServer.start(bundle, 0);
        KubeClusters clusters = new KubeClusters(clock);
        try {
            Cluster cluster = clusters.open(CLUSTER, new Connection.Plain(URI.create(server.url())));
            return new Replayed(id, bundle, server, clusters, engine.doctor(Map.of(CLUSTER, cluster)));
        } catch (ConnectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Replayed(String id, Bundle bundle, ReplayServer server, KubeClusters clusters, Doctor doctor) {

        void close() {
            clusters.close();
            server.close();
            bundle.close();
        }
    }
}
