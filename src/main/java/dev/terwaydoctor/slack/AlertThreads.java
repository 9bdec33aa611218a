package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.slack.alerts.AlertBoard;
import dev.terwaydoctor.slack.alerts.Scale;
import dev.terwaydoctor.slack.alerts.Sighting;
import dev.terwaydoctor.slack.alerts.Tally;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.AlertMessages;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The threads that stand for several alerts, and the one line in each that counts them. The line is found by its metadata and written anew from
 * the channel's history, so any replica can do it, and two that do it at once write the same.
 */
final class AlertThreads {

    private static final Duration STORM_LASTS = Duration.ofMinutes(10);
    private static final int LOOKED_AT = 4;

    private record Line(String ts, Tally tally, String text) {}

    private final SlackApi api;
    private final String bot;
    private final Cache<String, Line> lines = Caffeine.newBuilder()
            .expireAfterAccess(AlertBoard.HOUR)
            .maximumSize(10_000)
            .build();
    /** The root of the channel's storm, as long as alerts keep coming. */
    private final Cache<String, String> storms = Caffeine.newBuilder()
            .expireAfterWrite(STORM_LASTS)
            .maximumSize(1_000)
            .build();

    AlertThreads(SlackApi api, String bot) {
        this.api = api;
        this.bot = bot;
    }

    /** Whether a message of ours is in the thread by now. What cannot be read counts as unanswered. */
    boolean isAnswered(String channel, String root) {
        return ours(channel, root).stream().findAny().isPresent();
    }

    /** The root of the thread that stands for all that this channel is flooded with; empty if it is not. */
    Optional<String> storm(String channel, AlertBoard board, Instant now) {
        String known = storms.getIfPresent(channel);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = board.lately(now).stream()
                .limit(LOOKED_AT)
                .map(Sighting::ts)
                .filter(root -> line(channel, root)
                        .filter(line -> line.tally().kind() == Tally.Kind.STORM)
                        .isPresent())
                .findFirst();
        found.ifPresent(root -> storms.put(channel, root));
        return found;
    }

    /** Opens a thread for everything; the line tells how much that is and offers what {@code offered} names. */
    boolean openStorm(String channel, String root, Message line) {
        Result<String> posted = api.post(channel, root, line);
        posted.toOptional().ifPresent(ts -> {
            lines.put(key(channel, root), new Line(ts, new Tally(Tally.Kind.STORM), line.text()));
            storms.put(channel, root);
        });
        return posted.isOk();
    }

    /** Writes the storm's line anew. */
    void countStorm(String channel, String root, Message line) {
        storms.put(channel, root);
        line(channel, root).ifPresent(before -> write(channel, root, before, line));
    }

    /** Writes, in the thread that stands for this alert, how often it came; in a storm's thread, how much came at all. */
    void countRepeats(String channel, Sighting root, AlertBoard board, Words words) {
        AlertMessages messages = new AlertMessages(words);
        Optional<Line> before = line(channel, root.ts());
        if (before.filter(line -> line.tally().kind() == Tally.Kind.STORM).isPresent()) {
            countStorm(channel, root.ts(), messages.storm(board.since(root.ts())));
            return;
        }
        Scale scale = board.like(root);
        if (scale.alerts() < 2) {
            return;
        }
        Message line = messages.repeats(scale);
        if (before.isPresent()) {
            write(channel, root.ts(), before.get(), line);
        } else {
            api.post(channel, root.ts(), line)
                    .toOptional()
                    .ifPresent(ts -> lines.put(
                            key(channel, root.ts()), new Line(ts, new Tally(Tally.Kind.REPEATS), line.text())));
        }
    }

    private void write(String channel, String root, Line before, Message line) {
        if (!before.text().equals(line.text())
                && api.update(channel, before.ts(), line, false).isOk()) {
            lines.put(key(channel, root), new Line(before.ts(), before.tally(), line.text()));
        }
    }

    private Optional<Line> line(String channel, String root) {
        Line known = lines.getIfPresent(key(channel, root));
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Line> read = ours(channel, root).stream()
                .flatMap(m -> Tally.read(m.eventType(), m.payload()).map(t -> new Line(m.ts(), t, m.text())).stream())
                .findFirst();
        read.ifPresent(line -> lines.put(key(channel, root), line));
        return read;
    }

    private List<ThreadMessage> ours(String channel, String root) {
        return api.thread(channel, root).toOptional().orElse(List.of()).stream()
                .filter(m -> m.bot().equals(bot))
                .toList();
    }

    private static String key(String channel, String root) {
        return channel + "|" + root;
    }
}
