package dev.terwaydoctor.evidence.log;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines that say that something is well again, by their number; of very many the newest. */
final class Recoveries {

    private static final Literals WELL_AGAIN = new Literals(List.of(
            "recovered",
            "reconnected",
            "restored",
            "re-established",
            "reestablished",
            "resumed",
            "back on ",
            "back after ",
            "back to ",
            "back online",
            "is up again",
            "healthy again",
            "renewed",
            "in sync again",
            "caught up"));
    private static final int AT_MOST = 200;
    private static final int LINE_AT_MOST = 300;

    private final TreeMap<Long, String> lines = new TreeMap<>();

    void note(String good, long number) {
        if (WELL_AGAIN.occurIn(good)) {
            lines.put(number, good.length() <= LINE_AT_MOST ? good : good.substring(0, LINE_AT_MOST));
            if (lines.size() > AT_MOST) {
                lines.pollFirstEntry();
            }
        }
    }

    /** The first of them behind that line; empty when there is none. */
    String after(long number) {
        Map.Entry<Long, String> next = lines.higherEntry(number);
        return next == null ? "" : next.getValue();
    }
}
