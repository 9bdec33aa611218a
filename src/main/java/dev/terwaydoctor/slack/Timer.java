package dev.terwaydoctor.slack;

import java.time.Duration;

/** Does things later, beside the work. A task that throws harms no other. */
interface Timer {

    void run(Duration wait, Runnable task);
}
