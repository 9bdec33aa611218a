package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.List;

/** A report like another, changed in one respect. */
final class Reports {

    private Reports() {}

    static Report with(Report report, String headline, List<Report.Finding> findings) {
        return with(report, headline, findings, report.verdict(), report.confidence());
    }

    /** The report with a headline that leaves the question open. */
    static Report undecided(Report report, String headline) {
        return with(report, headline, report.findings(), Verdict.INCONCLUSIVE, Confidence.POSSIBLE);
    }

    private static Report with(
            Report report, String headline, List<Report.Finding> findings, Verdict verdict, Confidence confidence) {
        return new Report(
                report.schema(),
                report.question(),
                report.cluster(),
                report.mode(),
                report.now(),
                report.target(),
                report.candidates(),
                verdict,
                confidence,
                headline,
                report.since(),
                report.fingerprint(),
                findings,
                report.steps(),
                report.ruledOut(),
                report.notSeen(),
                report.changes(),
                report.requestIds(),
                report.next(),
                report.actions(),
                report.cost());
    }

    /** The finding with one more proof, in front of the others; the same line is not shown twice. */
    static Report.Finding proving(Report.Finding finding, Report.Proof proof) {
        List<Report.Proof> proofs = new ArrayList<>(List.of(proof));
        finding.evidence().stream()
                .filter(other ->
                        other.source() != proof.source() || !proof.text().contains(other.text()))
                .forEach(proofs::add);
        return with(finding, proofs);
    }

    static Report.Finding with(Report.Finding finding, List<Report.Proof> proofs) {
        return with(finding, proofs, finding.fix());
    }

    static Report.Finding with(Report.Finding finding, List<Report.Proof> proofs, List<Report.Fix> fixes) {
        return new Report.Finding(
                finding.cause(),
                finding.verdict(),
                finding.confidence(),
                finding.scope(),
                finding.owner(),
                finding.title(),
                finding.explanation(),
                finding.affected(),
                proofs,
                fixes,
                finding.next());
    }
}
