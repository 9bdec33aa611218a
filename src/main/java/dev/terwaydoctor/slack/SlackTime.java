package dev.terwaydoctor.slack;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What Slack's {@code ts} says about time: seconds of the epoch, a dot, and what makes it unique. */
final class SlackTime {

    private static final Duration FOREVER = Duration.ofDays(36_500);

    private SlackTime() {}

    /** To the second; very long where either is no such time. */
    static Duration between(@Nullable String earlier, @Nullable String later) {
        long from = seconds(earlier);
        long to = seconds(later);
        return from < 0 || to < 0 ? FOREVER : Duration.ofSeconds(Math.max(0, to - from));
    }

    private static long seconds(@Nullable String ts) {
        String[] parts = ts == null ? new String[0] : ts.split("\\.", -1);
        String whole = parts.length == 2 ? parts[0] : "";
        boolean number =
                !whole.isEmpty() && whole.length() <= 12 && whole.chars().allMatch(Character::isDigit);
        return number ? Long.parseLong(whole) : -1;
    }
}
