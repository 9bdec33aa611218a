package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Glance;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.WatchMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The watches that this replica keeps. Before each look it reads its message again: one that was stopped, or that another replica took over, is let
 * go without a word. A change is told by a new message, as edits ring no bell.
 */
final class Watches {

    static final int AT_MOST = 20;
    static final Duration LONGEST = Duration.ofHours(2);

    /** A watch that nobody looked after for so long may be taken over. */
    static final Duration ABANDONED = Duration.ofMinutes(3);

    private static final Duration BETWEEN_BEATS = Duration.ofMinutes(1);
    /** Slack's words for a message or channel in which nothing can be told any more. */
    private static final Set<String> GONE =
            Set.of("message_not_found", "thread_not_found", "channel_not_found", "is_archived", "not_in_channel");

    private static final Logger LOG = LoggerFactory.getLogger(Watches.class);

    private final SlackApi api;
    private final Doctor doctor;
    private final Later later;
    private final InstantSource clock;
    private final BotMeters meters;
    private final String replica;
    private final Duration betweenLooks;
    private final Map<String, Watch> running = new ConcurrentHashMap<>();

    /** @param replica a name that no other replica has */
    Watches(
            SlackApi api,
            Doctor doctor,
            Later later,
            InstantSource clock,
            BotMeters meters,
            String replica,
            Duration betweenLooks) {
        this.api = api;
        this.doctor = doctor;
        this.later = later;
        this.clock = clock;
        this.meters = meters;
        this.replica = replica;
        this.betweenLooks = betweenLooks;
    }

    boolean isFull() {
        return running.size() >= AT_MOST;
    }

    /** Says in the thread that it is watched, and begins. Gives the message that says so; empty if that could not be said. */
    Optional<String> begin(Watch watch) {
        Watch mine = watch.seen(watch.state(), clock.instant(), replica);
        Optional<String> ts =
                api.post(watch.channel(), watch.thread(), running(mine)).toOptional();
        ts.ifPresent(shown -> keep(mine.shownBy(shown)));
        return ts;
    }

    /** Takes back a watch that another replica began a moment earlier. */
    void takeBack(Watch watch) {
        running.remove(watch.ts());
        api.delete(watch.channel(), watch.ts());
    }

    /** Goes on with a watch that another replica left. */
    void adopt(Watch watch) {
        boolean abandoned = watch.lastLook().isBefore(clock.instant().minus(ABANDONED));
        if (abandoned && !running.containsKey(watch.ts()) && !isFull()) {
            Watch mine = watch.seen(watch.state(), clock.instant(), replica);
            if (api.update(watch.channel(), watch.ts(), running(mine), false).isOk()) {
                meters.watch("adopted");
                keep(mine);
            }
        }
    }

    /** Ends a watch at a person's word, whichever replica keeps it. */
    void stop(Watch watch, String user) {
        running.remove(watch.ts());
        meters.watch("stopped");
        api.update(watch.channel(), watch.ts(), message(watch).stopped(user), false);
    }

    /** Lets go of all, in such a way that another replica may take them over at once. */
    void release() {
        for (Watch watch : List.copyOf(running.values())) {
            running.remove(watch.ts());
            Watch left = watch.seen(watch.state(), Instant.EPOCH, replica);
            api.update(watch.channel(), watch.ts(), running(left), true);
        }
    }

    private void keep(Watch watch) {
        running.put(watch.ts(), watch);
        next(watch);
    }

    private void next(Watch watch) {
        later.run(betweenLooks, () -> look(watch.ts()));
    }

    private void look(String ts) {
        Watch watch = running.get(ts);
        if (watch == null) {
            return;
        }
        try {
            if (isStillMine(watch)) {
                look(watch);
            } else {
                running.remove(ts);
            }
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("A watch could not look");
            next(watch);
        }
    }

    private boolean isStillMine(Watch watch) {
        Result<ThreadMessage> shown = api.message(watch.channel(), watch.thread(), watch.ts());
        if (!shown.isOk()) {
            return !GONE.contains(shown.error());
        }
        return shown.toOptional()
                .flatMap(m -> About.read(m.eventType(), m.payload()))
                .flatMap(about -> Watch.read(watch.channel(), watch.thread(), watch.ts(), about))
                .filter(read -> read.isBy(replica))
                .isPresent();
    }

    private void look(Watch watch) {
        Instant now = clock.instant();
        Glance glance = doctor.glance(watch.about().cluster(), watch.target());
        WatchMessage said = message(watch);
        switch (glance.end()) {
            case WELL -> {
                Duration watched = LONGEST.minus(Duration.between(now, watch.until()));
                end(watch.seen(glance.state(), now, replica), said.well(watch.state(), glance.state(), watched));
            }
            case GONE -> end(watch, said.gone(watch.state()));
            case WAITING -> waiting(watch, glance.state(), now);
            case UNSEEN -> waiting(watch, watch.state(), now);
        }
    }

    private void waiting(Watch watch, String state, Instant now) {
        if (!now.isBefore(watch.until())) {
            end(watch.seen(state, now, replica), message(watch).over());
            return;
        }
        Watch seen = watch;
        if (!state.equals(watch.state())) {
            api.post(watch.channel(), watch.thread(), message(watch).changed(watch.state(), state));
            meters.watch("changed");
            seen = shown(watch.seen(state, now, replica));
        } else if (!now.isBefore(watch.lastLook().plus(BETWEEN_BEATS))) {
            seen = shown(watch.seen(state, now, replica));
        }
        running.put(seen.ts(), seen);
        next(seen);
    }

    private Watch shown(Watch watch) {
        api.update(watch.channel(), watch.ts(), running(watch), true);
        return watch;
    }

    private void end(Watch watch, Message last) {
        running.remove(watch.ts());
        meters.watch("ended");
        api.post(watch.channel(), watch.thread(), last);
        api.update(watch.channel(), watch.ts(), message(watch).ended(clock.instant()), false);
    }

    private static Message running(Watch watch) {
        return message(watch).running(watch.until());
    }

    private static WatchMessage message(Watch watch) {
        return new WatchMessage(watch.about(), watch.target());
    }
}
