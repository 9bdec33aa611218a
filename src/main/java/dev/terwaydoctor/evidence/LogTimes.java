package dev.terwaydoctor.evidence;

import dev.terwaydoctor.evidence.log.Level;
import dev.terwaydoctor.evidence.log.LineGroup;
import dev.terwaydoctor.evidence.log.LogDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the lines of a log lie in time: whether a trouble is over, whether it came at the start only.
 *
 * @param whole whether it was read from the container's start
 */
record LogTimes(LogDigest digest, Instant now, boolean whole) {

    private static final Duration STARTUP = Duration.ofMinutes(2);
    private static final Duration QUIET_FOR = Duration.ofMinutes(2);
    private static final Duration QUIET_AFTER_FATAL = Duration.ofHours(1);
    private static final int QUIET_LINES = 50;
    private static final int FORGIVEN_AFTER = 5;
    private static final int STARTUP_LINES = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /** A single error is over once things go on; what comes in bursts, when it has been quiet for clearly longer than between them. */
    boolean isOver(LineGroup group) {
        boolean fatal = group.level() == Level.FATAL;
        if (group.count() == 1 && !fatal && digest.goodAtEnd() >= FORGIVEN_AFTER) {
            return true;
        }
        Instant good = digest.lastGood();
        Instant last = group.last();
        if (good == null || last == null) {
            return digest.goodAtEnd() >= QUIET_LINES && digest.lines() - group.ordinal() >= QUIET_LINES;
        }
        Duration quiet = Duration.between(last, good);
        return quiet.compareTo(fatal ? QUIET_AFTER_FATAL : QUIET_FOR) > 0 && quiet.toSeconds() > 2 * group.longestGap();
    }

    boolean isStartup(LineGroup group) {
        Instant first = digest.first();
        Instant last = group.last();
        boolean early =
                (first == null || last == null) ? group.ordinal() <= STARTUP_LINES : !last.isAfter(first.plus(STARTUP));
        return whole && early && isOver(group);
    }

    /** UTC, without the date where it is today's. */
    String shown(@Nullable Instant time) {
        if (time == null) {
            return "";
        }
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        boolean isToday = time.atOffset(ZoneOffset.UTC).toLocalDate().equals(today);
        return (isToday ? TIME : DAY).format(time.atOffset(ZoneOffset.UTC));
    }
}
