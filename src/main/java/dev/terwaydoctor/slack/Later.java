package dev.terwaydoctor.slack;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Things done a little later and beside the work of answering people: signs of progress, apologies, alerts. Two threads, so a slow Slack delays
 * these and never the answers. After closing, what is given is dropped.
 */
final class Later implements Timer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Later.class);

    private final ScheduledThreadPoolExecutor threads;

    /** @param name of its threads */
    Later(String name) {
        threads = new ScheduledThreadPoolExecutor(
                2,
                task -> {
                    Thread thread = new Thread(task, name);
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void run(Duration wait, Runnable task) {
        var unused = threads.schedule(() -> guarded(task), Math.max(0, wait.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** Does it and waits for what comes of it, but no longer than this. */
    <T> T within(Duration limit, Supplier<T> work, T otherwise) {
        FutureTask<T> task = new FutureTask<>(work::get);
        threads.execute(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            task.cancel(true);
            return otherwise;
        } catch (ExecutionException failed) {
            LOG.atWarn().setCause(failed.getCause()).log("A small thing beside an answer failed");
            return otherwise;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        }
    }

    static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("A small thing beside an answer failed");
        }
    }

    /** What is under way is interrupted and, within a moment, ended. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.atWarn().log("A small thing beside an answer does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
