package dev.terwaydoctor.doctor;

import dev.terwaydoctor.pasted.Paste;
import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Marks a report on a paste as one, so that no reader takes it for what the cluster says now; and joins it to what the cluster says, which leads.
 */
final class AsPasted {

    private static final int FINDINGS = 4;
    private static final Set<Report.Source> OF_STATE =
            EnumSet.of(Report.Source.STATUS, Report.Source.CONDITION, Report.Source.RESOURCE, Report.Source.CONFIG);

    private static final Set<String> IN_A_PASTE = Set.of("pod-and-node", "events", "logs");

    private final Phrases say;
    private final Paste paste;

    AsPasted(Phrases say, Paste paste) {
        this.say = say;
        this.paste = paste;
    }

    /** Every proof says where it is from; what was inferred only to have something to examine proves nothing. */
    Report marked(Report report, boolean cut) {
        List<Report.Finding> findings = report.findings().stream()
                .map(finding -> Reports.with(finding, proofs(finding), fixes(finding)))
                .filter(finding -> !finding.evidence().isEmpty())
                .toList();
        Optional<Report.Finding> first = findings.stream().findFirst();
        List<Report.NotSeen> notSeen = new ArrayList<>();
        notSeen.add(new Report.NotSeen(say.say("pasted.rest"), say.say("pasted.only"), ""));
        if (cut) {
            notSeen.add(new Report.NotSeen(say.say("pasted.end"), say.say("pasted.cut"), ""));
        }
        return new Report(
                report.schema(),
                report.question(),
                report.cluster(),
                report.mode(),
                report.now(),
                report.target(),
                List.of(),
                first.map(Report.Finding::verdict).orElse(Verdict.INCONCLUSIVE),
                first.map(Report.Finding::confidence).orElse(Confidence.POSSIBLE),
                headline(report, first),
                first.isPresent() ? report.since() : null,
                report.fingerprint(),
                findings,
                steps(report),
                report.ruledOut(),
                notSeen,
                report.changes(),
                report.requestIds(),
                report.next(),
                List.of(),
                report.cost());
    }

    private List<Report.Proof> proofs(Report.Finding finding) {
        return finding.evidence().stream()
                .filter(proof -> !OF_STATE.contains(proof.source()) || !paste.isSketched(proof.subject()))
                .map(proof -> new Report.Proof(
                        proof.role(),
                        proof.source(),
                        proof.subject(),
                        proof.reason(),
                        proof.text(),
                        proof.firstSeen(),
                        proof.lastSeen(),
                        proof.count(),
                        say.say("pasted.source")))
                .toList();
    }

    private static List<Report.Fix> fixes(Report.Finding finding) {
        return finding.fix().stream()
                .map(fix -> new Report.Fix(fix.text(), fix.risk(), Paste.withoutInvented(fix.command())))
                .toList();
    }

    private String headline(Report report, Optional<Report.Finding> first) {
        String subject = report.target() == null ? "" : report.target().subject();
        return first.map(finding -> say.say(
                        "pasted.headline",
                        "subject",
                        subject,
                        "title",
                        finding.title(),
                        "confidence",
                        confidence(finding)))
                .orElseGet(() -> say.say("pasted.nothing", "subject", subject));
    }

    private String confidence(Report.Finding finding) {
        boolean undecided = finding.verdict() == Verdict.INCONCLUSIVE;
        return say.say(
                "confidence." + (undecided ? "undecided" : finding.confidence().spelling()));
    }

    /** A step that a paste cannot make is skipped, and one that saw nothing but a sketch saw nothing. */
    private List<Report.Step> steps(Report report) {
        boolean sketched =
                report.target() != null && paste.isSketched(report.target().subject());
        return report.steps().stream().map(step -> step(step, sketched)).toList();
    }

    private Report.Step step(Report.Step step, boolean sketched) {
        boolean seen = step.outcome() == Report.Outcome.PROBLEM
                || (step.outcome() == Report.Outcome.OK && IN_A_PASTE.contains(step.id()) && !sketched);
        return seen
                ? new Report.Step(step.id(), step.title(), step.outcome(), step.summary(), List.of())
                : new Report.Step(step.id(), step.title(), Report.Outcome.SKIPPED, say.say("pasted.not"), List.of());
    }

    /** The report on the paste, where the cluster could not be asked; it begins with why. */
    static Report alone(Report pasted, String why, Phrases say) {
        String headline = say.say("pasted.alone", "pasted", pasted.headline(), "why", why);
        return Reports.with(pasted, headline, pasted.findings());
    }

    /** What the cluster says now, with what was pasted added to it. */
    static Report beside(Report live, Report pasted, Phrases say) {
        List<Report.Finding> findings = new ArrayList<>();
        live.findings().forEach(finding -> findings.add(confirmed(finding, pasted)));
        List<Report.Finding> further = pasted.findings().stream()
                .filter(AsPasted::isTrouble)
                .filter(finding -> live.findings().stream()
                        .noneMatch(other -> other.cause().equals(finding.cause())))
                .toList();
        further.stream().limit(Math.max(0, FINDINGS - findings.size())).forEach(findings::add);
        String headline = further.isEmpty()
                ? live.headline()
                : say.say(
                        "pasted.beside",
                        "live",
                        live.headline(),
                        "title",
                        further.get(0).title());
        return Reports.with(live, headline, findings);
    }

    private static boolean isTrouble(Report.Finding finding) {
        return finding.verdict() != Verdict.HEALTHY && finding.verdict() != Verdict.INCONCLUSIVE;
    }

    private static Report.Finding confirmed(Report.Finding finding, Report pasted) {
        List<Report.Proof> proofs = Stream.concat(
                        finding.evidence().stream(),
                        pasted.findings().stream()
                                .filter(other -> other.cause().equals(finding.cause()))
                                .flatMap(other -> other.evidence().stream())
                                .limit(2))
                .toList();
        return Reports.with(finding, proofs);
    }
}
