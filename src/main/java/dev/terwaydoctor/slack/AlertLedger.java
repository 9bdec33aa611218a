package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.slack.alerts.AlertBoard;
import dev.terwaydoctor.slack.alerts.AlertNotice;
import dev.terwaydoctor.slack.alerts.AlertReading;
import dev.terwaydoctor.slack.alerts.Sighting;
import dev.terwaydoctor.slack.api.ChannelMessage;
import dev.terwaydoctor.slack.api.History;
import dev.terwaydoctor.slack.api.Identity;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The alerts of each channel's last hour: what the channel itself says, and what we saw with our own eyes, which may be ahead of it or all there is
 * where the channel cannot be read.
 */
final class AlertLedger {

    private final SlackApi api;
    private final AlertReading reading;
    private final Identity self;
    private final Cache<String, Optional<AlertNotice>> notices = forAnHour(20_000);
    private final Cache<String, Map<String, Sighting>> seen = forAnHour(1_000);

    AlertLedger(SlackApi api, AlertReading reading, Identity self) {
        this.api = api;
        this.reading = reading;
        this.self = self;
    }

    /** The alert that a message is, if it is one. */
    Optional<AlertNotice> notice(String channel, String ts, String text) {
        return notices.get(channel + "|" + ts, key -> reading.read(text));
    }

    void note(String channel, Sighting alert) {
        seen.get(channel, c -> new ConcurrentHashMap<>()).merge(alert.ts(), alert, Sighting::with);
    }

    AlertBoard board(String channel, Instant now) {
        Instant begin = now.minus(AlertBoard.HOUR);
        Map<String, Sighting> own = seen.get(channel, c -> new ConcurrentHashMap<>());
        own.values().removeIf(s -> s.at().isBefore(begin));
        Result<History> history = api.history(channel, begin);
        List<Sighting> read = history.toOptional().stream()
                .flatMap(h -> h.messages().stream())
                .flatMap(m -> sighting(channel, m).stream())
                .toList();
        return AlertBoard.of(
                read, own.values(), history.toOptional().filter(History::whole).isPresent());
    }

    private Optional<Sighting> sighting(String channel, ChannelMessage message) {
        if (message.bot().isEmpty() || message.bot().equals(self.bot())) {
            return Optional.empty();
        }
        boolean answered = message.repliers().contains(self.user()) || message.moreRepliers();
        return notice(channel, message.ts(), message.text())
                .map(notice -> new Sighting(message.ts(), message.bot(), notice, answered, false));
    }

    private static <V> Cache<String, V> forAnHour(int entries) {
        return Caffeine.newBuilder()
                .expireAfterAccess(AlertBoard.HOUR)
                .maximumSize(entries)
                .build();
    }
}
