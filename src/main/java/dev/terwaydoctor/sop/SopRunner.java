package dev.terwaydoctor.sop;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Cost;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.diagnosis.Diagnoser;
import dev.terwaydoctor.diagnosis.Examination;
import dev.terwaydoctor.diagnosis.Judgement;
import dev.terwaydoctor.evidence.Change;
import dev.terwaydoctor.evidence.Changes;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Notes;
import dev.terwaydoctor.evidence.Observer;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.evidence.Snapshot;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.evidence.log.LineMatcher;
import dev.terwaydoctor.knowledge.Want;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Runs the procedure: in each wave every step says what it wants to read, all of it is read side by side, and the evidence is judged anew. It
 * ends when nothing more is wanted, or at the bounds of waves, calls and time; then what was seen is judged.
 */
public final class SopRunner {

    private static final int WAVES = 4;
    private static final int CALLS_FOR_ONE = 20;
    private static final int CALLS_FOR_EACH_FURTHER = 8;
    private static final int CHANGES_AT_MOST = 5;

    private final Diagnoser diagnoser;
    private final List<Observer> observers;
    private final LineMatcher catalogue;
    private final TerwayLayout terway;
    private final Executor executor;

    public SopRunner(
            Diagnoser diagnoser,
            List<Observer> observers,
            LineMatcher catalogue,
            TerwayLayout terway,
            Executor executor) {
        this.diagnoser = diagnoser;
        this.observers = List.copyOf(observers);
        this.catalogue = catalogue;
        this.terway = terway;
        this.executor = executor;
    }

    /** The same procedure where Terway lives elsewhere. */
    public SopRunner at(TerwayLayout layout) {
        return new SopRunner(diagnoser, observers, catalogue, layout, executor);
    }

    /** Examines what is assigned; never throws for what the cluster does. */
    public Outcome run(
            Assignment assignment,
            Cluster cluster,
            Redactor redactor,
            Deadline deadline,
            Consumer<List<StepTold>> progress) {
        return new Run(assignment, cluster, redactor, deadline, progress).go();
    }

    private final class Run {

        private final List<Request.Log> ordered;
        private final Redactor redactor;
        private final Deadline deadline;
        private final Consumer<List<StepTold>> progress;
        private final Snapshot snapshot = new Snapshot();
        private final Wave waves;
        private final Map<Patient, List<KubeObject>> groups;
        private final List<Chart> charts;
        private final Map<String, Set<Request>> asked = new LinkedHashMap<>();
        private final StepTeller teller = new StepTeller(asked, snapshot);
        private List<Examination> examinations = List.of();
        private List<List<Candidate>> candidates = List.of();

        private Run(
                Assignment assignment,
                Cluster cluster,
                Redactor redactor,
                Deadline deadline,
                Consumer<List<StepTold>> progress) {
            this.ordered = assignment.logs();
            this.redactor = redactor;
            this.deadline = deadline;
            this.progress = progress;
            Instant now = cluster.now(deadline);
            this.groups = Triage.patients(assignment, now);
            this.charts = groups.keySet().stream()
                    .map(patient ->
                            new Chart(patient, snapshot, terway, now, assignment.related(), assignment.window()))
                    .toList();
            this.waves = new Wave(cluster, executor, deadline, catalogue, assignment, now);
        }

        private Outcome go() {
            int wave = 0;
            boolean more = true;
            while (more && wave < WAVES && !deadline.passed()) {
                Set<Request> due = due(wave + 1 == WAVES);
                more = !due.isEmpty();
                if (more) {
                    wave++;
                    waves.read(due, snapshot);
                    judge();
                    progress.accept(teller.soFar(charts, examinations));
                }
            }
            judge();
            Judgement judgement = Judgement.of(candidates);
            return new Outcome(
                    charts,
                    examinations,
                    groups,
                    judgement,
                    snapshot,
                    unread(),
                    Onset.of(judgement).map(this::changes).orElse(List.of()),
                    teller.atEnd(charts, examinations),
                    snapshot.all().stream().map(Read::cost).reduce(Cost.NONE, Cost::plus),
                    wave);
        }

        /**
         * Objects first, and with the second wave of them the patients' own logs, which may lead to further objects; other logs once
         * there is nothing else to ask for, so that they are read where they can decide, or no later wave to ask in.
         */
        private Set<Request> due(boolean last) {
            Set<Request> due = new LinkedHashSet<>();
            Judgement soFar = Judgement.of(candidates);
            BlastRadius.due(soFar, charts, false).forEach(request -> add(Procedure.REACH, request, due));
            int reachOnly = due.size();
            Procedure.due(charts).forEach((step, requests) -> requests.forEach(request -> add(step, request, due)));
            ordered.forEach(request -> add(Procedure.LOGS, request, due));
            boolean nothingElse = due.size() == reachOnly || last;
            for (int each = 0; each < candidates.size(); each++) {
                Set<Want> wants = wants(candidates.get(each));
                wants.removeIf(want -> !want.isOwn() && !nothingElse);
                LogsLast.due(charts.get(each), wants).forEach(request -> add(Procedure.LOGS, request, due));
            }
            if (due.isEmpty()) {
                BlastRadius.due(soFar, charts, true).forEach(request -> add(Procedure.REACH, request, due));
            }
            return due;
        }

        private List<Request> unread() {
            Set<Request> wanted = new LinkedHashSet<>();
            for (int each = 0; each < candidates.size(); each++) {
                wanted.addAll(LogsLast.due(charts.get(each), wants(candidates.get(each))));
            }
            asked.values().forEach(wanted::addAll);
            wanted.removeIf(snapshot::has);
            return List.copyOf(wanted);
        }

        private List<Change> changes(Instant onset) {
            return charts.stream()
                    .flatMap(chart -> Changes.before(onset, chart, redactor).stream())
                    .distinct()
                    .sorted(Comparator.comparing(Change::time).reversed())
                    .limit(CHANGES_AT_MOST)
                    .toList();
        }

        private void add(String step, Request request, Set<Request> due) {
            asked.computeIfAbsent(step, key -> new LinkedHashSet<>());
            int budget = CALLS_FOR_ONE + CALLS_FOR_EACH_FURTHER * (charts.size() - 1);
            boolean affordable = snapshot.all().size() + due.size() < budget;
            if (!snapshot.has(request) && (affordable || due.contains(request))) {
                due.add(request);
            }
            asked.get(step).add(request);
        }

        private void judge() {
            examinations = charts.stream().map(this::examine).toList();
            candidates = examinations.stream().map(diagnoser::candidates).toList();
        }

        private Examination examine(Chart chart) {
            Notes notes = new Notes(redactor);
            observers.forEach(observer -> observer.observe(chart, notes));
            return new Examination(chart.patient(), notes.evidence(), chart.now());
        }
    }

    private static Set<Want> wants(List<Candidate> candidates) {
        List<Candidate> live = new ArrayList<>(candidates);
        live.removeIf(Candidate::isWithheld);
        Set<Want> wants = EnumSet.noneOf(Want.class);
        live.forEach(each -> wants.addAll(each.cause().wants()));
        return wants;
    }
}
