package dev.terwaydoctor.doctor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.diagnosis.Candidate;
import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.evidence.log.LogDigest;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.StepTold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the report of an examination. The same outcome gives the same words. */
final class ReportWriter {

    private static final int FINDINGS = 3;
    private static final int RULED_OUT = 4;
    private static final int SHORT = 200;
    private static final Pattern REQUEST_ID =
            Pattern.compile("(?i)request ?id\"?[:=]\\s*\"?([0-9A-F]{8}-[0-9A-F-]{18,36})");

    private final Phrases say;
    private final Assignment assignment;
    private final Outcome outcome;
    private final Instant now;
    private final Report.Target target;

    ReportWriter(Phrases say, Assignment assignment, Outcome outcome) {
        this.say = say;
        this.assignment = assignment;
        this.outcome = outcome;
        this.now = outcome.charts().get(0).now();
        this.target = target(assignment);
    }

    static Report.Target target(Assignment assignment) {
        return new Report.Target(
                assignment.subject().kind().qualifiedName(),
                assignment.subject().namespace(),
                assignment.subject().name());
    }

    Report write(String question, String cluster) {
        FindingWriter writer =
                new FindingWriter(outcome, say.language(), assignment.pods().size());
        List<Conclusion> conclusions =
                outcome.judgement().conclusions().stream().limit(FINDINGS).toList();
        List<Report.Finding> findings = conclusions.stream().map(writer::write).toList();
        Optional<Conclusion> first = conclusions.stream().findFirst();
        Instant since = first.flatMap(this::since).orElse(null);
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
                headline(
                        findings,
                        first.map(each -> example(each, findings.get(0).title()))
                                .orElse(""),
                        since),
                since,
                Fingerprint.of(target, findings),
                findings,
                steps(outcome.steps(), say),
                ruledOut(writer),
                notSeen(),
                List.of(),
                requestIds(findings),
                next(findings),
                Actions.of(outcome.charts().get(0), target, say),
                new Report.Cost(
                        outcome.cost().calls(),
                        outcome.waves(),
                        outcome.cost().bytes(),
                        outcome.cost().millis()));
    }

    static List<Report.Step> steps(List<StepTold> told, Phrases say) {
        return told.stream()
                .map(step -> new Report.Step(
                        step.id(), say.say("step." + step.id()), step.outcome(), summary(step, say), step.commands()))
                .toList();
    }

    private static String summary(StepTold step, Phrases say) {
        return step.outcome() == Report.Outcome.SKIPPED && step.summary().isEmpty()
                ? say.say("step.skipped." + step.id())
                : step.summary().in(say.language());
    }

    /** The Pod whose evidence is quoted, where the question is about something larger. */
    private String example(Conclusion conclusion, String title) {
        boolean other = conclusion.first().patient().isPod()
                && !conclusion
                        .first()
                        .patient()
                        .ref()
                        .equals(assignment.subject().ref());
        String pod = conclusion.first().patient().ref().name();
        return other && conclusion.cause().verdict() != Verdict.HEALTHY && !title.contains(pod)
                ? say.say("headline.example", "pod", pod)
                : "";
    }

    private String headline(List<Report.Finding> findings, String example, @Nullable Instant since) {
        if (findings.isEmpty()) {
            return say.say("headline.nothing", "subject", target.subject());
        }
        Report.Finding first = findings.get(0);
        boolean some =
                assignment.pods().size() > 1 && first.affected().pods() > 0 && first.verdict() != Verdict.HEALTHY;
        String subject = some
                ? say.say(
                        "headline.affected",
                        "subject",
                        target.subject(),
                        "pods",
                        String.valueOf(first.affected().pods()),
                        "of",
                        String.valueOf(first.affected().of()))
                : target.subject();
        String also = findings.size() > 1 && first.verdict() != Verdict.HEALTHY
                ? say.say("headline.also", "title", findings.get(1).title())
                : "";
        String when = since == null
                ? ""
                : say.say("headline.since", "time", say.time(since, now), "age", say.age(since, now));
        return say.say(
                "headline",
                "subject",
                subject,
                "title",
                first.title(),
                "example",
                example,
                "also",
                also,
                "since",
                when,
                "confidence",
                say.say("confidence."
                        + (undecided(first) ? "undecided" : first.confidence().spelling())));
    }

    /** The earliest moment at which what decides was seen; a healthy patient has no such moment. */
    private Optional<Instant> since(Conclusion conclusion) {
        if (conclusion.cause().verdict() == Verdict.HEALTHY) {
            return Optional.empty();
        }
        return conclusion.first().indicates().stream()
                .flatMap(piece -> piece.firstSeen().stream())
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(conclusion.first().patient().troubleSince()));
    }

    private static boolean undecided(Report.Finding finding) {
        return finding.verdict() == Verdict.INCONCLUSIVE;
    }

    private List<String> ruledOut(FindingWriter writer) {
        Set<String> concluded = new LinkedHashSet<>();
        outcome.judgement()
                .conclusions()
                .forEach(each -> concluded.add(each.cause().id()));
        Stream<String> notes = outcome.judgement().notes().stream()
                .map(note -> note.cause().explanation().fill(say.language(), writer.values(note)));
        Stream<String> withheld = outcome.judgement().withheld().stream()
                .filter(each -> !concluded.contains(each.cause().id()))
                .map(each -> refuted(each, writer));
        return Stream.concat(notes, withheld).distinct().limit(RULED_OUT).toList();
    }

    private String refuted(Candidate candidate, FindingWriter writer) {
        return candidate.cause().title().fill(say.language(), writer.values(candidate)) + " ✗ "
                + FindingWriter.capped(candidate.refutes().get(0).text().shown(), SHORT);
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
            case COLLECTED -> read.found().filter(ReportWriter::isEmptyLog).isPresent();
            case ABSENT -> read.request() instanceof Request.Log;
            default -> true;
        };
    }

    private static boolean isEmptyLog(Object value) {
        return value instanceof LogDigest digest && digest.lines() == 0;
    }

    private String why(Read<?> read) {
        if (read.status() == Read.Status.COLLECTED) {
            return say.say("seen.empty");
        }
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

    private static List<String> next(List<Report.Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.next().stream())
                .distinct()
                .toList();
    }

    private String mode() {
        return outcome.examinations().stream()
                .flatMap(examination -> examination.evidence().stream())
                .filter(piece -> piece.name().equals("terway.ipam-mode"))
                .map(piece -> piece.field("mode"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }
}
