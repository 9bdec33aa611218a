package dev.terwaydoctor.evidence.log;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lines worth keeping, gathered by the shape of what they say; lines the catalogue knows by their whole shape, for its patterns may look
 * beyond the message. When there are too many shapes, those seen once and unknown to the catalogue give way.
 */
final class Groups {

    private static final int AT_MOST = 200;
    private static final int LIKENESSES_AT_MOST = 2_000;

    private final List<String> focus;
    private final Map<String, Group> byShape = new LinkedHashMap<>();
    private final Map<String, Group> byLikeness = new HashMap<>();

    Groups(List<String> focus) {
        this.focus = focus;
    }

    /**
     * Takes in a line.
     *
     * @param telling the line of a stack trace that explains, else the line itself
     * @param before what stood in front of it
     */
    void add(String line, String telling, Sights.Sight sight, String before, long number, @Nullable Instant time) {
        boolean alone = telling.equals(line) && !sight.likeness().isEmpty();
        Group group = alone ? byLikeness.get(sight.likeness()) : null;
        if (group == null) {
            group = group(telling, sight, before, number, time);
            if (group != null && alone) {
                remember(sight.likeness(), group);
            }
        }
        if (group != null) {
            group.note(line, telling, sight.known(), focus.stream().anyMatch(line::contains), number, time);
        }
    }

    List<LineGroup> done() {
        return byShape.values().stream().map(Group::done).toList();
    }

    private @Nullable Group group(
            String telling, Sights.Sight sight, String before, long number, @Nullable Instant time) {
        String shape = sight.level() + Shape.of(sight.known() ? telling : Message.of(telling));
        Group group = byShape.get(shape);
        if (group == null && (byShape.size() < AT_MOST || makeRoom())) {
            group = new Group(sight.level(), before, number, time);
            byShape.put(shape, group);
        }
        return group;
    }

    private void remember(String likeness, Group group) {
        if (byLikeness.size() >= LIKENESSES_AT_MOST) {
            byLikeness.clear();
        }
        byLikeness.put(likeness, group);
    }

    private boolean makeRoom() {
        Optional<Map.Entry<String, Group>> least = byShape.entrySet().stream()
                .filter(entry -> entry.getValue().givesWay())
                .findFirst();
        least.ifPresent(entry -> {
            byShape.remove(entry.getKey());
            byLikeness.values().remove(entry.getValue());
        });
        return least.isPresent();
    }
}
