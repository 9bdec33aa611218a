package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.doctor.ProofWords;
import dev.terwaydoctor.report.Coverage;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The part of a report that says what was looked at: the steps, what they ruled out, what could not be seen and how to permit it. */
final class CheckedText {

    private static final int BRIEF = 200;
    private static final int CELL = 600;

    private final Report report;
    private final Words words;

    CheckedText(Report report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** One line outside the fold, because an answer that could not see everything must not look as if it had. */
    List<Block> notSeenInBrief() {
        if (report.notSeen().isEmpty()) {
            return List.of();
        }
        String what = String.join(
                ", ", report.notSeen().stream().map(n -> Mrkdwn.line(n.what())).toList());
        String brief = words.say("not-seen.short", report.notSeen().size(), what);
        return List.of(Block.Context.of(Clip.marked(brief, BRIEF)));
    }

    /** How many of the reads were made; empty when there were none. */
    String coverage() {
        Coverage coverage = Coverage.of(report);
        if (coverage.checks() == 0) {
            return "";
        }
        if (coverage.isWhole()) {
            return words.say("coverage.all", coverage.checks());
        }
        return words.say("coverage.some", coverage.checks(), coverage.ran())
                + (coverage.denied() == 0 ? "" : words.say("coverage.denied", coverage.denied()))
                + (coverage.missed() == 0 ? "" : words.say("coverage.missed", coverage.missed()));
    }

    List<String> steps() {
        return report.steps().stream().map(this::step).toList();
    }

    /** The first steps as rows: which, how it went, what was found. */
    Block stepTable(int count, List<Block> instead) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.say("table.step"), words.say("table.outcome"), words.say("table.found")));
        report.steps().stream().limit(count).map(this::row).forEach(rows::add);
        return Block.Table.of(rows, instead);
    }

    private List<String> row(Report.Step step) {
        return List.of(
                new StepTitles(words).of(step),
                words.word("outcome", step.outcome()),
                Clip.plain(step.summary(), CELL));
    }

    /** What is folded away beside the steps. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        titled("ruled-out", report.ruledOut(), r -> "• " + Mrkdwn.line(r), parts);
        titled("not-seen", report.notSeen(), CheckedText::notSeen, parts);
        titled("changes", report.changes(), CheckedText::change, parts);
        titled("request-ids", report.requestIds(), r -> "• " + Mrkdwn.code(r), parts);
        return parts;
    }

    private String step(Report.Step step) {
        String summary = Mrkdwn.line(step.summary());
        String title = new StepTitles(words).of(step);
        return words.say("outcome", step.outcome()) + " · " + Mrkdwn.bold(title)
                + (summary.isEmpty() ? "" : ": " + summary);
    }

    private <T> void titled(String key, List<T> items, Function<T, String> line, List<String> parts) {
        if (!items.isEmpty()) {
            parts.add(Mrkdwn.bold(words.say(key)));
            items.stream().map(line).forEach(parts::add);
        }
    }

    private static String notSeen(Report.NotSeen missing) {
        String grant = Mrkdwn.fence(missing.grant());
        return "• " + Mrkdwn.line(missing.what()) + ": " + Mrkdwn.line(missing.why())
                + (grant.isEmpty() ? "" : "\n" + grant);
    }

    private static String change(Report.Change change) {
        return "• " + Mrkdwn.date(change.time()) + " " + Mrkdwn.line(ProofWords.subject(change.subject())) + ": "
                + Mrkdwn.line(change.what());
    }
}
