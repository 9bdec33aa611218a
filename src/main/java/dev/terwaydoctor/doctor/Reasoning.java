package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what an answer rests on: each proof, what speaks against other causes, why it is as sure as it is, and what could not weigh. */
final class Reasoning {

    private static final int UNSEEN_SHOWN = 3;

    private final Report report;
    private final Phrases say;

    Reasoning(Report report, Phrases say) {
        this.report = report;
        this.say = say;
    }

    Answer answer() {
        List<String> lines = new ArrayList<>();
        String headline = report.findings().isEmpty()
                ? say.say("why.nothing", "subject", subject())
                : say.say(
                        "why.headline",
                        "subject",
                        subject(),
                        "title",
                        report.findings().get(0).title());
        report.findings().stream().limit(1).forEach(finding -> proofs(finding, lines));
        lines.add(say.say("why.others"));
        others(lines);
        unseen(lines);
        return new Answer.Words(report, headline, lines, true, say.language());
    }

    private String subject() {
        return report.target() == null ? report.cluster() : report.target().subject();
    }

    private void proofs(Report.Finding finding, List<String> lines) {
        lines.add(say.say("why." + finding.confidence().spelling()));
        finding.evidence().forEach(proof -> {
            lines.add(say.say(
                    "why.proof",
                    "source",
                    say.say("why.source." + proof.source().spelling()),
                    "subject",
                    proof.subject(),
                    "count",
                    proof.count() > 1 ? say.say("why.times", "n", String.valueOf(proof.count())) : "",
                    "span",
                    new Windows(say, report.now()).span(proof.firstSeen(), proof.lastSeen()),
                    "text",
                    proof.text()));
            if (!proof.command().isEmpty()) {
                lines.add(say.say("why.command", "command", proof.command()));
            }
        });
    }

    private void others(List<String> lines) {
        report.findings().stream()
                .skip(1)
                .map(finding -> say.say(
                        "why.also",
                        "title",
                        finding.title(),
                        "confidence",
                        say.say("confidence." + finding.confidence().spelling())))
                .forEach(lines::add);
        report.ruledOut().forEach(text -> lines.add(say.say("why.other", "text", text)));
        if (report.findings().size() < 2 && report.ruledOut().isEmpty()) {
            lines.add(say.say("why.no-others"));
        }
    }

    private void unseen(List<String> lines) {
        String what = report.notSeen().stream()
                .map(Report.NotSeen::what)
                .limit(UNSEEN_SHOWN)
                .collect(Collectors.joining("; "));
        if (!what.isEmpty()) {
            lines.add(say.say("why.unseen", "what", what));
        }
    }
}
