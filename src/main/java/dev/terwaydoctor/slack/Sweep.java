package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through the recent threads of the channels that are bound, or that this replica has heard from, for what another replica left behind: an
 * answer begun and past its deadline is finished, a watch that nobody looks after goes on. Two replicas that find the same write the same.
 */
final class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    /** As long as a watch may last, and a little. */
    private static final Duration BACK = Watches.LONGEST.plusMinutes(10);

    private static final int THREADS_AT_MOST = 20;

    private final SlackApi api;
    private final String bot;
    private final Places places;
    private final Seen seen;
    private final Orphans orphans;
    private final Watches watches;
    private final InstantSource clock;

    Sweep(SlackApi api, String bot, Places places, Seen seen, Orphans orphans, Watches watches, InstantSource clock) {
        this.api = api;
        this.bot = bot;
        this.places = places;
        this.seen = seen;
        this.orphans = orphans;
        this.watches = watches;
        this.clock = clock;
    }

    /** Never throws; what it could not look at this time it looks at the next. */
    void run() {
        Set<String> channels = new LinkedHashSet<>(places.channels());
        channels.addAll(seen.channels());
        for (String channel : channels) {
            try {
                sweep(channel);
            } catch (RuntimeException e) {
                LOG.atWarn().setCause(e).addKeyValue("channel", channel).log("A channel could not be swept");
            }
        }
    }

    private void sweep(String channel) {
        Instant since = clock.instant().minus(BACK);
        List<ThreadMessage> roots = api.recent(channel, since).toOptional().orElse(List.of());
        roots.stream()
                .filter(root -> !root.lastReply().isEmpty())
                .limit(THREADS_AT_MOST)
                .forEach(root -> sweep(channel, root.ts()));
    }

    private void sweep(String channel, String thread) {
        List<ThreadMessage> messages = api.thread(channel, thread).toOptional().orElse(List.of());
        for (ThreadMessage message : messages) {
            Optional<About> about =
                    message.bot().equals(bot) ? About.read(message.eventType(), message.payload()) : Optional.empty();
            about.filter(this::isLeft).ifPresent(left -> orphans.finish(channel, thread, message.ts(), left, messages));
            about.flatMap(left -> Watch.read(channel, thread, message.ts(), left))
                    .ifPresent(watches::adopt);
        }
    }

    private boolean isLeft(About about) {
        return about.part().equals(About.SKELETON)
                && about.time(Mark.UNTIL)
                        .filter(until -> until.isBefore(clock.instant()))
                        .isPresent();
    }
}
