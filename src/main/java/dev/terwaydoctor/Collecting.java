package dev.terwaydoctor;

import dev.terwaydoctor.bundle.BundleException;
import dev.terwaydoctor.bundle.BundleWriter;
import dev.terwaydoctor.cli.Collected;
import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import dev.terwaydoctor.cli.Place;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.kube.KubeClusters;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Answers a question while everything that is read for it is written to a bundle. */
final class Collecting {

    private static final String NAME = "current";
    private static final int LOG_CHARS_AT_MOST = 8 << 20;
    private static final int CANDIDATES_AT_MOST = 20;
    private static final Duration FOR_ONE_READ = Duration.ofSeconds(5);

    private Collecting() {}

    static Collected collect(
            String question,
            Path archive,
            Settings settings,
            Progress progress,
            Map<String, String> environment,
            InstantSource clock) {
        try (Engine engine = new Engine(settings);
                KubeClusters clusters = new KubeClusters(clock)) {
            Place here = new Place(null, null, null, null, null);
            Cluster cluster =
                    LiveConsultation.connect(clusters, NAME, LiveConsultation.connection(here, environment), false);
            try (BundleWriter writer = BundleWriter.to(
                    archive, NAME, cluster.now(Deadline.in(FOR_ONE_READ, System::nanoTime)), question)) {
                Recorder recorder = new Recorder(cluster, writer, engine.redactor(), LOG_CHARS_AT_MOST);
                Answer answer = engine.doctorOf(recorder)
                        .ask(new Ask("collect", question, NAME, List.of(), "en", null), progress);
                readCandidates(answer, recorder);
                recorder.finish();
                return new Collected(answer, archive + ": " + recorder.summary());
            }
        } catch (BundleException unwritable) {
            throw Failure.of(Exit.UNREADABLE, unwritable);
        }
    }

    /** What an answer offers instead of what was asked for must be in the bundle, or asking the bundle would not offer it. */
    private static void readCandidates(Answer answer, Cluster recorder) {
        if (answer instanceof Answer.Diagnosis diagnosis) {
            diagnosis.report().candidates().stream()
                    .limit(CANDIDATES_AT_MOST)
                    .flatMap(
                            each -> Kinds.named(each.kind())
                                    .map(kind -> new Request.Get(kind, each.namespace(), each.name()))
                                    .stream())
                    .forEach(get -> recorder.get(get, Deadline.in(FOR_ONE_READ, System::nanoTime)));
        }
    }
}
