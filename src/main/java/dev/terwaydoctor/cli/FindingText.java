package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.ProofWords;
import dev.terwaydoctor.report.Elision;
import dev.terwaydoctor.report.Headlines;
import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;

/** Tells one finding: what it is, whom it concerns, its proof, what to do. What the headline has said is not said again. */
final class FindingText {

    private static final int INDENT = 3;

    private final Sheet sheet;
    private final Labels labels;
    private final Times times;
    private final ProofWords words;
    private final Room room;

    FindingText(Sheet sheet, Labels labels, Times times, ProofWords words, Room room) {
        this.sheet = sheet;
        this.labels = labels;
        this.times = times;
        this.words = words;
        this.room = room;
    }

    /** The finding that the headline is about. */
    void first(int number, Report.Finding finding, String headline) {
        heading(number, finding, headline);
        sheet.paragraph(INDENT, bearing(finding));
        explanation(finding, finding.explanation().length());
        proofs(finding, room.proofs());
        fixes(finding.fix());
    }

    void further(int number, Report.Finding finding, String headline) {
        heading(number, finding, headline);
        sheet.paragraph(
                INDENT,
                labels.of(finding.verdict())
                        + labels.get("comma")
                        + labels.of(finding.confidence())
                        + labels.get("full-stop")
                        + bearing(finding));
        explanation(finding, room.summary());
        proofs(finding, room.otherProofs());
        fixes(finding.fix());
    }

    private void heading(int number, Report.Finding finding, String headline) {
        String title = Headlines.say(headline, finding) ? "" : finding.title() + "  ";
        sheet.gap().heading(0, number + ". " + title + "[" + finding.cause() + "]");
    }

    private void explanation(Report.Finding finding, int most) {
        if (!finding.explanation().isEmpty()) {
            sheet.paragraph(INDENT, Room.capped(finding.explanation(), most));
        }
    }

    private String bearing(Report.Finding finding) {
        return labels.get("reach", labels.of(finding.scope()))
                + affected(finding.affected())
                + labels.get("full-stop")
                + labels.get("for-whom", labels.of(finding.owner()));
    }

    /** Counts that tell nothing, such as one node, are left out. */
    private String affected(Report.Affected affected) {
        List<String> counts = new ArrayList<>();
        if (affected.of() > 1 && affected.pods() > 0) {
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
        if (number > 1) {
            counts.add(labels.get(label, number));
        }
    }

    private void proofs(Report.Finding finding, int most) {
        List<Report.Proof> proofs = finding.evidence().stream().limit(most).toList();
        if (proofs.isEmpty()) {
            unproved(finding.evidence().size());
            return;
        }
        sheet.heading(INDENT, labels.get("proof"));
        String last = "";
        for (Report.Proof proof : proofs) {
            String role = labels.of(proof.role()) + labels.get("colon");
            sheet.item(INDENT, "- ", Palette.PLAIN, role + origin(proof));
            sheet.paragraph(INDENT + 2, Elision.middle(ProofWords.text(proof), room.proofText()));
            if (!proof.command().equals(last)) {
                sheet.command(INDENT + 2, proof.command());
            }
            last = proof.command();
        }
        more(finding.evidence().size() - proofs.size());
    }

    private void unproved(int left) {
        if (left > 0) {
            sheet.paragraph(INDENT, labels.get("proof") + labels.get("colon") + labels.get("more", left));
        }
    }

    private void more(int left) {
        if (left > 0) {
            sheet.item(INDENT, "- ", Palette.FAINT, labels.get("more", left));
        }
    }

    private String origin(Report.Proof proof) {
        List<String> parts = new ArrayList<>();
        parts.add(what(proof));
        parts.add(ProofWords.subject(proof.subject()));
        String span = times.span(proof.firstSeen(), proof.lastSeen());
        if (!span.isEmpty()) {
            parts.add(span);
        }
        if (proof.count() > 1) {
            parts.add(labels.get("times", proof.count()));
        }
        return String.join(labels.get("comma"), parts);
    }

    private String what(Report.Proof proof) {
        String source = labels.of(proof.source());
        String reason = words.reason(proof);
        if (words.isFact(proof)) {
            return labels.get("fact", reason, source);
        }
        return reason.isEmpty() ? source : source + " " + reason;
    }

    /** Advice without a command that changes nothing, as to wait, bears no mark. */
    private String told(Report.Fix fix) {
        return fix.risk() == Report.Risk.SAFE && fix.command().isEmpty()
                ? fix.text()
                : labels.get("fact", fix.text(), labels.of(fix.risk()));
    }

    private void fixes(List<Report.Fix> fixes) {
        if (fixes.isEmpty()) {
            return;
        }
        sheet.heading(INDENT, labels.get("fix"));
        int number = 1;
        for (Report.Fix fix : fixes.subList(0, Math.min(room.fixes(), fixes.size()))) {
            String marker = number++ + ". ";
            sheet.item(INDENT, marker, Palette.PLAIN, told(fix));
            sheet.command(INDENT + marker.length(), fix.command());
        }
        more(fixes.size() - room.fixes());
    }
}
