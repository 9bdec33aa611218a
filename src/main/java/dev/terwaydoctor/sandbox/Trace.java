package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The newest frames and requests between bot and workspace, for the inspector and for tests. Bounded; thread-safe. */
public final class Trace {

    private static final int CAPACITY = 2_000;

    /** Which wire it went over. */
    public enum Wire {
        WEB_API,
        SOCKET,
        RESPONSE_URL
    }

    /**
     * One exchange.
     *
     * @param name the method, or the type of the frame
     * @param sent what the caller sent; for a socket frame, the frame
     * @param answer what came back; missing for a frame
     */
    public record Entry(long number, Instant at, Wire wire, String name, JsonNode sent, JsonNode answer) {}

    private final InstantSource clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<Consumer<Entry>> observers = new CopyOnWriteArrayList<>();
    private long counter;

    Trace(InstantSource clock) {
        this.clock = clock;
    }

    void add(Wire wire, String name, JsonNode sent, JsonNode answer) {
        Entry entry = store(wire, name, sent, answer);
        observers.forEach(observer -> observer.accept(entry));
    }

    void observe(Consumer<Entry> observer) {
        observers.add(observer);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The exchanges of one name, oldest first, such as all calls of {@code chat.update}. */
    public List<Entry> named(String name) {
        return entries().stream().filter(entry -> entry.name().equals(name)).toList();
    }

    private synchronized Entry store(Wire wire, String name, JsonNode sent, JsonNode answer) {
        Entry entry = new Entry(++counter, clock.instant(), wire, name, sent, answer);
        entries.addLast(entry);
        if (entries.size() > CAPACITY) {
            entries.removeFirst();
        }
        return entry;
    }
}
