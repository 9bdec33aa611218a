package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Composer;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * A report as one message, in the order in which somebody woken at night reads: what is wrong, since when and how sure, why we say so, what to
 * do; then, folded, what else was looked at. What stands unfolded keeps below 3,000 characters by giving each part its share; what a part has no
 * room for is folded, not lost.
 */
final class DiagnosisMessage {

    private static final int HEADLINE = 350;
    private static final int CONTEXT = 250;
    private static final int EXPLANATION = 480;
    private static final int PROOFS = 1_000;
    private static final int FIXES = 500;
    private static final int NEXT = 200;
    private static final int MOST_PROOFS = 5;
    private static final int MOST_FIXES = 4;

    private final Report report;
    private final Words words;
    private final FindingText text;
    private final List<Block> shown = new ArrayList<>();
    private final List<String> more = new ArrayList<>();

    DiagnosisMessage(Report report, Words words) {
        this.report = report;
        this.words = words;
        this.text = new FindingText(words);
    }

    Message message() {
        shown.add(Block.Section.of(headline()));
        shown.add(Block.Context.of(Clip.marked(context(), CONTEXT)));
        report.findings().stream().limit(1).forEach(this::finding);
        report.findings().stream().skip(1).map(text::other).forEach(more::add);
        part(words.say("next"), bullets(nextSteps()), MOST_FIXES, NEXT);
        CheckedText checked = new CheckedText(report, words);
        shown.addAll(checked.notSeenInBrief());
        shown.addAll(Fold.away(words.say("proof.more"), more));
        shown.addAll(Fold.away(words.say("checked.folded", report.steps().size()), checked.parts()));
        return composed();
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
        shown.forEach(composer::add);
        return composer.build(words.say("cut"));
    }

    private String headline() {
        String verdict =
                words.say("icon", report.verdict()) + " " + Mrkdwn.bold(words.say("verdict", report.verdict()));
        return verdict + "\n" + Clip.marked(Mrkdwn.line(report.headline()), HEADLINE);
    }

    private String context() {
        StringJoiner line = new StringJoiner(" · ");
        if (report.since() != null) {
            line.add(words.say("since", Mrkdwn.date(report.since()), words.ago(report.since(), report.now())));
        }
        line.add(words.say("confidence", report.confidence()));
        if (report.target() != null) {
            line.add(Mrkdwn.line(report.target().subject()));
        }
        line.add(Mrkdwn.line(report.cluster()));
        report.findings().stream().limit(1).forEach(f -> {
            String affected = text.affected(f.affected());
            if (!affected.isEmpty()) {
                line.add(affected);
            }
            line.add(words.say("for-owner", words.say("owner", f.owner())));
        });
        return line.toString();
    }

    private void finding(Report.Finding finding) {
        String explanation = Mrkdwn.line(finding.explanation());
        String title = report.headline().contains(finding.title()) ? "" : Mrkdwn.bold(finding.title()) + "\n";
        if (!(title + explanation).isBlank()) {
            shown.add(Block.Section.of(Clip.marked(title + explanation, EXPLANATION)));
        }
        if (title.length() + explanation.length() > EXPLANATION) {
            more.add(explanation);
        }
        part(words.say("proof"), finding.evidence().stream().map(text::proof).toList(), MOST_PROOFS, PROOFS);
        part(words.say("todo"), text.fixes(finding), MOST_FIXES, FIXES);
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
        shown.add(Block.Section.of(Mrkdwn.bold(title) + "\n" + String.join("\n", lines.shown())));
        more.addAll(lines.rest());
    }
}
