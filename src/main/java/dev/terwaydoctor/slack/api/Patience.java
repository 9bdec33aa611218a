package dev.terwaydoctor.slack.api;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that end early when the bot is shut down. Safe for several threads. */
public final class Patience {

    private final CountDownLatch over = new CountDownLatch(1);

    /** Waits; false if waiting was cut short and the caller should give up. */
    boolean waitFor(Duration time) {
        try {
            return !over.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends all waits, present and future. */
    public void end() {
        over.countDown();
    }
}
