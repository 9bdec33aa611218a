package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.report.Spelled;

/** What an entry is to an answer. A finding of an earlier level takes the place of those of later levels about the same patient. */
public enum Level implements Spelled {
    /** Why it fails. */
    CAUSE,
    /** That it fails, and how; the answer when no cause shows. */
    SYMPTOM,
    /** That nothing is wrong, or no longer. */
    STATE,
    /** Never an answer by itself: what is ruled out, and by what. */
    NOTE
}
