package dev.terwaydoctor.slack;

import dev.terwaydoctor.slack.Places.Alerts;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.alerts.AlertNotice;
import dev.terwaydoctor.slack.alerts.Sighting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what other apps post where a channel's setting asks for it, and lets alerts wait a few seconds, since they seldom come alone and another
 * replica may be at them. Everything else that apps say is not for us.
 */
final class AlertDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AlertDesk.class);
    static final Duration SETTLE = Duration.ofSeconds(5);
    /** Longer than another replica needs to answer. */
    static final Duration TAKE_OVER = Duration.ofSeconds(25);

    private final Places places;
    private final Clusters clusters;
    private final Doorman doorman;
    private final AlertLedger ledger;
    private final AlertRound round;
    private final AlertTrail trail;
    private final BotMeters meters;
    private final Timer timer;
    private final Seen seen = new Seen();
    private final AlertQueue fresh = new AlertQueue();
    private final AlertQueue late = new AlertQueue();

    AlertDesk(
            Places places,
            Clusters clusters,
            Doorman doorman,
            AlertLedger ledger,
            AlertRound round,
            AlertTrail trail,
            BotMeters meters,
            Timer timer) {
        this.places = places;
        this.clusters = clusters;
        this.doorman = doorman;
        this.ledger = ledger;
        this.round = round;
        this.trail = trail;
        this.meters = meters;
        this.timer = timer;
    }

    /** Returns at once. */
    void take(Posted posted) {
        boolean wanted = places.binding(posted.channel())
                .filter(b -> b.alerts() != Alerts.OFF)
                .isPresent();
        if (wanted && seen.isFirst(posted.channel() + "|" + posted.ts())) {
            timer.run(Duration.ZERO, () -> look(posted));
        }
    }

    private void look(Posted posted) {
        Optional<Binding> binding = places.binding(posted.channel());
        Optional<AlertNotice> notice = ledger.notice(posted.channel(), posted.ts(), posted.text());
        if (binding.isEmpty() || notice.isEmpty()) {
            meters.appTalk();
            return;
        }
        AlertCase alert = new AlertCase(
                posted.channel(),
                binding.get(),
                new Sighting(posted.ts(), posted.bot(), notice.get(), false, true),
                clusters.words(posted.channel(), posted.text()));
        if (!notice.get().firing()) {
            trail.end(alert, null, AlertOutcome.RESOLVED);
        } else if (isElsewhere(alert)) {
            trail.end(alert, null, AlertOutcome.OTHER_CLUSTER);
        } else if (!doorman.isAmongUs(posted.channel())) {
            trail.end(alert, null, AlertOutcome.SHARED_OUTSIDE);
        } else {
            ledger.note(posted.channel(), alert.alert());
            enqueue(fresh, alert, SETTLE, false);
        }
    }

    /** A name that is none of ours may be what the monitoring system calls the cluster; one that is ours is meant. */
    private boolean isElsewhere(AlertCase alert) {
        String named = alert.notice().cluster();
        return !named.equals(alert.binding().cluster()) && places.clusters().contains(named);
    }

    private void enqueue(AlertQueue queue, AlertCase alert, Duration wait, boolean again) {
        if (queue.add(alert)) {
            timer.run(wait, () -> make(queue, alert.channel(), wait, again));
        }
    }

    private void make(AlertQueue queue, String channel, Duration wait, boolean again) {
        List<AlertCase> waited = queue.take(channel);
        try {
            if (!waited.isEmpty()) {
                round.make(waited, again, alert -> enqueue(late, alert, TAKE_OVER, true));
            }
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("channel", channel).log("A round of alerts failed");
            waited.forEach(alert -> trail.end(alert, null, AlertOutcome.FAILED));
        } finally {
            if (queue.end(channel)) {
                timer.run(wait, () -> make(queue, channel, wait, again));
            }
        }
    }
}
