package dev.terwaydoctor;

import dev.terwaydoctor.ask.QuestionParser;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.diagnosis.Diagnoser;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Examiner;
import dev.terwaydoctor.doctor.TerwayDoctor;
import dev.terwaydoctor.doctor.TerwaySites;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.TargetResolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * The engine put together: parser, resolver, procedure, catalogue. Made once a process; makes a doctor for any set of clusters. Its pool
 * bounds how many reads are under way at once, whoever asks.
 */
public final class Engine implements AutoCloseable {

    private static final int READS_AT_ONCE = 16;

    private final Expertise expertise;
    private final QuestionParser parser;
    private final ExecutorService readers = Executors.newFixedThreadPool(READS_AT_ONCE, new DaemonThreads("read"));

    /** An engine with everything that ships, and nothing else. */
    public Engine(TerwayLayout terway) {
        this(() -> Expertise.shipped(terway));
    }

    /** An engine that also goes by what an operator set. */
    public Engine(Settings settings) {
        this(() -> Expertise.of(settings));
    }

    /** Its two large parts are read side by side, as the first answer waits for both. */
    private Engine(Supplier<Expertise> expertise) {
        CompletableFuture<QuestionParser> words = CompletableFuture.supplyAsync(QuestionParser::standard, readers);
        this.expertise = expertise.get();
        this.parser = words.join();
    }

    /** What of the operator's own knowledge could not be used, a line each. */
    public List<String> refused() {
        return expertise.refused();
    }

    /** A redactor for one question. */
    Redactor redactor() {
        return new Redactor(expertise.redaction());
    }

    /** A doctor for this cluster alone, under its own name. */
    Doctor doctorOf(Cluster cluster) {
        return doctor(Map.of(cluster.name(), cluster));
    }

    public Doctor doctor(Map<String, Cluster> clusters) {
        Catalogue catalogue = expertise.catalogue();
        SopRunner procedure =
                new SopRunner(new Diagnoser(catalogue), Observers.all(), catalogue, expertise.terway(), readers);
        return new TerwayDoctor(
                clusters,
                parser,
                new Examiner(new TargetResolver(), procedure, new TerwaySites(expertise.terway())),
                catalogue,
                this::redactor,
                System::nanoTime);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
