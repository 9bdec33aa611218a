package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.SlackRenderer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The one message of an answer: a skeleton at first, edited at most once a second while steps end, then the answer in its place. Steps that end
 * faster are told together, and under load later; the answer waits for an edit that is under way, so it is never overwritten by one.
 */
final class LiveReply implements Progress {

    /** Stands for Slack's own error code where nobody waits for the answer any more. */
    static final String TAKEN_BACK = "question_deleted";

    private static final Duration BETWEEN_EDITS = Duration.ofSeconds(1);

    private final Outlet outlet;
    private final About about;
    private final SlackRenderer renderer;
    private final Later later;
    private final InstantSource clock;

    /** Held while a message is on its way. */
    private final ReentrantLock sending = new ReentrantLock();

    private volatile List<Report.Step> ended = List.of();
    private volatile Instant lastEdit = Instant.EPOCH;
    private volatile boolean opened;

    /** Empty where what was said cannot be changed any more. */
    private volatile String ts = "";

    private boolean scheduled;
    private boolean closed;

    LiveReply(Outlet outlet, About about, SlackRenderer renderer, Later later, InstantSource clock) {
        this.outlet = outlet;
        this.about = about.as(About.SKELETON);
        this.renderer = renderer;
        this.later = later;
        this.clock = clock;
    }

    /** Goes on with a skeleton that somebody else began and left. */
    void takeOver(String skeletonTs) {
        sending.lock();
        try {
            opened = true;
            ts = skeletonTs;
            show();
        } finally {
            sending.unlock();
        }
    }

    /** Shows the skeleton now. Without it, the first step that ends does. */
    void open() {
        sending.lock();
        try {
            show();
        } finally {
            sending.unlock();
        }
    }

    @Override
    public void steps(List<Report.Step> steps) {
        ended = List.copyOf(steps);
        synchronized (this) {
            if (scheduled || closed) {
                return;
            }
            scheduled = true;
        }
        Duration wait = Duration.between(clock.instant(), lastEdit.plus(BETWEEN_EDITS));
        later.run(wait, this::edit);
    }

    /** Puts the answer in place; where the skeleton alone is gone, posts it; where the question is too, says nothing. */
    Result<String> finish(Message answer) {
        close();
        sending.lock();
        try {
            if (ts.isEmpty()) {
                return outlet.say(answer);
            }
            Result<String> replaced = outlet.replace(ts, answer, false);
            outlet.status("");
            if (replaced.isOk()) {
                return replaced;
            }
            return isTakenBack(replaced) ? new Result.Refused<>(TAKEN_BACK, "") : outlet.say(answer);
        } finally {
            sending.unlock();
        }
    }

    /** A skeleton that is gone together with the question was deleted on purpose. */
    private boolean isTakenBack(Result<String> replaced) {
        return replaced.error().equals("message_not_found")
                && about.mark(Mark.ASKED).filter(outlet::isGone).isPresent();
    }

    /** Leaves the skeleton to whoever sweeps it up: its time is over. Gives whether that could be said. */
    boolean handOver(Instant now) {
        close();
        sending.lock();
        try {
            return !ts.isEmpty()
                    && outlet.replace(ts, renderer.left(ended, about.with(Mark.UNTIL, now)), false)
                            .isOk();
        } finally {
            sending.unlock();
        }
    }

    /** Ends without a word; true if none was said before either. */
    boolean withdraw() {
        close();
        sending.lock();
        try {
            return !opened;
        } finally {
            sending.unlock();
        }
    }

    /** Ends and takes back what was said. */
    void retract() {
        close();
        sending.lock();
        try {
            if (!ts.isEmpty()) {
                outlet.remove(ts);
                outlet.status("");
            }
        } finally {
            sending.unlock();
        }
    }

    private synchronized void close() {
        closed = true;
    }

    private void edit() {
        sending.lock();
        try {
            synchronized (this) {
                scheduled = false;
                if (closed) {
                    return;
                }
            }
            show();
        } finally {
            sending.unlock();
        }
    }

    private void show() {
        Message skeleton = renderer.skeleton(ended, about);
        if (!opened) {
            opened = true;
            ts = outlet.say(skeleton).toOptional().orElse("");
        } else if (!ts.isEmpty()) {
            outlet.replace(ts, skeleton, true);
        }
        outlet.status(renderer.doing(ended, about));
        lastEdit = clock.instant();
    }
}
