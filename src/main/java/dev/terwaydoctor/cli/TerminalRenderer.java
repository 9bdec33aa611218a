package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import java.util.List;
import java.util.function.Consumer;

/**
 * Tells an answer on a terminal: the verdict first, then what it rests on, then what was looked at and what was not. Shows all of a report and decides
 * nothing about it. The same answer on the same screen gives the same text.
 */
final class TerminalRenderer {

    private final Screen screen;

    TerminalRenderer(Screen screen) {
        this.screen = screen;
    }

    String render(Answer answer) {
        Labels labels = Labels.of(answer.language());
        Sheet sheet = new Sheet(screen);
        if (answer instanceof Answer.Diagnosis diagnosis) {
            diagnosis(sheet, labels, diagnosis.report());
        } else if (answer instanceof Answer.Shown shown) {
            extract(sheet, labels, shown.extract());
        } else if (answer instanceof Answer.Words words) {
            sheet.lead(words.headline(), Palette.HEADING, "");
            words.lines().forEach(line -> sheet.verbatim(0, line, Palette.PLAIN));
        }
        return sheet.toString();
    }

    private void diagnosis(Sheet sheet, Labels labels, Report report) {
        Times times = new Times(report.now(), labels);
        head(sheet, labels, times, report);
        list(sheet, labels, "candidates", report.candidates(), target -> bullet(sheet, target.subject()));
        FindingText findings = new FindingText(sheet, labels, times);
        for (int index = 0; index < report.findings().size(); index++) {
            findings.write(index + 1, report.findings().get(index));
        }
        steps(sheet, labels, report.steps());
        list(sheet, labels, "ruled-out", report.ruledOut(), line -> bullet(sheet, line));
        list(sheet, labels, "not-seen", report.notSeen(), unseen -> notSeen(sheet, labels, unseen));
        list(sheet, labels, "changes", report.changes(), change -> change(sheet, labels, times, change));
        list(sheet, labels, "next", report.next(), line -> bullet(sheet, line));
        list(sheet, labels, "request-ids", report.requestIds(), line -> bullet(sheet, line));
    }

    private static void head(Sheet sheet, Labels labels, Times times, Report report) {
        String verdict = labels.of(report.verdict()) + labels.get("colon");
        sheet.lead(verdict, palette(report.verdict()), report.headline());
        if (report.target() != null) {
            fact(sheet, labels, "target", report.target().subject() + " (" + report.cluster() + ")");
        }
        if (report.since() != null) {
            fact(sheet, labels, "since", times.since(report.since()));
        }
        if (!report.findings().isEmpty() || report.verdict() != Verdict.INCONCLUSIVE) {
            fact(sheet, labels, "sure", labels.of(report.confidence()));
        }
    }

    private static void fact(Sheet sheet, Labels labels, String label, String words) {
        int width = Columns.of(labels.get("sure")) + 2;
        sheet.item(0, Columns.pad(labels.get(label), Math.max(width, 8)), Palette.FAINT, words);
    }

    private static void steps(Sheet sheet, Labels labels, List<Report.Step> steps) {
        int outcomes =
                widest(steps.stream().map(step -> labels.of(step.outcome())).toList());
        int titles =
                widest(steps.stream().map(step -> PlainText.line(step.title())).toList());
        list(sheet, labels, "steps", steps, step -> {
            String outcome = Columns.pad(labels.of(step.outcome()), outcomes);
            String title = Columns.pad(PlainText.line(step.title()), titles);
            sheet.item(2, outcome + "  " + title + "  ", palette(step.outcome()), step.summary());
        });
    }

    private static void notSeen(Sheet sheet, Labels labels, Report.NotSeen unseen) {
        bullet(sheet, unseen.what() + labels.get("colon") + unseen.why());
        if (!unseen.grant().isEmpty()) {
            sheet.verbatim(4, labels.get("grant") + unseen.grant(), Palette.FAINT);
        }
    }

    private static void change(Sheet sheet, Labels labels, Times times, Report.Change change) {
        String time = labels.get("at", times.shortly(change.time()));
        bullet(sheet, time + labels.get("comma") + change.subject() + labels.get("colon") + change.what());
    }

    private static void extract(Sheet sheet, Labels labels, Extract extract) {
        sheet.lead(extract.headline(), Palette.HEADING, "")
                .paragraph(0, extract.subject().subject())
                .gap();
        extract.lines().forEach(line -> sheet.verbatim(2, line, Palette.PLAIN));
        sheet.gap();
        if (extract.all().size() > extract.lines().size()) {
            sheet.paragraph(
                    0,
                    labels.get("shown-of", extract.lines().size(), extract.all().size()));
        }
        if (!extract.limits().isEmpty()) {
            sheet.paragraph(0, extract.limits());
        }
        sheet.command(0, extract.command());
    }

    private static <T> void list(Sheet sheet, Labels labels, String label, List<T> items, Consumer<T> write) {
        if (!items.isEmpty()) {
            sheet.gap().heading(0, labels.get(label));
            items.forEach(write);
        }
    }

    private static void bullet(Sheet sheet, String words) {
        sheet.item(2, "- ", Palette.PLAIN, words);
    }

    private static int widest(List<String> words) {
        return words.stream().mapToInt(Columns::of).max().orElse(0);
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
