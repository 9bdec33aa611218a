package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Confidence;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Composer;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that whoever takes over has to know, in one message that can be copied into a ticket: for whom, what is wrong, the proof, what was
 * tried, what is still open. Below 3,000 characters, since each part has its share.
 */
public final class HandoverMessage {

    private static final int HEADLINE = 420;
    private static final int CAUSE = 420;
    private static final int PROOFS = 900;
    private static final int TRIED = 520;
    private static final int OPEN = 420;
    private static final int SMALL_PRINT = 260;
    private static final int MOST = 5;

    /**
     * Something that was done in the thread.
     *
     * @param part what our message about it is to the thread, as {@link About} has it
     * @param text how it was told, without markup
     */
    public record Tried(Instant at, String part, String text) {}

    private final Report report;
    private final Words words;
    private final FindingText text;
    private final Composer composer;

    public HandoverMessage(Report report, String language) {
        this.report = report;
        this.words = Words.in(language);
        this.text = new FindingText(words, report.now());
        About about = new About(report.cluster(), report.target(), words.language(), About.HANDOVER);
        this.composer = new Composer(words.say("handover.text", Mrkdwn.line(report.headline())), about.metadata());
    }

    /**
     * The message.
     *
     * @param user who hands over
     * @param bundle what the file holds that goes with it, or why there is none
     */
    public Message of(String user, List<Tried> tried, String bundle) {
        Optional<Report.Finding> first = report.findings().stream().findFirst();
        composer.add(Block.Section.of(head(user, first)));
        first.ifPresent(finding -> {
            part("handover.cause", List.of(cause(finding)), CAUSE);
            part("proof", text.proofs(finding.evidence(), MOST, PROOFS).shown(), PROOFS);
        });
        part("handover.tried", tried(tried), TRIED);
        part("handover.open", open(first), OPEN);
        part(
                "request-ids",
                report.requestIds().stream().map(id -> "• " + Mrkdwn.code(id)).toList(),
                SMALL_PRINT);
        composer.add(Block.Context.of(Clip.marked(Mrkdwn.line(bundle), SMALL_PRINT)));
        return composer.build(words.say("cut"));
    }

    private String head(String user, Optional<Report.Finding> first) {
        String whom = first.map(f -> words.say("owner", f.owner())).orElseGet(() -> words.say("handover.anybody"));
        String title = words.say("handover.head", Mrkdwn.person(user), Mrkdwn.bold(whom));
        String where =
                report.target() == null ? "" : Mrkdwn.line(report.target().subject()) + " · ";
        return title + "\n" + words.say("icon", report.verdict()) + " "
                + Clip.marked(Mrkdwn.line(report.headline()), HEADLINE) + "\n"
                + Clip.plain(where + Mrkdwn.line(report.cluster()), SMALL_PRINT);
    }

    private String cause(Report.Finding finding) {
        return Mrkdwn.bold(finding.title()) + " _(" + words.say("confidence", finding.confidence()) + ")_ "
                + Mrkdwn.line(finding.explanation());
    }

    private List<String> tried(List<Tried> tried) {
        return tried.isEmpty()
                ? List.of(words.say("handover.untried"))
                : tried.stream()
                        .map(t -> "• " + Mrkdwn.date(t.at()) + " " + words.say("handover.did." + t.part()) + ": "
                                + Mrkdwn.line(Clip.plain(t.text(), 120)))
                        .toList();
    }

    private List<String> open(Optional<Report.Finding> first) {
        List<String> open = new ArrayList<>();
        first.filter(f -> f.confidence() != Confidence.CERTAIN).ifPresent(f -> open.add(words.say("handover.unsure")));
        report.notSeen()
                .forEach(n -> open.add(words.say("handover.unseen", Mrkdwn.line(n.what()), Mrkdwn.line(n.why()))));
        report.next().forEach(n -> open.add(Mrkdwn.line(n)));
        first.ifPresent(f -> f.next().forEach(n -> open.add(Mrkdwn.line(n))));
        return open.isEmpty()
                ? List.of(words.say("handover.nothing-open"))
                : open.stream().distinct().map(line -> "• " + line).toList();
    }

    private void part(String key, List<String> lines, int characters) {
        if (!lines.isEmpty()) {
            String title = Mrkdwn.bold(words.say(key)) + "\n";
            Lines fitting = Lines.divide(lines, MOST, characters);
            String rest = fitting.rest().isEmpty()
                    ? ""
                    : "\n" + words.say("handover.more", fitting.rest().size());
            composer.add(Block.Section.of(title + String.join("\n", fitting.shown()) + rest));
        }
    }
}
