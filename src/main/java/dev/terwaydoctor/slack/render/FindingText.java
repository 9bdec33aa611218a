package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.doctor.ProofWords;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Proofs, fixes and findings as lines of Slack markup. */
final class FindingText {

    private static final int QUOTED = 160;
    private static final List<Integer> QUOTES = List.of(QUOTED, 120, 90, 60, 30);
    private static final int AT_LEAST = 3;

    private final Words words;
    private final ProofWords facts;
    private final Instant now;

    FindingText(Words words, Instant now) {
        this.words = words;
        this.facts = ProofWords.in(words.language());
        this.now = now;
    }

    /** As many as have room; three have, quoted at less length where need be. */
    Lines proofs(List<Report.Proof> proofs, int most, int characters) {
        int wanted = Math.min(AT_LEAST, proofs.size());
        Lines lines = new Lines(List.of(), List.of());
        for (int quoted : QUOTES) {
            lines = Lines.divide(proofs.stream().map(p -> proof(p, quoted)).toList(), most, characters);
            if (lines.shown().size() >= wanted) {
                return lines;
            }
        }
        return lines;
    }

    /** Source, subject, how often and when, then the words that were read and the command that reads them again. */
    private String proof(Report.Proof proof, int quoted) {
        StringJoiner head = new StringJoiner(" · ", "• ", "");
        head.add(source(proof) + " (" + words.say("role", proof.role()) + ")");
        head.add(Mrkdwn.line(Clip.plain(ProofWords.subject(proof.subject()), QUOTED)));
        if (proof.count() > 1) {
            head.add(words.say("times", proof.count()));
        }
        Instant seen = proof.lastSeen() == null ? proof.firstSeen() : proof.lastSeen();
        if (seen != null) {
            head.add(proof.lastSeen() == null ? time(seen) : words.say("last", time(seen)));
        }
        return lines(
                head.toString(), Mrkdwn.code(Clip.plain(ProofWords.text(proof), quoted)), Mrkdwn.code(proof.command()));
    }

    private String source(Report.Proof proof) {
        String source = "_" + words.say("source", proof.source()) + "_";
        String reason = facts.reason(proof);
        if (facts.isFact(proof)) {
            return source + " " + Mrkdwn.line(reason);
        }
        return reason.isEmpty() ? source : source + " " + Mrkdwn.code(reason);
    }

    private String time(Instant time) {
        boolean today = Duration.between(time, now).compareTo(Duration.ofHours(12)) < 0;
        return today ? Mrkdwn.time(time) : Mrkdwn.date(time);
    }

    String fix(int number, Report.Fix fix) {
        String head = number + ". " + Mrkdwn.line(fix.text()) + risk(fix);
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
        String proof = finding.evidence().stream()
                .findFirst()
                .map(p -> proof(p, QUOTED))
                .orElse("");
        String fix = finding.fix().stream().findFirst().map(f -> fix(1, f)).orElse("");
        return lines(head, Mrkdwn.line(finding.explanation()), proof, fix);
    }

    String affected(Report.Affected affected) {
        if (affected.atLeast()) {
            return words.say("affected.at-least", affected.pods());
        }
        return affected.of() > 1 && affected.pods() > 0 ? words.say("affected", affected.pods(), affected.of()) : "";
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

    /** Advice without a command that changes nothing, as to wait, bears no mark. */
    private String risk(Report.Fix fix) {
        return fix.risk() == Report.Risk.SAFE && fix.command().isEmpty()
                ? ""
                : " _(" + words.say("risk", fix.risk()) + ")_";
    }
}
