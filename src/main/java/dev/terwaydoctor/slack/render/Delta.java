package dev.terwaydoctor.slack.render;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About.Mark;
import java.time.Instant;
import java.util.Optional;

/** What an answer changes against the last one about the same thing, in one line. */
public final class Delta {

    private Delta() {}

    /** Empty where the last answer was about something else or said nothing to compare with. */
    public static Optional<String> words(About before, Report now, Words words) {
        Optional<Instant> at = before.time(Mark.AT);
        boolean comparable = at.isPresent()
                && before.target() != null
                && before.target().equals(now.target())
                && before.mark(Mark.VERDICT)
                        .filter(verdict -> words.knows("verdict." + verdict))
                        .isPresent();
        if (!comparable) {
            return Optional.empty();
        }
        String then = said(
                before.mark(Mark.VERDICT).orElse(""), before.mark(Mark.CAUSE).orElse(""), words);
        String cause = now.findings().isEmpty() ? "" : now.findings().get(0).cause();
        String today = said(now.verdict().spelling(), cause, words);
        String when = Mrkdwn.date(at.get());
        return Optional.of(
                then.equals(today) ? words.say("delta.none", when, today) : words.say("delta", when, then, today));
    }

    private static String said(String verdict, String cause, Words words) {
        String spoken = words.say("verdict." + verdict);
        return cause.isEmpty() ? spoken : spoken + " " + Mrkdwn.code(cause);
    }
}
