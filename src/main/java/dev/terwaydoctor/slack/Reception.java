package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Question.Surface;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Message;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what comes in and returns at once: each thing once, on the bounded executor. When that is full, or something fails before an answer was
 * begun, the person hears of it, beside the work.
 */
final class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final SlackApi api;
    private final ExecutorService workers;
    private final Later later;
    private final Clusters clusters;
    private final Questions questions;
    private final Clicks clicks;
    private final Welcome welcome;
    private final BotMeters meters;
    private final Audit audit;
    private final Seen seen;
    private final Withdrawals withdrawals;

    Reception(
            SlackApi api,
            ExecutorService workers,
            Later later,
            Clusters clusters,
            Questions questions,
            Clicks clicks,
            Welcome welcome,
            BotMeters meters,
            Audit audit,
            Seen seen,
            Withdrawals withdrawals) {
        this.api = api;
        this.workers = workers;
        this.later = later;
        this.clusters = clusters;
        this.questions = questions;
        this.clicks = clicks;
        this.welcome = welcome;
        this.meters = meters;
        this.audit = audit;
        this.seen = seen;
        this.withdrawals = withdrawals;
    }

    void take(Question question) {
        if (seen.isFirst(question.id()) && !isAgain(question)) {
            accept(question);
        }
    }

    /** A question whose author changed it; answered once more, however often it is changed. */
    void takeCorrected(Question question) {
        if (seen.isFirst(question.id()) && seen.isFirst(place(question) + "|corrected")) {
            accept(question);
        }
    }

    /** A question whose author deleted it. */
    void take(Withdrawal withdrawal) {
        if (seen.isFirst(withdrawal.id())) {
            later.run(Duration.ZERO, () -> withdrawals.take(withdrawal));
        }
    }

    private static String place(Question question) {
        return question.channel() + "|" + question.ts();
    }

    private void accept(Question question) {
        seen.hear(question.channel());
        meters.question(question.surface());
        Outlet outlet = question.responseUrl() == null
                ? new Outlet.InThread(api, question.channel(), question.thread())
                : new Outlet.Privately(api, question.responseUrl());
        boolean silent = question.surface() == Surface.FOLLOW_UP;
        Apology apology =
                new Apology(question.id(), question.user(), question.channel(), outlet, question.text(), silent);
        onWorker(apology, () -> answer(question));
    }

    /** A message is a question once; pointing at it is one each time, but for a second tap. */
    private boolean isAgain(Question question) {
        String message = place(question);
        return question.surface() == Surface.SHORTCUT
                ? !seen.isFirstPress(question.user() + "|" + message)
                : question.ts() != null && !seen.isFirst(message);
    }

    /** Who writes alone with the bot for the first time is told what it is for. */
    private void answer(Question question) {
        if (question.surface() == Surface.DIRECT && question.threadTs() == null) {
            welcome.greet(question.user(), question.channel(), question.text());
        }
        questions.answer(question);
    }

    void take(Click click) {
        String press = click.user() + "|" + click.channel() + "|" + click.threadTs() + "|" + click.value();
        if (!seen.isFirst(click.id()) || !seen.isFirstPress(press)) {
            return;
        }
        Outlet outlet = click.responseUrl() == null
                ? new Outlet.InThread(api, click.channel(), click.threadTs())
                : new Outlet.Privately(api, click.responseUrl());
        onWorker(new Apology(click.id(), click.user(), click.channel(), outlet, "", false), () -> clicks.answer(click));
    }

    /** What it takes to say sorry. Silent where the bot was not spoken to. */
    private record Apology(String id, String user, String channel, Outlet outlet, String text, boolean silent) {}

    private void onWorker(Apology apology, Runnable work) {
        try {
            workers.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.atError()
                            .setCause(e)
                            .addKeyValue("ask", apology.id())
                            .log("Work failed before an answer was begun");
                    apologise(apology, "failed", Outcome.FAILED);
                }
            });
        } catch (RejectedExecutionException e) {
            later.run(Duration.ZERO, () -> apologise(apology, "busy", Outcome.BUSY));
        }
    }

    private void apologise(Apology apology, String key, Outcome outcome) {
        audit.line(apology.id(), apology.user(), apology.channel(), key, "", null, outcome);
        if (!apology.silent()) {
            Message sorry =
                    Message.of(clusters.words(apology.channel(), apology.text()).say(key, apology.id()));
            apology.outlet().whisper(apology.user(), sorry);
        }
    }
}
