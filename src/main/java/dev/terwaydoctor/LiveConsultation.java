package dev.terwaydoctor;

import dev.terwaydoctor.cli.Consultation;
import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.cli.Place;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.ConnectionException;
import dev.terwaydoctor.kube.KubeClusters;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cluster of a kubeconfig. */
final class LiveConsultation implements Consultation {

    private static final String CURRENT = "current";

    private final String name;
    private final KubeClusters clusters;
    private final Engine engine;
    private final Doctor doctor;

    private LiveConsultation(String name, KubeClusters clusters, Cluster cluster, Settings settings) {
        this.name = name;
        this.clusters = clusters;
        this.engine = new Engine(settings);
        this.doctor = engine.doctor(Map.of(name, cluster));
    }

    static LiveConsultation open(Place place, Settings settings, Map<String, String> environment, InstantSource clock) {
        String name = place.context() == null ? CURRENT : place.context();
        KubeClusters clusters = new KubeClusters(clock);
        Cluster cluster = connect(clusters, name, connection(place, environment), false);
        return new LiveConsultation(name, clusters, at(cluster, place.now()), settings);
    }

    /** As kubectl chooses: the file that is named, else those of the environment, else what is usual on this machine. */
    static Connection connection(Place place, Map<String, String> environment) {
        String paths = place.kubeconfig() == null
                ? environment.getOrDefault("KUBECONFIG", "")
                : place.kubeconfig().toString();
        return paths.isEmpty()
                ? new Connection.Ambient(place.context())
                : new Connection.Kubeconfig(paths, place.context());
    }

    static Cluster connect(KubeClusters clusters, String name, Connection connection, boolean nodeLogs) {
        try {
            return clusters.open(name, connection, nodeLogs);
        } catch (ConnectionException unusable) {
            throw Failure.of(Exit.UNREADABLE, unusable);
        }
    }

    private static Cluster at(Cluster cluster, @Nullable Instant now) {
        return now == null ? cluster : new ClusterAt(cluster, now);
    }

    @Override
    public Doctor doctor() {
        return doctor;
    }

    @Override
    public String cluster() {
        return name;
    }

    @Override
    public List<String> remarks() {
        return engine.refused();
    }

    @Override
    public void close() {
        engine.close();
        clusters.close();
    }
}
