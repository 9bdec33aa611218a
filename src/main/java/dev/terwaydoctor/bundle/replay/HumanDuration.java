package dev.terwaydoctor.bundle.replay;

import java.time.Duration;
import java.util.List;

/** A span of time in the one or two units that kubectl's AGE column would choose for it. */
final class HumanDuration {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    /** How spans below so many seconds are told; a rest of 0 seconds stands for no second unit. */
    private record Band(long below, long unit, String name, long restUnit, String restName) {

        String text(long seconds) {
            long rest = restUnit == 0 ? 0 : seconds % unit / restUnit;
            return seconds / unit + name + (rest == 0 ? "" : rest + restName);
        }
    }

    private static final List<Band> BANDS = List.of(
            new Band(2 * MINUTE, 1, "s", 0, ""),
            new Band(10 * MINUTE, MINUTE, "m", 1, "s"),
            new Band(3 * HOUR, MINUTE, "m", 0, ""),
            new Band(8 * HOUR, HOUR, "h", MINUTE, "m"),
            new Band(2 * DAY, HOUR, "h", 0, ""),
            new Band(8 * DAY, DAY, "d", HOUR, "h"),
            new Band(2 * YEAR, DAY, "d", 0, ""),
            new Band(8 * YEAR, YEAR, "y", DAY, "d"),
            new Band(Long.MAX_VALUE, YEAR, "y", 0, ""));

    private HumanDuration() {}

    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < -1) {
            return "<invalid>";
        }
        return BANDS.stream()
                .filter(band -> seconds < band.below())
                .findFirst()
                .map(band -> band.text(Math.max(seconds, 0)))
                .orElseThrow();
    }
}
