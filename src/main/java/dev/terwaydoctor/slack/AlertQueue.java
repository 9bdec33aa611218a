package dev.terwaydoctor.slack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alerts that wait for their channel's next round. There is at most one round a channel, planned or under way. */
final class AlertQueue {

    private final Map<String, List<AlertCase>> waiting = new HashMap<>();

    /** True if a round must be planned. */
    synchronized boolean add(AlertCase alert) {
        boolean first = !waiting.containsKey(alert.channel());
        waiting.computeIfAbsent(alert.channel(), c -> new ArrayList<>()).add(alert);
        return first;
    }

    /** Begins a round. */
    synchronized List<AlertCase> take(String channel) {
        List<AlertCase> taken = waiting.getOrDefault(channel, List.of());
        waiting.put(channel, new ArrayList<>());
        return List.copyOf(taken);
    }

    /** Ends a round; true if another must be planned for what came meanwhile. */
    synchronized boolean end(String channel) {
        List<AlertCase> meanwhile = waiting.getOrDefault(channel, List.of());
        if (meanwhile.isEmpty()) {
            waiting.remove(channel);
        }
        return !meanwhile.isEmpty();
    }
}
