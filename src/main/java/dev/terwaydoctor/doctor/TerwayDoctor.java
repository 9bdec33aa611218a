package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Asked;
import dev.terwaydoctor.ask.Context;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.Language;
import dev.terwaydoctor.ask.QuestionParser;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Identity;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The engine's front: reads the words, and hands them to whoever answers that kind of question. */
public final class TerwayDoctor implements Doctor {

    private static final Duration TIME_FOR_ONE_QUESTION = Duration.ofSeconds(15);

    private final Map<String, Cluster> clusters;
    private final QuestionParser parser;
    private final Examiner examiner;
    private final Catalogue catalogue;
    private final Supplier<Redactor> redactors;
    private final LongSupplier nanoTime;

    /**
     * A doctor for these clusters.
     *
     * @param clusters by the names that questions carry
     * @param redactors makes one for each question
     * @param nanoTime a monotonic clock for deadlines
     */
    public TerwayDoctor(
            Map<String, Cluster> clusters,
            QuestionParser parser,
            Examiner examiner,
            Catalogue catalogue,
            Supplier<Redactor> redactors,
            LongSupplier nanoTime) {
        this.clusters = Map.copyOf(clusters);
        this.parser = parser;
        this.examiner = examiner;
        this.catalogue = catalogue;
        this.redactors = redactors;
        this.nanoTime = nanoTime;
    }

    @Override
    public Doctor onBehalf(OnBehalf person) {
        Identity identity = new Identity(person.user(), person.groups());
        Map<String, Cluster> theirs = clusters.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().as(identity)));
        return new TerwayDoctor(theirs, parser, examiner, catalogue, redactors, nanoTime);
    }

    @Override
    public Answer ask(Ask ask, Progress progress) {
        Cluster cluster = clusters.get(ask.cluster());
        if (cluster == null) {
            return unknownCluster(ask);
        }
        Deadline deadline = Deadline.in(TIME_FOR_ONE_QUESTION, nanoTime);
        Instant now = cluster.now(deadline);
        Asked asked = parser.parse(
                ask.whole(), new Context(ask.about() != null, now, ZoneOffset.UTC, Set.copyOf(clusters.keySet())));
        Phrases say = new Phrases(language(ask, asked.question().language()));
        Speech speech = new Speech(catalogue, ask, say, now);
        Intent intent = asked.intent();
        if (intent instanceof Intent.Help) {
            return speech.help();
        }
        if (intent instanceof Intent.Unclear unclear) {
            return speech.explainWordOf(ask.text()).orElseGet(() -> speech.unclear(unclear));
        }
        if (intent instanceof Intent.Explain explain) {
            return speech.explain(explain.term());
        }
        if (intent instanceof Intent.Stop) {
            return speech.stopped();
        }
        return examiner.answer(new Case(ask, asked, cluster, deadline, say, redactors.get(), progress));
    }

    @Override
    public Answer perform(Ask ask, Report.Action action, Progress progress) {
        Cluster cluster = clusters.get(ask.cluster());
        if (cluster == null) {
            return unknownCluster(ask);
        }
        Deadline deadline = Deadline.in(TIME_FOR_ONE_QUESTION, nanoTime);
        Phrases say = new Phrases(language(ask, Language.EN));
        Showing showing = new Showing(ask, cluster, deadline, redactors.get(), say);
        return done(ask, action, progress, showing)
                .orElseGet(() -> new Speech(catalogue, ask, say, cluster.now(deadline)).unknownButton());
    }

    @Override
    public Forms forms() {
        return new FormDesk(clusters, parser, examiner.sites(), redactors, nanoTime);
    }

    @Override
    public Glance glance(String clusterName, Report.Target target) {
        Cluster cluster = clusters.get(clusterName);
        Optional<ObjectRef> ref = Showing.ref(target.kind(), target.namespace(), target.name());
        return cluster == null || ref.isEmpty()
                ? new Glance("unknown", Glance.End.UNSEEN)
                : Glances.at(ref.get(), cluster, Deadline.in(TIME_FOR_ONE_QUESTION, nanoTime));
    }

    private Optional<Answer> done(Ask ask, Report.Action action, Progress progress, Showing showing) {
        Map<String, String> args = action.args();
        String namespace = args.getOrDefault("namespace", "");
        String name = args.getOrDefault("name", "");
        Optional<ObjectRef> about = Showing.ref(args.getOrDefault("kind", ""), namespace, name);
        return ActionKind.of(action.id()).flatMap(kind -> switch (kind) {
            case LOG -> log(ask, args, showing);
            case POD -> Showing.ref("Pod", namespace, name).map(showing::object);
            case NODE -> Showing.ref("Node", "", name).map(showing::object);
            case EVENTS -> about.map(showing::events);
            case TIMELINE -> about.map(ref -> ask(spoken(ask, "timeline of", ref, ""), progress));
            case COMPARE -> about.map(ref -> ask(spoken(ask, "compare", ref, ""), progress));
            case RECHECK -> about.map(ref -> ask(spoken(ask, "why is", ref, " failing"), progress));
            case WATCH, UNWATCH, HANDOVER -> Optional.empty();
        });
    }

    private static Optional<Answer> log(Ask ask, Map<String, String> args, Showing showing) {
        Request.Log log = new Request.Log(
                args.getOrDefault("namespace", ""),
                args.getOrDefault("pod", ""),
                args.getOrDefault("container", ""),
                Boolean.parseBoolean(args.getOrDefault("previous", "false")),
                null,
                LogPull.NEWEST);
        if (log.namespace().isEmpty() || log.pod().isEmpty() || log.container().isEmpty()) {
            return Optional.empty();
        }
        List<String> focus =
                ask.about() == null ? List.of() : List.of(ask.about().name());
        return Optional.of(
                showing.log(LogOrder.newest(log, focus), new Report.Target("Pod", log.namespace(), log.pod())));
    }

    /** A button about an object asks in words that cannot be misread. */
    private static Ask spoken(Ask ask, String before, ObjectRef ref, String after) {
        String where = ref.namespace().isEmpty() ? "" : " in namespace \"" + ref.namespace() + "\"";
        return new Ask(
                ask.id(),
                before + " " + ref.kind().name() + " \"" + ref.name() + "\"" + where + after,
                ask.cluster(),
                ask.namespaces(),
                ask.language(),
                null);
    }

    private Answer unknownCluster(Ask ask) {
        Phrases say = new Phrases(language(ask, Language.EN));
        return new Speech(catalogue, ask, say, Instant.EPOCH)
                .nothing(say.say("unknown-cluster", "cluster", ask.cluster()));
    }

    private static String language(Ask ask, Language spoken) {
        return ask.language() == null ? (spoken == Language.ZH ? "zh" : "en") : ask.language();
    }
}
