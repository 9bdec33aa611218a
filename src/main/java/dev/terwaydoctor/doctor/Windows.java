package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.TimeWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says when: the window a question speaks of, and the moments between which something was seen. */
record Windows(Phrases say, Instant now) {

    /** {@code " between 09:00 and 09:30 UTC"}; empty when the window is open. */
    String words(TimeWindow window) {
        if (window.isOpen()) {
            return "";
        }
        String from = window.since() == null ? "" : say.time(window.since(), now);
        String to = window.until() == null ? "" : say.time(window.until(), now);
        String key =
                window.since() == null ? "window.until" : window.until() == null ? "window.since" : "window.between";
        return say.say(key, "from", from, "to", to);
    }

    String span(@Nullable Instant first, @Nullable Instant last) {
        if (first == null || last == null) {
            return "";
        }
        return first.equals(last)
                ? say.say("span.once", "at", seconds(first))
                : say.say("span.both", "first", seconds(first), "last", seconds(last));
    }

    private String seconds(Instant at) {
        String time = at.toString().substring(11, 19);
        return say.time(at, now).length() == 5 ? time : at.toString().substring(0, 10) + " " + time;
    }
}
