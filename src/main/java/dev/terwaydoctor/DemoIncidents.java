package dev.terwaydoctor;

import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.doctor.Glance;
import dev.terwaydoctor.doctor.OnBehalf;
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
import java.util.Optional;
import java.util.function.Function;

/**
 * The incidents that a demo can show, of which one is replayed at a time: choosing another replaces the cluster under the bot, which does not
 * notice.
 */
final class DemoIncidents implements Incidents, Doctor, AutoCloseable {

    static final String CLUSTER = "demo";

    private final Engine engine;
    private final InstantSource clock;
    private final Map<String, Incident> known = new LinkedHashMap<>();
    private final Function<String, Path> folders;
    private Replayed current;

    /**
     * Replays the first of them.
     *
     * @param folders where the incident of an id lies
     */
    DemoIncidents(Engine engine, InstantSource clock, List<Incident> incidents, Function<String, Path> folders) {
        this.engine = engine;
        this.clock = clock;
        this.folders = folders;
        incidents.forEach(incident -> known.put(incident.id(), incident));
        this.current = replay(incidents.get(0).id());
    }

    /** A single incident of the user's own. */
    static DemoIncidents of(Engine engine, InstantSource clock, Path folder) {
        try (Bundle bundle = Wiring.opened(folder)) {
            Incident incident =
                    new Incident(bundle.id(), bundle.id(), bundle.question().orElse("is terway ok"));
            return new DemoIncidents(engine, clock, List.of(incident), id -> folder);
        }
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
        if (known.containsKey(id) && !id.equals(current.id())) {
            Replayed before = current;
            current = replay(id);
            before.close();
        }
    }

    String question() {
        return current().map(known::get).map(Incident::question).orElse("");
    }

    /** A replayed cluster has no rights to tell apart. */
    @Override
    public Doctor onBehalf(OnBehalf person) {
        return this;
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
    public Forms forms() {
        return doctor().forms();
    }

    @Override
    public Glance glance(String cluster, Report.Target target) {
        return doctor().glance(cluster, target);
    }

    @Override
    public synchronized void close() {
        current.close();
    }

    /** The cluster that is replayed now. */
    synchronized Cluster cluster() {
        return current.cluster();
    }

    private synchronized Doctor doctor() {
        return current.doctor();
    }

    private Replayed replay(String id) {
        Bundle bundle = Wiring.opened(folders.apply(id));
        ReplayServer server = ReplayServer.start(bundle, 0);
        KubeClusters clusters = new KubeClusters(clock);
        try {
            Cluster cluster = clusters.open(CLUSTER, new Connection.Plain(URI.create(server.url())));
            return new Replayed(id, bundle, server, clusters, cluster, engine.doctorOf(cluster));
        } catch (ConnectionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Replayed(
            String id, Bundle bundle, ReplayServer server, KubeClusters clusters, Cluster cluster, Doctor doctor) {

        void close() {
            clusters.close();
            server.close();
            bundle.close();
        }
    }
}
