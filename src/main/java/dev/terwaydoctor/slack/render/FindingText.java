package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Proofs, fixes and findings as lines of Slack markup. */
final class FindingText {

    private static final int QUOTED = 160;

    private final Words words;

    FindingText(Words words) {
        this.words = words;
    }

    /** Source, subject, how often and when, then the words that were read and the command that reads them again. */
    String proof(Report.Proof proof) {
        StringJoiner head = new StringJoiner(" · ", "• ", "");
        String reason = proof.reason().equals(proof.source().spelling()) ? "" : Mrkdwn.code(proof.reason());
        head.add("_" + words.say("source", proof.source()) + "_" + (reason.isEmpty() ? "" : " " + reason) + " ("
                + words.say("role", proof.role()) + ")");
        head.add(Mrkdwn.line(Clip.plain(proof.subject(), QUOTED)));
        if (proof.count() > 1) {
            head.add(words.say("times", proof.count()));
        }
        if (proof.lastSeen() != null) {
            head.add(words.say("last", Mrkdwn.date(proof.lastSeen())));
        }
        return lines(head.toString(), Mrkdwn.code(Clip.plain(proof.text(), QUOTED)), Mrkdwn.code(proof.command()));
    }

    String fix(int number, Report.Fix fix) {
        String head = number + ". " + Mrkdwn.line(fix.text()) + " _(" + words.say("risk", fix.risk()) + ")_";
        return lines(head, Mrkdwn.fence(fix.command()));
    }

    List<String> fixes(Report.Finding finding) {
        List<String> all = new ArrayList<>();
        for (Report.Fix fix : finding.fix()) {
            all.add(fix(all.size() + 1, fix));
        }
        return all;
    }

    /** A finding below the first, short: title, how sure, explanation, its first proof and first step. */
    String other(Report.Finding finding) {
        String head = Mrkdwn.bold(finding.title()) + " _(" + words.say("verdict", finding.verdict()) + ", "
                + words.say("confidence", finding.confidence()) + ")_";
        String proof = finding.evidence().stream().findFirst().map(this::proof).orElse("");
        String fix = finding.fix().stream().findFirst().map(f -> fix(1, f)).orElse("");
        return lines(head, Mrkdwn.line(finding.explanation()), proof, fix);
    }

    String affected(Report.Affected affected) {
        if (affected.atLeast()) {
            return words.say("affected.at-least", affected.pods());
        }
        return affected.of() > 1 ? words.say("affected", affected.pods(), affected.of()) : "";
    }

    private static String lines(String... parts) {
        StringJoiner joined = new StringJoiner("\n");
        for (String part : parts) {
            if (!part.isEmpty()) {
                joined.add(part);
            }
        }
        return joined.toString();
    }
}
