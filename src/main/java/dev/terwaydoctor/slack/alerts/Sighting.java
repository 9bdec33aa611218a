package dev.terwaydoctor.slack.alerts;

import java.time.Instant;
import java.util.Comparator;

/**
 * An alert as it stands in a channel.
 *
 * @param ts its message, which is its place in the channel's order too
 * @param bot the app's bot that posted it
 * @param answered whether its thread has words of ours
 * @param mine whether this replica was the one to be told of it
 */
public record Sighting(String ts, String bot, AlertNotice notice, boolean answered, boolean mine) {

    public static final Comparator<Sighting> ORDER = Comparator.comparing(Sighting::ts);

    public String fingerprint() {
        return notice.fingerprint();
    }

    public Instant at() {
        return at(ts);
    }

    public Sighting with(Sighting other) {
        return new Sighting(ts, bot, notice, answered || other.answered, mine || other.mine);
    }

    public Sighting asAnswered() {
        return new Sighting(ts, bot, notice, true, mine);
    }

    /** When Slack took the message of this ts; the epoch for what is no ts. */
    public static Instant at(String ts) {
        int dot = ts.indexOf('.');
        String seconds = dot < 0 ? ts : ts.substring(0, dot);
        boolean number =
                !seconds.isEmpty() && seconds.length() < 12 && seconds.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Instant.ofEpochSecond(Long.parseLong(seconds)) : Instant.EPOCH;
    }
}
