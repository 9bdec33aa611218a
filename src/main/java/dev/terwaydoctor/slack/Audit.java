package dev.terwaydoctor.slack;

import dev.terwaydoctor.report.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for every question, click, alert and read of a log: who, where, what about, what came of it. Never the words of the question and never anything from a
 * log. Logger {@code audit}, so that it can be kept apart. Outcomes are counted on the way.
 */
final class Audit {

    private static final Logger LOG = LoggerFactory.getLogger("audit");

    /** What came of it. */
    enum Outcome {
        ANSWERED,
        REFUSED,
        IGNORED,
        /** The question was deleted before the answer was there. */
        WITHDRAWN,
        UNBOUND,
        STALE,
        BUSY,
        FAILED
    }

    private final BotMeters meters;

    Audit(BotMeters meters) {
        this.meters = meters;
    }

    void line(
            String id,
            String user,
            String channel,
            String did,
            String cluster,
            Report.@Nullable Target target,
            Outcome outcome) {
        meters.outcome(outcome);
        write(id, user, channel, did, cluster, target, outcome);
    }

    /** An alert and what became of it; {@code app} is the bot that posted it. */
    void alert(
            String id,
            String app,
            String channel,
            String cluster,
            Report.@Nullable Target target,
            AlertOutcome outcome) {
        write(id, app, channel, "alert", cluster, target, outcome);
    }

    /** A log that was asked for in words; the question has a line of its own. */
    void read(String id, String user, String channel, String cluster, Report.@Nullable Target target, Outcome outcome) {
        write(id, user, channel, "log", cluster, target, outcome);
    }

    private static void write(
            String id,
            String user,
            String channel,
            String did,
            String cluster,
            Report.@Nullable Target target,
            Enum<?> outcome) {
        LOG.atInfo()
                .addKeyValue("ask", id)
                .addKeyValue("user", user)
                .addKeyValue("channel", channel)
                .addKeyValue("did", did)
                .addKeyValue("cluster", cluster)
                .addKeyValue("target", target == null ? "" : target.subject())
                .addKeyValue("outcome", outcome)
                .log("Slack");
    }
}
