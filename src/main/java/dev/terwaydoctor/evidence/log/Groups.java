package dev.terwaydoctor.evidence.log;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines worth keeping, gathered by the shape of what they say; lines the catalogue knows by their whole shape, for its patterns may look beyond the message. When there are too many shapes, those seen once and unknown to the catalogue give way. */
final class Groups {

    private static final int AT_MOST = 200;
    private static final int LINE_AT_MOST = 2_000;

    private final List<String> focus;
    private final Map<String, Group> byShape = new LinkedHashMap<>();

    Groups(List<String> focus) {
        this.focus = focus;
    }

    void add(
            String line,
            String telling,
            String before,
            Level level,
            boolean known,
            long number,
            @Nullable Instant time) {
        String message = Message.of(telling);
        String shape = level + Shape.of(known ? telling : message);
        Group group = byShape.get(shape);
        if (group == null) {
            if (byShape.size() >= AT_MOST && !makeRoom()) {
                return;
            }
            group = new Group(level, before, number, time);
            byShape.put(shape, group);
        }
        group.note(line, message, known, focus.stream().anyMatch(line::contains), number, time);
    }

    List<LineGroup> done() {
        return byShape.values().stream().map(Group::done).toList();
    }

    private boolean makeRoom() {
        Optional<String> least = byShape.entrySet().stream()
                .filter(entry -> entry.getValue().count == 1 && !entry.getValue().known)
                .map(Map.Entry::getKey)
                .findFirst();
        least.ifPresent(byShape::remove);
        return least.isPresent();
    }

    private static final class Group {

        private final Level level;
        private final String before;
        private final long firstNumber;
        private final @Nullable Instant first;
        private String line = "";
        private String message = "";
        private boolean known;
        private boolean focused;
        private int count;
        private long ordinal;
        private @Nullable Instant last;
        private long longestGap;

        private Group(Level level, String before, long number, @Nullable Instant time) {
            this.level = level;
            this.before = before;
            this.firstNumber = number;
            this.first = time;
        }

        private void note(
                String next, String says, boolean isKnown, boolean inFocus, long number, @Nullable Instant time) {
            count++;
            ordinal = number;
            known |= isKnown;
            if (last != null && time != null) {
                longestGap = Math.max(longestGap, Duration.between(last, time).toSeconds());
            }
            last = time;
            if (inFocus || !focused) {
                line = next.length() > LINE_AT_MOST ? next.substring(0, LINE_AT_MOST) : next;
                message = says.length() > LINE_AT_MOST ? says.substring(0, LINE_AT_MOST) : says;
                focused = inFocus;
            }
        }

        private LineGroup done() {
            return new LineGroup(
                    line,
                    message,
                    before,
                    level,
                    known,
                    count,
                    first,
                    last,
                    firstNumber,
                    ordinal,
                    Telling.weight(message, level, known),
                    longestGap);
        }
    }
}
