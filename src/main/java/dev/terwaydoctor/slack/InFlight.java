package dev.terwaydoctor.slack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The answers being worked on, so that a shutdown can wait for them and apologise for those that do not make it. */
final class InFlight {

    private static final Logger LOG = LoggerFactory.getLogger(InFlight.class);

    private final Map<LiveReply, Runnable> apologies = new ConcurrentHashMap<>();
    private final Phaser working = new Phaser(1);

    void begin(LiveReply reply, Runnable apology) {
        working.register();
        apologies.put(reply, apology);
    }

    void end(LiveReply reply) {
        if (apologies.remove(reply) != null) {
            working.arriveAndDeregister();
        }
    }

    /** Waits until all have ended, but not longer than this. */
    void await(Duration grace) {
        try {
            working.awaitAdvanceInterruptibly(working.arrive(), grace.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.atWarn().addKeyValue("unfinished", apologies.size()).log("Closing before all answers are finished");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void apologise() {
        List.copyOf(apologies.values()).forEach(Runnable::run);
    }
}
