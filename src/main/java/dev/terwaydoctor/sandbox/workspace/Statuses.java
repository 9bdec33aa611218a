package dev.terwaydoctor.sandbox.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** "is thinking…" under a thread: it goes when the app replies there, when it is emptied, and after two minutes. */
public final class Statuses {

    private static final Duration LIFE = Duration.ofMinutes(2);

    private record Place(String channel, String ts) {}

    private record Shown(String text, Instant until) {}

    private final Journal journal;
    private final InstantSource clock;
    private final Map<Place, Shown> shown = new HashMap<>();

    Statuses(Journal journal, InstantSource clock) {
        this.journal = journal;
        this.clock = clock;
    }

    public void set(String channel, String threadTs, String text) {
        journal.guarded(() -> {
            Place place = new Place(channel, threadTs);
            if (text.isEmpty()) {
                shown.remove(place);
            } else {
                shown.put(place, new Shown(text, clock.instant().plus(LIFE)));
            }
            journal.tell(new Change.StatusSet(channel, threadTs, text));
            return text;
        });
    }

    public Optional<String> get(String channel, String threadTs) {
        return journal.guarded(() -> Optional.ofNullable(shown.get(new Place(channel, threadTs)))
                .filter(status -> clock.instant().isBefore(status.until()))
                .map(Shown::text));
    }

    /** The app said something in the thread. */
    void replied(String channel, String threadTs) {
        if (shown.containsKey(new Place(channel, threadTs))) {
            set(channel, threadTs, "");
        }
    }
}
