package dev.terwaydoctor.slack;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Time passes when the test says so. What need not wait is done at once, by whoever asks. */
final class HandTimer implements Timer {

    private final Queue<Runnable> due = new ConcurrentLinkedQueue<>();

    @Override
    public void run(Duration wait, Runnable task) {
        if (wait.isZero()) {
            task.run();
        } else {
            due.add(task);
        }
    }

    /** Lets all pass that waits now; what that plans anew goes on waiting. */
    void pass() {
        Queue<Runnable> now = new ArrayDeque<>();
        for (Runnable next = due.poll(); next != null; next = due.poll()) {
            now.add(next);
        }
        now.forEach(Runnable::run);
    }

    boolean isIdle() {
        return due.isEmpty();
    }
}
