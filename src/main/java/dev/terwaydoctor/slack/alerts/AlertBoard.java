package dev.terwaydoctor.slack.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The alerts of one channel's last hour, and which of them belong together. Two replicas that read the same channel come to the same answers here,
 * and that is all the agreement there is between them.
 */
public final class AlertBoard {

    /** So long a thread stands for all alerts like its own; then the next one is looked at anew. */
    public static final Duration HOUR = Duration.ofHours(1);

    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final Duration LATELY = Duration.ofMinutes(20);
    /** More different alerts than this within {@link #RECENT} are one trouble that reaches far, not several. */
    private static final int SEVERAL = 4;

    private final List<Sighting> sightings;
    private final boolean whole;

    private AlertBoard(List<Sighting> sightings, boolean whole) {
        this.sightings = sightings;
        this.whole = whole;
    }

    /**
     * Lays what two sources tell of the channel on one board.
     *
     * @param whole whether these are all alerts of the hour
     */
    public static AlertBoard of(Collection<Sighting> read, Collection<Sighting> remembered, boolean whole) {
        Map<String, Sighting> byTs = new LinkedHashMap<>();
        read.forEach(s -> byTs.merge(s.ts(), s, Sighting::with));
        remembered.forEach(s -> byTs.merge(s.ts(), s, Sighting::with));
        return new AlertBoard(
                byTs.values().stream()
                        .filter(s -> s.notice().firing())
                        .sorted(Sighting.ORDER)
                        .toList(),
                whole);
    }

    /** The newest alert like this whose thread we spoke in: the thread that stands for it. */
    public Optional<Sighting> answered(String fingerprint) {
        return sightings.stream()
                .filter(s -> s.answered() && s.fingerprint().equals(fingerprint))
                .reduce((older, newer) -> newer);
    }

    /** The alerts of the last minutes that no thread stands for, the first of each kind, oldest first. */
    public List<Sighting> unanswered(Instant now) {
        Set<String> known = sightings.stream()
                .filter(Sighting::answered)
                .map(Sighting::fingerprint)
                .collect(Collectors.toSet());
        Map<String, Sighting> first = new LinkedHashMap<>();
        recent(now).stream()
                .filter(s -> !known.contains(s.fingerprint()))
                .forEach(s -> first.putIfAbsent(s.fingerprint(), s));
        return List.copyOf(first.values());
    }

    /** Whether so many different alerts came lately that answering each would bury the channel. */
    public boolean isStorm(Instant now) {
        return recent(now).stream().map(Sighting::fingerprint).distinct().count() > SEVERAL;
    }

    /** Threads of the last minutes that we spoke in, the newest first. */
    public List<Sighting> lately(Instant now) {
        return sightings.stream()
                .filter(s -> s.answered() && isWithin(s, now, LATELY))
                .sorted(Sighting.ORDER.reversed())
                .toList();
    }

    /** The alerts like this one, from this one on. */
    public Scale like(Sighting root) {
        return since(
                root.ts(),
                sightings.stream()
                        .filter(s -> s.fingerprint().equals(root.fingerprint()))
                        .toList());
    }

    /** All alerts from this message on. */
    public Scale since(String ts) {
        return since(ts, sightings);
    }

    private Scale since(String ts, List<Sighting> among) {
        return Scale.of(among.stream().filter(s -> s.ts().compareTo(ts) >= 0).toList(), whole);
    }

    private List<Sighting> recent(Instant now) {
        return sightings.stream().filter(s -> isWithin(s, now, RECENT)).toList();
    }

    private static boolean isWithin(Sighting sighting, Instant now, Duration duration) {
        return sighting.at().isAfter(now.minus(duration));
    }
}
