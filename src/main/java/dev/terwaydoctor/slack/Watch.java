package dev.terwaydoctor.slack;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.Words;
import java.time.Instant;
import java.util.Optional;

/**
 * A watch as its message in the thread says it. The message's metadata is all there is to it: whichever replica it names looks, and a stopped
 * watch is a message whose metadata says so no more.
 *
 * @param ts the message that shows it
 * @param about whose part is {@link About#WATCH}
 */
record Watch(String channel, String thread, String ts, About about, Report.Target target, Instant until) {

    /** Empty for what is no watch that still runs. */
    static Optional<Watch> read(String channel, String thread, String ts, About about) {
        Report.Target target = about.target();
        Optional<Instant> until = about.time(Mark.UNTIL);
        return about.part().equals(About.WATCH) && target != null && until.isPresent()
                ? Optional.of(new Watch(channel, thread, ts, about, target, until.get()))
                : Optional.empty();
    }

    String state() {
        return about.mark(Mark.STATE).orElse("");
    }

    boolean isBy(String replica) {
        return about.mark(Mark.BY).filter(replica::equals).isPresent();
    }

    Instant lastLook() {
        return about.time(Mark.BEAT).orElse(Instant.EPOCH);
    }

    Words words() {
        return Words.in(about.language());
    }

    /** The same, seen at this moment in this state by this replica. */
    Watch seen(String state, Instant now, String replica) {
        return new Watch(
                channel,
                thread,
                ts,
                about.with(Mark.STATE, state).with(Mark.BEAT, now).with(Mark.BY, replica),
                target,
                until);
    }

    Watch shownBy(String messageTs) {
        return new Watch(channel, thread, messageTs, about, target, until);
    }
}
