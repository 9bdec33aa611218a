package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.forms.HomePage.Incident;
import dev.terwaydoctor.slack.render.About;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was answered of late in the channels that are bound, read back from our own messages there; a person is told of those channels alone that they
 * are in. Recent and bounded: so many channels, so many threads of each, one day.
 */
final class Lately {

    private static final Duration HOW_FAR_BACK = Duration.ofDays(1);
    private static final int CHANNELS = 8;
    private static final int THREADS = 6;

    /** What a person may be told; {@code missingScope} is what kept us from reading, if so. */
    record Seen(List<Incident> incidents, String missingScope) {}

    private final Means means;
    private final Cache<String, Seen> channels = forMinutes(2);
    private final Cache<String, List<String>> members = forMinutes(5);

    Lately(Means means) {
        this.means = means;
    }

    /** Reads anew from now on. */
    void forget() {
        channels.invalidateAll();
    }

    Seen seenBy(String user) {
        List<Incident> incidents = new ArrayList<>();
        String missing = "";
        for (String channel : means.places().channels().stream().limit(CHANNELS).toList()) {
            if (members(channel).contains(user)) {
                Seen seen = channels.get(channel, this::read);
                incidents.addAll(seen.incidents());
                missing = seen.missingScope().isEmpty() ? missing : seen.missingScope();
            }
        }
        incidents.sort(Comparator.comparing(Incident::at).reversed());
        return new Seen(List.copyOf(incidents), missing);
    }

    private List<String> members(String channel) {
        return members.get(
                channel, id -> means.screens().members(id).toOptional().orElse(List.of()));
    }

    private Seen read(String channel) {
        Result<List<ThreadMessage>> recent =
                means.api().recent(channel, means.clock().instant().minus(HOW_FAR_BACK));
        if (recent.toOptional().isEmpty()) {
            return new Seen(List.of(), recent.needed());
        }
        List<Incident> incidents = recent.toOptional().get().stream()
                .filter(root -> isAnswer(root) || !root.lastReply().isEmpty())
                .limit(THREADS)
                .flatMap(root -> newestAnswer(channel, root).stream())
                .map(answer -> incident(channel, answer))
                .toList();
        return new Seen(incidents, "");
    }

    private Optional<ThreadMessage> newestAnswer(String channel, ThreadMessage root) {
        Stream<ThreadMessage> thread = root.lastReply().isEmpty()
                ? Stream.of(root)
                : means.api().thread(channel, root.ts()).toOptional().orElse(List.of()).stream();
        return thread.filter(this::isAnswer).reduce((older, newer) -> newer);
    }

    private boolean isAnswer(ThreadMessage message) {
        return message.bot().equals(means.self().bot())
                && About.read(message.eventType(), message.payload())
                        .filter(about -> about.part().equals(About.ANSWER) && about.target() != null)
                        .isPresent();
    }

    private Incident incident(String channel, ThreadMessage answer) {
        String link =
                means.screens().permalink(channel, answer.ts()).toOptional().orElse("");
        return new Incident(channel, answer.text(), time(answer.ts()), link);
    }

    private static Instant time(String ts) {
        String seconds = ts.substring(0, Math.max(0, ts.indexOf('.')));
        boolean digits =
                !seconds.isEmpty() && seconds.length() < 12 && seconds.chars().allMatch(Character::isDigit);
        return digits ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }

    private static <V> Cache<String, V> forMinutes(int minutes) {
        return Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(minutes))
                .maximumSize(1_000)
                .build();
    }
}
