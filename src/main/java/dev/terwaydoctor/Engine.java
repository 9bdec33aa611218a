package dev.terwaydoctor;

import dev.terwaydoctor.ask.QuestionParser;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.diagnosis.Diagnoser;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Examiner;
import dev.terwaydoctor.doctor.TerwayDoctor;
import dev.terwaydoctor.doctor.TerwaySites;
import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.evidence.RedactionRule;
import dev.terwaydoctor.evidence.RedactionRules;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.CatalogueLoader;
import dev.terwaydoctor.sop.SopRunner;
import dev.terwaydoctor.target.TargetResolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The engine put together: parser, resolver, procedure, catalogue. Made once a process; makes a doctor for any set of clusters. Its pool
 * bounds how many reads are under way at once, whoever asks.
 */
public final class Engine implements AutoCloseable {

    private static final int READS_AT_ONCE = 16;

    private final Catalogue catalogue;
    private final List<RedactionRule> redaction;
    private final TerwayLayout terway;
    private final QuestionParser parser;
    private final ExecutorService readers = Executors.newFixedThreadPool(READS_AT_ONCE, new DaemonThreads("read"));

    /** An engine with everything that ships; its two large parts are read side by side, as the first answer waits for both. */
    public Engine(TerwayLayout terway) {
        CompletableFuture<QuestionParser> words = CompletableFuture.supplyAsync(QuestionParser::standard, readers);
        this.catalogue = CatalogueLoader.shipped();
        this.redaction = RedactionRules.shipped();
        this.parser = words.join();
        this.terway = terway;
    }

    public Doctor doctor(Map<String, Cluster> clusters) {
        SopRunner procedure = new SopRunner(new Diagnoser(catalogue), Observers.all(), catalogue, terway, readers);
        return new TerwayDoctor(
                clusters,
                parser,
                new Examiner(new TargetResolver(), procedure, new TerwaySites(terway)),
                catalogue,
                () -> new Redactor(redaction),
                System::nanoTime);
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
