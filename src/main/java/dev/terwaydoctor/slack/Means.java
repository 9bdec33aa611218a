package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.slack.api.Identity;
import dev.terwaydoctor.slack.api.Screens;
import dev.terwaydoctor.slack.api.SlackApi;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** What those who serve forms and the Home tab all work with. */
record Means(
        Identity self,
        SlackApi api,
        Screens screens,
        Doctor doctor,
        Places places,
        Clusters clusters,
        Doorman doorman,
        ExecutorService workers,
        Later later,
        BotMeters meters,
        Audit audit,
        InstantSource clock) {

    /** Does it on the bounded executor; false where that is full. */
    boolean onWorker(Runnable work) {
        try {
            workers.execute(() -> Later.guarded(work));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }
}
