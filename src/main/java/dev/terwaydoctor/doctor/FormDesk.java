package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Context;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.QuestionParser;
import dev.terwaydoctor.ask.TimeWindow;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.NodeLogSource;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Serves forms from the clusters themselves. */
record FormDesk(
        Map<String, Cluster> clusters,
        QuestionParser parser,
        TerwaySites sites,
        Supplier<Redactor> redactors,
        LongSupplier nanoTime)
        implements Forms {

    /** Slack gives three seconds to fill a menu that somebody types into. */
    private static final Duration TIME_TO_PICK = Duration.ofSeconds(2);

    private static final Duration TIME_FOR_A_MENU = Duration.ofSeconds(6);

    /** A large log takes its time; who waits for it has asked for it. */
    private static final Duration TIME_FOR_A_LOG = Duration.ofSeconds(40);

    /** Only whether words are a time is asked of the parser here, not which. */
    private static final Instant ANY_DAY = Instant.parse("2026-01-01T12:00:00Z");

    @Override
    public LogMenu logs(Ask ask) {
        return Optional.ofNullable(clusters.get(ask.cluster()))
                .flatMap(cluster -> subject(ask).map(subject -> menu(ask, cluster, subject)))
                .orElseGet(() -> new LogMenu(List.of(), say(ask).say("unknown-cluster", "cluster", ask.cluster())));
    }

    private LogMenu menu(Ask ask, Cluster cluster, ObjectRef subject) {
        Deadline deadline = Deadline.in(TIME_FOR_A_MENU, nanoTime);
        return new LogMenus(cluster, deadline, say(ask), sites.in(cluster, deadline)).of(subject);
    }

    @Override
    public Map<LogDemand.Field, String> faults(Ask ask, LogDemand demand) {
        Map<LogDemand.Field, String> faults = new EnumMap<>(LogDemand.Field.class);
        if (demand.pattern()) {
            PatternGuard.fault(demand.filter())
                    .ifPresent(why -> faults.put(LogDemand.Field.FILTER, say(ask).say("form.pattern", "why", why)));
        }
        if (demand.span() == LogDemand.Span.SINCE
                && since(demand.since(), ANY_DAY).isOpen()) {
            faults.put(LogDemand.Field.SINCE, say(ask).say("form.since"));
        }
        return faults;
    }

    @Override
    public Answer pull(Ask ask, LogDemand demand) {
        Cluster cluster = clusters.get(ask.cluster());
        Phrases say = say(ask);
        if (cluster == null) {
            return nothing(ask, say.say("unknown-cluster", "cluster", ask.cluster()));
        }
        Deadline deadline = Deadline.in(TIME_FOR_A_LOG, nanoTime);
        TimeWindow window = window(ask, demand, cluster, deadline);
        boolean timeless = demand.span() == LogDemand.Span.AROUND && window.isOpen();
        return request(demand, window)
                .map(request -> {
                    Redactor redactor = redactors.get();
                    LogOrder order = LogOrder.of(request, demand, window, focus(ask));
                    Showing showing = new Showing(ask, cluster, deadline, redactor, say);
                    Answer shown = showing.log(order, about(ask, order));
                    return timeless ? withNote(shown, say.say("pull.no-event")) : shown;
                })
                .orElseGet(() -> nothing(ask, say.say("pull.no-node-log")));
    }

    @Override
    public List<String> namespaces(Ask ask, String typed) {
        return pick(ask).map(list -> list.namespaces(typed)).orElse(List.of());
    }

    @Override
    public List<String> pods(Ask ask, String namespace, String typed) {
        return pick(ask).map(list -> list.pods(namespace, typed)).orElse(List.of());
    }

    private Optional<PickList> pick(Ask ask) {
        return Optional.ofNullable(clusters.get(ask.cluster()))
                .map(cluster -> new PickList(cluster, ask.namespaces(), Deadline.in(TIME_TO_PICK, nanoTime)));
    }

    private TimeWindow window(Ask ask, LogDemand demand, Cluster cluster, Deadline deadline) {
        return switch (demand.span()) {
            case SINCE -> since(demand.since(), cluster.now(deadline));
            case AROUND ->
                subject(ask)
                        .flatMap(ref ->
                                cluster.get(new Request.Get(ref), deadline).found())
                        .map(object -> FailureTime.around(object, cluster, deadline))
                        .orElse(TimeWindow.OPEN);
            case NEWEST, WHOLE -> TimeWindow.OPEN;
        };
    }

    private TimeWindow since(String words, Instant now) {
        String age = words.strip();
        return Stream.of("terway log since " + age, "terway log of the last " + age)
                .map(text -> parser.parse(text, new Context(true, now, ZoneOffset.UTC, Set.of()))
                        .intent())
                .flatMap(intent -> intent instanceof Intent.Logs logs
                        ? Stream.of(logs.hints().window())
                        : Stream.empty())
                .filter(window -> window.since() != null)
                .findFirst()
                .map(window -> new TimeWindow(window.since(), null))
                .orElse(TimeWindow.OPEN);
    }

    /** What is neither searched nor bounded in time is asked of the server from its newest lines. */
    private static Optional<Request> request(LogDemand demand, TimeWindow window) {
        boolean tail = demand.span() == LogDemand.Span.NEWEST
                || (demand.span() == LogDemand.Span.AROUND
                        && window.isOpen()
                        && demand.filter().isBlank());
        int lines = tail ? demand.most() : 0;
        @Nullable Instant since = window.since();
        if (demand.source() instanceof LogDemand.OfContainer of) {
            return Optional.of(new Request.Log(of.namespace(), of.pod(), of.container(), of.previous(), since, lines));
        }
        LogDemand.OfNode of = (LogDemand.OfNode) demand.source();
        return Stream.of(NodeLogSource.values())
                .filter(service -> service.name().equals(of.service()))
                .<Request>map(service -> new Request.NodeLog(of.node(), service, since, lines))
                .findFirst();
    }

    private static Report.Target about(Ask ask, LogOrder order) {
        Report.Target about = ask.about();
        return order.request() instanceof Request.Log log
                ? new Report.Target("Pod", log.namespace(), log.pod())
                : about == null ? new Report.Target("Node", "", order.where()) : about;
    }

    private static List<String> focus(Ask ask) {
        return ask.about() == null ? List.of() : List.of(ask.about().name());
    }

    private static Optional<ObjectRef> subject(Ask ask) {
        Report.Target about = ask.about();
        return about == null ? Optional.empty() : Showing.ref(about.kind(), about.namespace(), about.name());
    }

    private static Answer nothing(Ask ask, String why) {
        Report.Target about = ask.about() == null ? new Report.Target("Cluster", "", ask.cluster()) : ask.about();
        Report report = Report.undecided(
                ask.text(), ask.cluster(), Instant.EPOCH, about, why, List.of(), List.of(), List.of(), List.of());
        return new Answer.Shown(report, new Extract(why, List.of(), List.of(), "", "", about), say(ask).language());
    }

    private static Answer withNote(Answer answer, String note) {
        if (!(answer instanceof Answer.Shown shown)) {
            return answer;
        }
        Extract extract = shown.extract();
        String limits = extract.limits().isEmpty() ? note : extract.limits() + "; " + note;
        return new Answer.Shown(
                shown.report(),
                new Extract(
                        extract.headline(),
                        extract.lines(),
                        extract.all(),
                        limits,
                        extract.command(),
                        extract.subject()),
                shown.language());
    }

    private static Phrases say(Ask ask) {
        return new Phrases(ask.language() == null ? "en" : ask.language());
    }
}
