package dev.terwaydoctor.cli;

import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Tells one finding: what it is, whom it concerns, its proof, what to do. */
final class FindingText {

    private static final int INDENT = 3;

    private final Sheet sheet;
    private final Labels labels;
    private final Times times;

    FindingText(Sheet sheet, Labels labels, Times times) {
        this.sheet = sheet;
        this.labels = labels;
        this.times = times;
    }

    void write(int number, Report.Finding finding) {
        sheet.gap().heading(0, number + ". " + finding.title() + "  [" + finding.cause() + "]");
        sheet.paragraph(INDENT, bearing(finding));
        if (!finding.explanation().isEmpty()) {
            sheet.paragraph(INDENT, finding.explanation());
        }
        proofs(finding.evidence());
        fixes(finding.fix());
        if (!finding.next().isEmpty()) {
            sheet.gap().heading(INDENT, labels.get("finding.next"));
            finding.next().forEach(next -> sheet.item(INDENT, "- ", Palette.PLAIN, next));
        }
    }

    private String bearing(Report.Finding finding) {
        return labels.of(finding.verdict())
                + labels.get("comma")
                + labels.of(finding.confidence())
                + labels.get("full-stop")
                + labels.get("reach", labels.of(finding.scope()))
                + affected(finding.affected())
                + labels.get("full-stop")
                + labels.get("for-whom", labels.of(finding.owner()));
    }

    /** Counts of nothing are left out. */
    private String affected(Report.Affected affected) {
        List<String> counts = new ArrayList<>();
        if (affected.of() > 0) {
            counts.add(labels.get("affected.pods-of", affected.pods(), affected.of()));
        } else {
            count(counts, "affected.pods", affected.pods());
        }
        count(counts, "affected.nodes", affected.nodes());
        count(counts, "affected.zones", affected.zones());
        count(counts, "affected.namespaces", affected.namespaces());
        if (counts.isEmpty()) {
            return "";
        }
        String bound = affected.atLeast() ? labels.get("affected.at-least") : "";
        return labels.get("colon") + String.join(labels.get("comma"), counts) + bound;
    }

    private void count(List<String> counts, String label, int number) {
        if (number > 0) {
            counts.add(labels.get(label, number));
        }
    }

    private void proofs(List<Report.Proof> proofs) {
        if (proofs.isEmpty()) {
            return;
        }
        sheet.gap().heading(INDENT, labels.get("proof"));
        for (Report.Proof proof : proofs) {
            String role = labels.of(proof.role()) + labels.get("colon");
            sheet.item(INDENT, "- ", Palette.PLAIN, role + origin(proof));
            sheet.paragraph(INDENT + 2, proof.text());
            sheet.command(INDENT + 2, proof.command());
        }
    }

    private String origin(Report.Proof proof) {
        List<String> parts = new ArrayList<>();
        String reason = proof.reason().isEmpty() ? "" : " " + proof.reason();
        parts.add(labels.of(proof.source()) + reason);
        parts.add(proof.subject());
        String span = times.span(proof.firstSeen(), proof.lastSeen());
        if (!span.isEmpty()) {
            parts.add(span);
        }
        if (proof.count() > 1) {
            parts.add(labels.get("times", proof.count()));
        }
        return String.join(labels.get("comma"), parts);
    }

    private void fixes(List<Report.Fix> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        sheet.gap().heading(INDENT, labels.get("fix"));
        int number = 1;
        for (Report.Fix fix : fixes) {
            String marker = number++ + ". ";
            sheet.item(INDENT, marker, Palette.PLAIN, fix.text() + " (" + labels.of(fix.risk()) + ")");
            sheet.command(INDENT + marker.length(), fix.command());
        }
    }
}
