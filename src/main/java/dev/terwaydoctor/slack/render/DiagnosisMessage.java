package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Headlines;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Composer;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/**
 * A report as one message, in the order in which somebody woken at night reads: what is wrong, since when and how sure, why we say so, what to
 * do; then, folded, what else was looked at. What stands unfolded keeps below 3,000 characters: every other part has its share, and the proofs
 * take what is left; what a part has no room for is folded, not lost.
 */
final class DiagnosisMessage {

    private static final int UNFOLDED = 2_990;
    private static final int HEADLINE = 520;
    private static final int CONTEXT = 260;
    private static final int EXPLANATION = 420;
    private static final int FIXES = 480;
    private static final int NEXT = 260;
    private static final int BOARD = 900;
    private static final int MOST_PROOFS = 5;
    private static final int MOST_FIXES = 4;

    private final Report report;
    private final Words words;
    private final FindingText text;
    private final CheckedText checked;
    private final List<Block> head = new ArrayList<>();
    private final List<Block> proof = new ArrayList<>();
    private final List<Block> rest = new ArrayList<>();
    private final List<String> more = new ArrayList<>();

    DiagnosisMessage(Report report, Words words) {
        this.report = report;
        this.words = words;
        this.text = new FindingText(words, report.now());
        this.checked = new CheckedText(report, words);
    }

    Message message() {
        head.add(Block.Section.of(headline()));
        head.add(Block.Context.of(Clip.marked(context(), CONTEXT)));
        report.findings().stream().limit(1).forEach(this::explanation);
        if (isBoard()) {
            board();
        }
        report.findings().stream().limit(1).forEach(f -> part(words.say("todo"), text.fixes(f), MOST_FIXES, FIXES));
        part(words.say("next"), bullets(nextSteps()), MOST_FIXES, NEXT);
        rest.addAll(checked.notSeenInBrief());
        report.findings().stream().limit(1).forEach(this::proofs);
        report.findings().stream().skip(1).map(text::other).forEach(more::add);
        return composed();
    }

    /** A question about a whole cluster is answered by how each part of it stands. */
    private boolean isBoard() {
        return report.target() != null && report.target().kind().equals("Cluster");
    }

    private void board() {
        List<String> steps = checked.steps();
        if (steps.isEmpty()) {
            return;
        }
        Lines lines = Lines.divide(steps, steps.size(), BOARD);
        String title = Mrkdwn.bold(words.say("board"));
        rest.add(Block.Section.of(title));
        Block plain = Block.Section.of(String.join("\n", lines.shown()));
        rest.add(checked.stepTable(lines.shown().size(), List.of(plain)));
        more.addAll(lines.rest());
    }

    private List<Block> detail() {
        List<Block> detail = new ArrayList<>();
        if (!isBoard() && !report.steps().isEmpty()) {
            detail.add(checked.stepTable(report.steps().size(), Fold.sections(checked.steps())));
        }
        detail.addAll(Fold.sections(checked.parts()));
        return detail;
    }

    private Message composed() {
        About about = new About(report.cluster(), report.target(), words.language(), About.ANSWER);
        Composer composer = new Composer(Mrkdwn.line(report.headline()), about.metadata());
        Buttons buttons = new Buttons(words);
        List<Block> candidates = buttons.candidates(report);
        if (!candidates.isEmpty()) {
            composer.tail(Block.Section.of(Mrkdwn.bold(words.say("choose"))));
            candidates.forEach(composer::tail);
        }
        buttons.actions(report).forEach(composer::tail);
        composer.tail(buttons.feedback(report));
        Stream.of(head, proof, rest).flatMap(List::stream).forEach(composer::add);
        Fold.away(words.say("proof.more"), more).forEach(composer::add);
        Fold.blocks(words.say("checked.folded", report.steps().size()), detail())
                .forEach(composer::add);
        return composer.build(words.say("cut"));
    }

    private String headline() {
        String verdict =
                words.say("icon", report.verdict()) + " " + Mrkdwn.bold(words.say("verdict", report.verdict()));
        return verdict + "\n" + Clip.marked(Mrkdwn.line(report.headline()), HEADLINE);
    }

    /** Where and when, in the reader's own time, and how much was seen. */
    private String context() {
        StringJoiner line = new StringJoiner(" · ");
        if (report.since() != null) {
            line.add(words.say("since", Mrkdwn.date(report.since()), words.ago(report.since(), report.now())));
        }
        line.add(Mrkdwn.line(report.cluster()));
        if (words.knows("mode." + report.mode())) {
            line.add(words.say("mode." + report.mode()));
        }
        String coverage = checked.coverage();
        if (!coverage.isEmpty()) {
            line.add(coverage);
        }
        report.findings().stream().limit(1).forEach(f -> {
            String affected = text.affected(f.affected());
            if (!affected.isEmpty()) {
                line.add(affected);
            }
            line.add(words.say("for-owner", words.say("owner", f.owner())));
        });
        return line.toString();
    }

    private void explanation(Report.Finding finding) {
        String explanation = Mrkdwn.line(finding.explanation());
        String title = Headlines.say(report.headline(), finding) ? "" : Mrkdwn.bold(finding.title()) + "\n";
        if (!(title + explanation).isBlank()) {
            head.add(Block.Section.of(Clip.marked(title + explanation, EXPLANATION)));
        }
        if (title.length() + explanation.length() > EXPLANATION) {
            more.add(explanation);
        }
    }

    private void proofs(Report.Finding finding) {
        if (finding.evidence().isEmpty()) {
            return;
        }
        String title = Mrkdwn.bold(words.say("proof")) + "\n";
        int used = Stream.of(head, rest)
                .flatMap(List::stream)
                .mapToInt(Block::weight)
                .sum();
        Lines lines = text.proofs(finding.evidence(), MOST_PROOFS, UNFOLDED - used - title.length());
        proof.add(Block.Section.of(title + String.join("\n", lines.shown())));
        more.addAll(0, lines.rest());
    }

    private List<String> nextSteps() {
        List<String> all = new ArrayList<>(report.next());
        report.findings().stream()
                .limit(1)
                .flatMap(f -> f.next().stream())
                .filter(n -> !all.contains(n))
                .forEach(all::add);
        return all;
    }

    private static List<String> bullets(List<String> items) {
        return items.stream().map(i -> "• " + Mrkdwn.line(i)).toList();
    }

    private void part(String title, List<String> items, int most, int characters) {
        if (items.isEmpty()) {
            return;
        }
        Lines lines = Lines.divide(items, most, characters);
        rest.add(Block.Section.of(Mrkdwn.bold(title) + "\n" + String.join("\n", lines.shown())));
        more.addAll(lines.rest());
    }
}
