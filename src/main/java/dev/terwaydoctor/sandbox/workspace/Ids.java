package dev.terwaydoctor.sandbox.workspace;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** Makes identifiers in Slack's shape. They count upwards, so a run can be read and repeated. */
public final class Ids {

    private final AtomicLong counter = new AtomicLong();

    /** Such as {@code F0SANDBOX01}. */
    public String next(String prefix) {
        String number = Long.toString(counter.incrementAndGet(), Character.MAX_RADIX);
        return prefix + "0SANDBOX"
                + ("0" + number).substring(number.length() > 1 ? 1 : 0).toUpperCase(Locale.ROOT);
    }
}
