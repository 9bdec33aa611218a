package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.ProofWords;
import dev.terwaydoctor.report.Coverage;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells a diagnosis within the room it is given: the verdict first, then what it rests on, what to do, what was looked at and what was not. */
final class DiagnosisText {

    private static final int HEADLINE = 700;

    private final Sheet sheet;
    private final Labels labels;
    private final Report report;
    private final Times times;
    private final ProofWords words;
    private final Room room;

    DiagnosisText(Screen screen, Labels labels, Answer.Diagnosis answer, Room room) {
        this.sheet = new Sheet(screen);
        this.labels = labels;
        this.report = answer.report();
        this.times = new Times(report.now(), labels);
        this.words = ProofWords.in(answer.language());
        this.room = room;
    }

    String write() {
        head();
        list("candidates", report.candidates(), target -> bullet(target.subject()));
        findings();
        steps();
        list("ruled-out", report.ruledOut(), room.asides(), this::bullet);
        unseen();
        list("changes", report.changes(), room.asides(), this::change);
        list("next", report.next(), this::bullet);
        if (!report.requestIds().isEmpty()) {
            sheet.gap()
                    .paragraph(
                            0,
                            labels.get("request-ids") + labels.get("colon") + String.join(", ", report.requestIds()));
        }
        return sheet.toString();
    }

    private void head() {
        String verdict = labels.of(report.verdict()) + labels.get("colon");
        sheet.lead(verdict, palette(report.verdict()), Room.capped(report.headline(), HEADLINE));
        if (report.target() != null) {
            sheet.paragraph(0, scene());
        }
    }

    /** The cluster, how it gives out addresses, and how much of it was seen. */
    private String scene() {
        List<String> parts = new ArrayList<>();
        parts.add(report.cluster());
        String mode = labels.get("mode." + report.mode());
        if (!mode.isEmpty()) {
            parts.add(mode);
        }
        String coverage = coverage();
        if (!coverage.isEmpty()) {
            parts.add(coverage);
        }
        return String.join(labels.get("full-stop"), parts);
    }

    private String coverage() {
        Coverage coverage = Coverage.of(report);
        if (coverage.checks() == 0) {
            return "";
        }
        if (coverage.isWhole()) {
            return labels.get("coverage.all", coverage.checks());
        }
        return labels.get("coverage.some", coverage.checks(), coverage.ran())
                + (coverage.denied() == 0 ? "" : labels.get("coverage.denied", coverage.denied()))
                + (coverage.missed() == 0 ? "" : labels.get("coverage.missed", coverage.missed()));
    }

    private void findings() {
        FindingText text = new FindingText(sheet, labels, times, words, room);
        for (int index = 0; index < report.findings().size(); index++) {
            Report.Finding finding = report.findings().get(index);
            if (index == 0) {
                text.first(1, finding, report.headline());
            } else {
                text.further(index + 1, finding, report.headline());
            }
        }
    }

    private void steps() {
        int outcomes = report.steps().stream()
                .mapToInt(step -> Columns.of(labels.of(step.outcome())))
                .max()
                .orElse(0);
        list("steps", report.steps(), step -> {
            String outcome = Columns.pad(labels.of(step.outcome()), outcomes);
            String summary = Room.capped(step.summary(), room.summary());
            sheet.item(
                    2,
                    outcome + "  ",
                    palette(step.outcome()),
                    step.title() + (summary.isEmpty() ? "" : labels.get("colon") + summary));
        });
    }

    private void unseen() {
        list("not-seen", report.notSeen(), room.asides(), unseen -> {
            bullet(unseen.what() + labels.get("colon") + unseen.why());
            if (!unseen.grant().isEmpty()) {
                sheet.verbatim(4, labels.get("grant") + unseen.grant(), Palette.FAINT);
            }
        });
    }

    private void change(Report.Change change) {
        String time = labels.get("at", times.shortly(change.time()));
        bullet(time + labels.get("comma") + ProofWords.subject(change.subject()) + labels.get("colon") + change.what());
    }

    private <T> void list(String label, List<T> items, Consumer<T> write) {
        list(label, items, items.size(), write);
    }

    /** Says how many of a list there is no room for. */
    private <T> void list(String label, List<T> items, int most, Consumer<T> write) {
        if (items.isEmpty()) {
            return;
        }
        sheet.gap().heading(0, labels.get(label));
        items.stream().limit(most).forEach(write);
        if (items.size() > most) {
            bullet(labels.get("more", items.size() - most));
        }
    }

    private void bullet(String words) {
        sheet.item(2, "- ", Palette.PLAIN, words);
    }

    private static Palette palette(Verdict verdict) {
        return switch (verdict) {
            case HEALTHY -> Palette.GOOD;
            case INCONCLUSIVE -> Palette.DOUBT;
            default -> Palette.BAD;
        };
    }

    private static Palette palette(Report.Outcome outcome) {
        return switch (outcome) {
            case OK -> Palette.GOOD;
            case PROBLEM, FAILED -> Palette.BAD;
            case DENIED -> Palette.DOUBT;
            case SKIPPED -> Palette.FAINT;
        };
    }
}
