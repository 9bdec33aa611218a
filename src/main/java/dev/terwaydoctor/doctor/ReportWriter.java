package dev.terwaydoctor.doctor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Onset;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.StepTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the report of an examination. The same outcome gives the same words. */
final class ReportWriter {

    private static final int FINDINGS = 3;
    private static final int SHORT = 200;
    private static final Pattern REQUEST_ID =
            Pattern.compile("(?i)request ?id\"?[:=]\\s*\"?([0-9A-F]{8}-[0-9A-F-]{18,36})");

    private final Phrases say;
    private final Assignment assignment;
    private final Outcome outcome;
    private final Instant now;
    private final Report.Target target;
    private final ReachWords reach;
    private final FindingWriter writer;

    /** @param namespaces those whose objects may be named wherever they show up; empty for all */
    ReportWriter(Phrases say, Assignment assignment, Outcome outcome, List<String> namespaces) {
        this.say = say;
        this.assignment = assignment;
        this.outcome = outcome;
        this.now = outcome.charts().get(0).now();
        this.target = target(assignment);
        this.reach = new ReachWords(say, namespaces);
        this.writer = new FindingWriter(outcome, say, reach);
    }

    static Report.Target target(Assignment assignment) {
        return new Report.Target(
                assignment.subject().kind().qualifiedName(),
                assignment.subject().namespace(),
                assignment.subject().name());
    }

    Report write(String question, String cluster) {
        List<Headline.Told> told = concluded().map(this::told).toList();
        List<Report.Finding> findings =
                told.stream().map(Headline.Told::finding).toList();
        Optional<Conclusion> first =
                told.stream().map(Headline.Told::conclusion).findFirst();
        Instant since = Onset.of(outcome.judgement())
                .map(onset -> begun(onset, findings))
                .orElse(null);
        return new Report(
                Report.SCHEMA,
                question,
                cluster,
                mode(),
                now,
                target,
                List.of(),
                first.map(each -> each.cause().verdict()).orElse(Verdict.INCONCLUSIVE),
                first.map(FindingWriter::confidence).orElse(Confidence.POSSIBLE),
                new Headline(say, assignment, target, reach).of(told, since, now),
                since,
                Fingerprint.of(target, findings),
                findings,
                steps(outcome.steps(), say),
                new RuledOut(say, writer, reach)
                        .lines(
                                outcome.judgement(),
                                told.stream().map(Headline.Told::extent).findFirst()),
                notSeen(),
                changes(),
                requestIds(findings),
                next(findings),
                Actions.of(outcome.charts().get(0), target, say),
                new Report.Cost(
                        outcome.cost().calls(),
                        outcome.waves(),
                        outcome.cost().bytes(),
                        outcome.cost().millis()));
    }

    /** Trouble has begun with the first of the warnings that are told as its proof and go on, not with the newest line of a log. */
    private static Instant begun(Instant onset, List<Report.Finding> findings) {
        return findings.stream()
                .limit(1)
                .flatMap(finding -> finding.evidence().stream()
                        .filter(proof -> proof.source() == Report.Source.EVENT && proof.role() != Report.Role.REFUTES)
                        .filter(proof ->
                                proof.subject().equals(finding.evidence().get(0).subject())))
                .filter(proof -> proof.lastSeen() != null && !proof.lastSeen().isBefore(onset))
                .flatMap(proof -> Stream.ofNullable(proof.firstSeen()))
                .filter(onset::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(onset);
    }

    /** That a part is well too needs no finding of its own. */
    private Stream<Conclusion> concluded() {
        List<Conclusion> all = outcome.judgement().conclusions();
        boolean well = !all.isEmpty() && all.get(0).cause().verdict() == Verdict.HEALTHY;
        return all.stream().limit(well ? 1 : FINDINGS);
    }

    private Headline.Told told(Conclusion conclusion) {
        Extent extent = Extent.of(conclusion, outcome, assignment);
        return new Headline.Told(conclusion, extent, writer.write(conclusion, extent));
    }

    static List<Report.Step> steps(List<StepTold> told, Phrases say) {
        return told.stream()
                .map(step -> new Report.Step(
                        step.id(),
                        say.say("step." + step.id()),
                        step.outcome(),
                        step.summary().in(say.language()),
                        step.commands()))
                .toList();
    }

    private List<Report.NotSeen> notSeen() {
        List<Report.NotSeen> missed = new ArrayList<>();
        outcome.snapshot().all().stream()
                .filter(read -> isMissed(read))
                .sorted(Comparator.comparing(read -> read.request().kubectl()))
                .forEach(read -> missed.add(new Report.NotSeen(
                        read.request().kubectl(),
                        why(read),
                        read.status() == Read.Status.DENIED
                                ? read.request().right().rule()
                                : "")));
        return missed;
    }

    /** An absent object is knowledge; an absent log is something not seen. */
    private static boolean isMissed(Read<?> read) {
        return switch (read.status()) {
            case COLLECTED -> false;
            case ABSENT -> read.request() instanceof Request.Log;
            default -> true;
        };
    }

    private String why(Read<?> read) {
        String key = read.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return say.say("seen." + key, "why", FindingWriter.capped(read.detail(), SHORT));
    }

    private static List<String> requestIds(List<Report.Finding> findings) {
        Set<String> ids = new LinkedHashSet<>();
        findings.stream().flatMap(finding -> finding.evidence().stream()).forEach(proof -> {
            Matcher matcher = REQUEST_ID.matcher(proof.text());
            while (matcher.find()) {
                ids.add(matcher.group(1));
            }
        });
        return List.copyOf(ids);
    }

    /** Where it is open what is wrong, what to paste comes first. */
    private List<String> next(List<Report.Finding> findings) {
        boolean open = findings.isEmpty() || findings.get(0).verdict() == Verdict.INCONCLUSIVE;
        List<String> told = findings.stream()
                .flatMap(finding -> finding.next().stream())
                .distinct()
                .toList();
        return open ? new NextReads(outcome, say).before(told) : told;
    }

    private List<Report.Change> changes() {
        return outcome.changes().stream()
                .map(change -> new Report.Change(
                        change.time(),
                        change.subject().subject(),
                        say.say(
                                "change."
                                        + change.what()
                                                .name()
                                                .toLowerCase(Locale.ROOT)
                                                .replace('_', '-'),
                                "by",
                                change.by(),
                                "parts",
                                change.parts())))
                .toList();
    }

    private String mode() {
        return told("terway.absent")
                .map(absent -> "none")
                .orElseGet(() ->
                        told("ipam.mode").map(piece -> piece.field("daemon")).orElse("unknown"));
    }

    private Optional<Evidence> told(String fact) {
        return outcome.examinations().stream()
                .flatMap(examination -> examination.evidence().stream())
                .filter(piece -> piece.name().equals(fact))
                .findFirst();
    }
}
