package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is about, read from the metadata of our own newest message in it. Nothing is stored here but a cache of a minute, short because
 * another replica may have answered in between; so a restart forgets nothing.
 */
final class ThreadMemory {

    /**
     * What was remembered.
     *
     * @param about empty if we never spoke in the thread
     * @param answer our newest answer in the thread, as it said of itself
     * @param missingScope the scope without which it could not be read; empty if it could
     */
    record Recall(Optional<About> about, Optional<About> answer, String missingScope) {

        static final Recall NOTHING = new Recall(Optional.empty(), Optional.empty(), "");
    }

    private final SlackApi api;
    private final String bot;
    private final Cache<String, Recall> cache = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    ThreadMemory(SlackApi api, String bot) {
        this.api = api;
        this.bot = bot;
    }

    Recall recall(String channel, @Nullable String thread) {
        if (thread == null) {
            return Recall.NOTHING;
        }
        Recall cached = cache.getIfPresent(key(channel, thread));
        if (cached != null) {
            return cached;
        }
        Result<List<ThreadMessage>> messages = api.thread(channel, thread);
        Recall read = messages.toOptional()
                .map(this::read)
                .orElseGet(() -> new Recall(Optional.empty(), Optional.empty(), messages.needed()));
        if (messages.isOk()) {
            cache.put(key(channel, thread), read);
        }
        return read;
    }

    void remember(String channel, String thread, About about) {
        Recall known = cache.getIfPresent(key(channel, thread));
        Optional<About> answer = isAnswer(about)
                ? Optional.of(about)
                : Optional.ofNullable(known).flatMap(Recall::answer);
        cache.put(key(channel, thread), new Recall(Optional.of(about), answer, ""));
    }

    /** The newest that names a target; a skeleton or a question without one must not make the thread forget. */
    private Recall read(List<ThreadMessage> messages) {
        List<ThreadMessage> backwards = new ArrayList<>(messages);
        Collections.reverse(backwards);
        List<About> ours = backwards.stream()
                .filter(m -> m.bot().equals(bot))
                .flatMap(m -> About.read(m.eventType(), m.payload()).stream())
                .toList();
        Optional<About> newest = ours.stream()
                .filter(a -> a.target() != null)
                .findFirst()
                .or(() -> ours.stream().findFirst());
        return new Recall(newest, ours.stream().filter(ThreadMemory::isAnswer).findFirst(), "");
    }

    /** Words that found nothing in a cluster, such as help, are no answer that another could be compared with. */
    private static boolean isAnswer(About about) {
        return about.part().equals(About.ANSWER) && about.mark(Mark.AT).isPresent();
    }

    private static String key(String channel, String thread) {
        return channel + "|" + thread;
    }
}
