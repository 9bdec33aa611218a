package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.ManagedWrite;
import dev.terwaydoctor.evidence.PodStage;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Everything in an examination that has a time: events, runs of containers, conditions, edits of configuration, the first telling line of each
 * log. Reads nothing itself.
 */
final class Moments {

    private static final Set<String> BAD_WHEN_FALSE = Set.of(
            "Ready", "ContainersReady", "PodScheduled", "Initialized", "Available", "SufficientIP", "Progressing");
    private static final Set<String> BAD_WHEN_TRUE =
            Set.of("MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable", "DisruptionTarget", "Failed");
    private static final Set<String> SAYS_NOTHING_NEW = Set.of("ContainersReady", "PodReadyToStartContainers");

    /** Conditions that are set as a Pod is made tell nothing but that it is new. */
    private static final Duration NEWBORN = Duration.ofSeconds(2);

    private static final Set<String> BAD_LEVELS = Set.of("fatal", "error", "warning");
    private static final int TEXT = 160;

    private final Outcome outcome;
    private final Phrases say;
    private final List<Moment> moments = new ArrayList<>();

    private Moments(Outcome outcome, Phrases say) {
        this.outcome = outcome;
        this.say = say;
    }

    /** In the order of time, each once. */
    static List<Moment> of(Outcome outcome, Phrases say) {
        Moments all = new Moments(outcome, say);
        all.events();
        all.logs();
        outcome.charts().forEach(all::chart);
        all.edits();
        return all.moments.stream().distinct().sorted(Moment.IN_ORDER).toList();
    }

    private Stream<Evidence> evidence() {
        return outcome.examinations().stream().flatMap(examination -> examination.evidence().stream());
    }

    private void events() {
        evidence().filter(piece -> piece.name().equals(Evidence.EVENT)).forEach(event -> {
            boolean odd = event.field("type").equals("Warning");
            String what = event.field("reason") + ": "
                    + FindingWriter.capped(event.text().shown(), TEXT);
            event.firstSeen().ifPresent(first -> add(first, event.subject().subject(), what, odd));
            if (event.count() > 1) {
                event.lastSeen()
                        .ifPresent(last -> add(
                                last,
                                event.subject().subject(),
                                say.say(
                                        "timeline.again",
                                        "what",
                                        event.field("reason"),
                                        "count",
                                        String.valueOf(event.count())),
                                odd));
            }
        });
    }

    /** Of each log the first line that tells of trouble. */
    private void logs() {
        Map<String, Evidence> first = new LinkedHashMap<>();
        evidence()
                .filter(piece -> piece.source() == Report.Source.LOG && piece.first() != null)
                .filter(piece -> piece.name().equals("log.trouble") || BAD_LEVELS.contains(piece.field("level")))
                .sorted(Comparator.comparing(piece -> piece.firstSeen().orElse(Instant.MAX)))
                .forEach(piece -> first.putIfAbsent(piece.subject().subject() + " " + piece.field("container"), piece));
        first.values()
                .forEach(piece -> piece.firstSeen()
                        .ifPresent(at -> add(
                                at,
                                piece.subject().subject(),
                                say.say(
                                        "timeline.log",
                                        "container",
                                        piece.field("container"),
                                        "line",
                                        FindingWriter.capped(piece.text().shown(), TEXT)),
                                true)));
    }

    private void chart(Chart chart) {
        KubeObject object = chart.object();
        if (!object.kind().equals(Kinds.CLUSTER)) {
            life(object);
        }
        Stream.of(chart.node(), chart.terwayNode(), chart.podEni())
                .flatMap(Optional::stream)
                .forEach(this::conditions);
        chart.owners().forEach(this::conditions);
        chart.terwayPod().filter(pod -> !pod.ref().equals(object.ref())).ifPresent(this::runs);
    }

    private void life(KubeObject object) {
        object.created().ifPresent(at -> add(at, object, say.say("timeline.created"), false));
        object.deleted().ifPresent(at -> add(at, object, say.say("timeline.deleted"), true));
        conditions(object);
        runs(object);
    }

    private void conditions(KubeObject object) {
        object.status().get("conditions").stream().forEach(condition -> {
            String type = condition.get("type").orEmpty();
            String status = condition.get("status").orEmpty();
            Optional<Instant> at = condition.get("lastTransitionTime").time();
            boolean odd = (status.equals("False") && BAD_WHEN_FALSE.contains(type))
                    || (status.equals("True") && BAD_WHEN_TRUE.contains(type));
            if (at.isPresent() && !SAYS_NOTHING_NEW.contains(type) && !isNewborn(object, at.get())) {
                add(at.get(), object, flip(type, status, condition), odd);
            }
        });
    }

    private String flip(String type, String status, Value condition) {
        String reason = condition.get("reason").orEmpty();
        return say.say("timeline.condition", "type", type, "status", status)
                + (reason.isEmpty() ? "" : " (" + reason + ")");
    }

    private static boolean isNewborn(KubeObject object, Instant at) {
        return object.kind().equals(Kinds.POD)
                && object.created()
                        .filter(born -> Duration.between(born, at).abs().compareTo(NEWBORN) < 0)
                        .isPresent();
    }

    private void runs(KubeObject pod) {
        PodStage.statuses(pod).forEach(status -> {
            String container = status.get("name").orEmpty();
            status.at("state.running.startedAt").time().ifPresent(at -> started(pod, container, at));
            Stream.of("lastState.terminated", "state.terminated")
                    .map(status::at)
                    .forEach(run -> ended(pod, container, run));
        });
    }

    private void started(KubeObject pod, String container, Instant at) {
        add(at, pod, say.say("timeline.started", "container", container), false);
    }

    private void ended(KubeObject pod, String container, Value run) {
        run.get("startedAt").time().ifPresent(at -> started(pod, container, at));
        String code = run.get("exitCode").orEmpty();
        run.get("finishedAt")
                .time()
                .ifPresent(at -> add(
                        at,
                        pod,
                        say.say(
                                "timeline.ended",
                                "container",
                                container,
                                "code",
                                code,
                                "reason",
                                run.get("reason").text("-")),
                        !code.equals("0")));
    }

    /** Who wrote to configuration and workloads; Pods are written by their controllers only. */
    private void edits() {
        Stream<KubeObject> single = outcome.snapshot().all().stream()
                .flatMap(read -> read.found().stream())
                .filter(KubeObject.class::isInstance)
                .map(KubeObject.class::cast)
                .filter(object -> !object.kind().equals(Kinds.POD));
        Stream<KubeObject> listed = outcome.charts().stream()
                .flatMap(chart -> Stream.concat(chart.daemonSet().stream(), chart.podNetworkings().stream()));
        Stream.concat(single, listed)
                .forEach(object -> ManagedWrite.of(object).forEach(write -> written(object, write)));
    }

    private void written(KubeObject object, ManagedWrite write) {
        String parts = String.join(", ", write.parts());
        add(write.time(), object, say.say("timeline.edited", "manager", write.manager(), "parts", parts), false);
    }

    private void add(Instant at, KubeObject object, String what, boolean odd) {
        add(at, object.ref().subject(), what, odd);
    }

    private void add(Instant at, String subject, String what, boolean odd) {
        moments.add(new Moment(at, subject, what, odd));
    }
}
