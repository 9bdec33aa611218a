package dev.terwaydoctor.doctor;

import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.VersionFit;
import dev.terwaydoctor.evidence.Chart;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Patient;
import dev.terwaydoctor.knowledge.Affects;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.knowledge.Wording;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Elision;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a conclusion into words: its catalogue entry filled with what was captured, and the evidence it rests on. */
final class FindingWriter {

    /** What begins like this only looks. */
    private static final Pattern LOOKS = Pattern.compile("^kubectl (?:get|describe|logs|top|auth) ");

    private static final int PROOFS = 5;

    /** So many are shown where the patient has them. */
    private static final int FEW = 3;

    private static final int TEXT_LIMIT = 320;

    private final Outcome outcome;
    private final Instant now;
    private final Phrases say;
    private final String language;
    private final ReachWords reach;

    FindingWriter(Outcome outcome, Phrases say, ReachWords reach) {
        this.outcome = outcome;
        this.now = outcome.charts().get(0).now();
        this.say = say;
        this.language = say.language();
        this.reach = reach;
    }

    Report.Finding write(Conclusion conclusion, Extent extent) {
        Cause cause = conclusion.cause();
        Map<String, String> values = values(conclusion.first());
        return new Report.Finding(
                cause.id(),
                cause.verdict(),
                confidence(conclusion),
                cause.scope(),
                cause.owner(),
                title(cause.title().fill(language, values)),
                explanation(conclusion, extent, values),
                extent.affected(),
                proofs(conclusion.first()),
                cause.fix().stream().map(remedy -> remedy(remedy, values)).toList(),
                cause.next().stream()
                        .filter(next -> next.isFilledBy(language, values))
                        .map(next -> next.fill(language, values))
                        .toList());
    }

    /** Words of the cluster at its end may bring a full stop of their own. */
    private static String title(String filled) {
        String title = filled.strip();
        return title.endsWith(".") && !title.endsWith("..")
                ? title.substring(0, title.length() - 1).strip()
                : title;
    }

    private String explanation(Conclusion conclusion, Extent extent, Map<String, String> values) {
        return Stream.of(
                        conclusion.cause().explanation().fill(language, values),
                        version(conclusion.first().version()),
                        reach.sentence(extent))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(say.say("sentences")));
    }

    private String version(VersionFit version) {
        return version.fit() == Affects.Fit.SILENT
                ? ""
                : say.say(
                        "version."
                                + version.fit().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        "running",
                        version.running(),
                        "bound",
                        version.bound());
    }

    /** That something is not decided is never certain. */
    static Confidence confidence(Conclusion conclusion) {
        return conclusion.cause().verdict() == Verdict.INCONCLUSIVE ? Confidence.POSSIBLE : conclusion.confidence();
    }

    /** What wordings may speak of: everything captured, and the patient's own names. */
    Map<String, String> values(Candidate candidate) {
        Map<String, String> values = new TreeMap<>(say.inWords(candidate.values()));
        Patient patient = candidate.patient();
        values.putIfAbsent("namespace", patient.ref().namespace());
        values.putIfAbsent("node", patient.nodeName());
        values.putIfAbsent("subject", patient.ref().subject());
        values.put(patient.isPod() ? "pod" : "workload", patient.ref().name());
        values.putIfAbsent("name", patient.ref().name());
        values.putIfAbsent("kind", patient.ref().kind().name());
        candidate.indicates().stream()
                .flatMap(piece -> piece.lastSeen().stream())
                .findFirst()
                .ifPresent(at -> values.putIfAbsent("at", say.time(at, now)));
        outcome.charts().stream()
                .filter(chart -> chart.patient().equals(patient))
                .findFirst()
                .ifPresent(chart -> {
                    chart.terwayPod().map(KubeObject::name).ifPresent(name -> values.putIfAbsent("terwayPod", name));
                    values.putIfAbsent("terwayNamespace", chart.terway().namespace());
                    chart.owners().stream()
                            .reduce((near, far) -> far)
                            .ifPresent(owner -> values.putIfAbsent("workload", owner.name()));
                    values.putIfAbsent("controller", controller(chart));
                });
        return values;
    }

    /** What a kubectl command has to name to change the Pods for good: {@code statefulset/db}, a Pod without an owner itself. */
    private static String controller(Chart chart) {
        KubeObject furthest = chart.owners().stream().reduce((near, far) -> far).orElse(chart.object());
        return furthest.kind().name().toLowerCase(Locale.ROOT) + "/" + furthest.name();
    }

    static String capped(String text, int limit) {
        String line = text.strip().replace('\n', ' ');
        return line.length() <= limit ? line : line.substring(0, limit - 1) + "…";
    }

    /** A command that would lack a name is not offered: it might do its work on everything. */
    private Report.Fix remedy(Cause.Remedy remedy, Map<String, String> values) {
        Wording command = new Wording(remedy.command(), remedy.command());
        String run = command.isFilledBy(language, values) ? command.fill(language, values) : "";
        String text = remedy.text().fill(language, values);
        boolean looks =
                remedy.risk() == Report.Risk.CHANGE && LOOKS.matcher(run).find();
        return new Report.Fix(looks ? say.say("fix.look", "text", text) : text, remedy.risk(), run);
    }

    private List<Report.Proof> proofs(Candidate candidate) {
        List<Report.Proof> proofs = new ArrayList<>();
        boolean indicated = candidate.indicates().stream().anyMatch(piece -> piece.source() != Report.Source.LOG);
        candidate
                .indicates()
                .forEach(piece -> proofs.add(proof(
                        piece,
                        indicated && piece.source() == Report.Source.LOG
                                ? Report.Role.CONFIRMS
                                : Report.Role.INDICATES)));
        candidate.confirms().forEach(piece -> proofs.add(proof(piece, Report.Role.CONFIRMS)));
        new Companions(outcome)
                .of(candidate)
                .limit(Math.max(0, FEW - proofs.size()))
                .forEach(piece -> proofs.add(proof(piece, Report.Role.CONFIRMS)));
        return proofs.stream()
                .filter(proof -> !proof.text().isEmpty())
                .limit(PROOFS)
                .toList();
    }

    private Report.Proof proof(Evidence piece, Report.Role role) {
        String reason = piece.source() == Report.Source.LOG ? piece.field("container") : piece.field("reason");
        return new Report.Proof(
                role,
                piece.source(),
                piece.subject().subject(),
                reason.isEmpty() ? piece.name() : reason,
                Elision.middle(say.tell(piece), TEXT_LIMIT),
                piece.first(),
                piece.last(),
                piece.count(),
                piece.command());
    }
}
