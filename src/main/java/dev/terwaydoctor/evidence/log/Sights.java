package dev.terwaydoctor.evidence.log;

import java.util.HashMap;
import java.util.Map;

/** What lines look like at first sight. Logs repeat themselves, so lines alike are judged once; a bounded number of them is remembered. */
final class Sights {

    private static final int AT_MOST = 2_048;
    private static final int LINE_AT_MOST = 600;

    private final LineMatcher catalogue;
    private final Map<String, Sight> seen = new HashMap<>();

    Sights(LineMatcher catalogue) {
        this.catalogue = catalogue;
    }

    Sight of(String line) {
        if (line.length() > LINE_AT_MOST) {
            return judged(line, "");
        }
        String likeness = Shape.likeness(line);
        Sight before = seen.get(likeness);
        if (before != null) {
            return before;
        }
        if (seen.size() >= AT_MOST) {
            seen.clear();
        }
        Sight sight = judged(line, likeness);
        seen.put(likeness, sight);
        return sight;
    }

    private Sight judged(String line, String likeness) {
        return new Sight(Level.of(line), catalogue.knows(line), likeness);
    }

    /**
     * A first sight of a line.
     *
     * @param known whether the catalogue has a signature for it
     * @param likeness what it shares with lines alike; empty for a line too long to be compared
     */
    record Sight(Level level, boolean known, String likeness) {

        boolean standsOut() {
            return known || level != Level.INFO;
        }
    }
}
