package dev.terwaydoctor;

import dev.terwaydoctor.bundle.BundleException;
import dev.terwaydoctor.bundle.BundleWriter;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Identity;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.OnBehalf;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Bundler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Bundles for a support ticket, the same as {@code collect} writes, but small enough to send. */
final class Packing implements Bundler {

    private static final Duration FOR_THE_TIME = Duration.ofSeconds(5);
    private static final int LOG_CHARS = 1 << 20;
    private static final int LARGEST = 10 << 20;

    private final Engine engine;
    private final Function<String, Optional<Cluster>> clusters;

    /** @param clusters by the names that questions carry */
    Packing(Engine engine, Function<String, Optional<Cluster>> clusters) {
        this.engine = engine;
        this.clusters = clusters;
    }

    @Override
    public Packed pack(Ask ask, Report.Target target, Optional<OnBehalf> person) {
        Cluster cluster = clusters.apply(ask.cluster())
                .orElseThrow(() -> new IllegalArgumentException("no cluster " + ask.cluster()));
        Cluster theirs =
                person.map(p -> cluster.as(new Identity(p.user(), p.groups()))).orElse(cluster);
        Ask question = new Ask(ask.id(), words(target), ask.cluster(), ask.namespaces(), ask.language(), null);
        try {
            Path folder = Files.createTempDirectory("terway-doctor-handover-");
            Path archive = folder.resolve("incident.tgz");
            try {
                return packed(question, theirs, archive);
            } finally {
                Files.deleteIfExists(archive);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Packed packed(Ask question, Cluster cluster, Path archive) throws IOException {
        try (BundleWriter writer = BundleWriter.to(
                archive,
                question.cluster(),
                cluster.now(Deadline.in(FOR_THE_TIME, System::nanoTime)),
                question.text())) {
            Recorder recorder = new Recorder(cluster, writer, engine.redactor(), LOG_CHARS);
            Answer answer = engine.doctorOf(recorder).ask(question, steps -> {});
            recorder.finish();
            long size = Files.size(archive);
            return size <= LARGEST
                    ? new Packed(answer, Files.readAllBytes(archive), recorder.summary())
                    : new Packed(answer, new byte[0], size + " bytes, more than the " + LARGEST + " that are sent");
        } catch (BundleException unwritable) {
            throw new IOException(unwritable);
        }
    }

    private static String words(Report.Target target) {
        String where = target.namespace().isEmpty() ? "" : " in namespace \"" + target.namespace() + "\"";
        return "why is " + target.kind() + " \"" + target.name() + "\"" + where + " failing";
    }
}
