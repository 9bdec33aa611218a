package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the steps of workflows and sees to it that each is ended once, with outputs or with words: a workflow waits for that. */
final class StepDesk {

    private static final Logger LOG = LoggerFactory.getLogger(StepDesk.class);

    private final SlackApi api;
    private final ExecutorService workers;
    private final Later later;
    private final Clusters clusters;
    private final StepRun run;
    private final Audit audit;
    private final Seen seen = new Seen();

    StepDesk(SlackApi api, ExecutorService workers, Later later, Clusters clusters, StepRun run, Audit audit) {
        this.api = api;
        this.workers = workers;
        this.later = later;
        this.clusters = clusters;
        this.run = run;
        this.audit = audit;
    }

    /** Returns at once. */
    void take(StepOrder order) {
        if (!seen.isFirst(order.step().execution())) {
            return;
        }
        Words words = clusters.words(order.channel(), "");
        try {
            workers.execute(() -> {
                try {
                    run.make(order, words);
                } catch (RuntimeException e) {
                    LOG.atError()
                            .setCause(e)
                            .addKeyValue("ask", order.step().execution())
                            .log("A step failed");
                    fail(order, words.say("failed", order.step().execution()), Outcome.FAILED);
                }
            });
        } catch (RejectedExecutionException e) {
            later.run(Duration.ZERO, () -> fail(order, words.say("busy"), Outcome.BUSY));
        }
    }

    private void fail(StepOrder order, String why, Outcome outcome) {
        api.fail(order.step(), why);
        audit.line(order.step().execution(), StepRun.WORKFLOW, order.channel(), StepRun.DID, "", null, outcome);
    }
}
