package dev.terwaydoctor.slack;

import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Places.Alerts;
import dev.terwaydoctor.slack.alerts.AlertBoard;
import dev.terwaydoctor.slack.alerts.Sighting;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.AlertMessages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Deals with the alerts of one channel that waited. One whose like was answered is counted in that thread; several new ones are each diagnosed in
 * their own; more than that get one thread for all. The work is bounded whatever comes: a few diagnoses a round, one after the other.
 */
final class AlertRound {

    private static final int LOOKS_IN_A_STORM = 3;

    private final SlackApi api;
    private final AlertLedger ledger;
    private final AlertThreads threads;
    private final AlertLook look;
    private final AlertTrail trail;
    private final InstantSource clock;

    AlertRound(
            SlackApi api,
            AlertLedger ledger,
            AlertThreads threads,
            AlertLook look,
            AlertTrail trail,
            InstantSource clock) {
        this.api = api;
        this.ledger = ledger;
        this.threads = threads;
        this.look = look;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes the round.
     *
     * @param waited the alerts, each with what it takes to deal with it
     * @param late whether they waited for another replica already
     * @param later takes those whose first of a kind another replica was told of, which is its to answer
     */
    void make(List<AlertCase> waited, boolean late, Consumer<AlertCase> later) {
        AlertCase any = waited.get(0);
        AlertBoard board = ledger.board(any.channel(), clock.instant());
        Map<String, List<AlertCase>> kinds = waited.stream()
                .collect(Collectors.groupingBy(c -> c.notice().fingerprint(), LinkedHashMap::new, Collectors.toList()));
        List<AlertCase> open = new ArrayList<>();
        kinds.forEach((kind, cases) -> {
            Optional<Sighting> answered = board.answered(kind);
            answered.ifPresent(root -> count(cases, root, board));
            if (answered.isEmpty()) {
                open.addAll(cases);
            }
        });
        if (!open.isEmpty()) {
            unanswered(open, board, late, later);
        }
    }

    private void count(List<AlertCase> cases, Sighting root, AlertBoard board) {
        AlertCase any = cases.get(0);
        if (any.binding().alerts() == Alerts.AUTO) {
            threads.countRepeats(any.channel(), root, board, any.words());
        }
        cases.forEach(c -> trail.end(c, null, AlertOutcome.COUNTED));
    }

    private void unanswered(List<AlertCase> open, AlertBoard board, boolean late, Consumer<AlertCase> later) {
        AlertCase any = open.get(0);
        Optional<String> storm = threads.storm(any.channel(), board, clock.instant());
        if (storm.isPresent()) {
            threads.countStorm(
                    any.channel(), storm.get(), new AlertMessages(any.words()).storm(board.since(storm.get())));
            open.forEach(c -> trail.end(c, null, AlertOutcome.COUNTED));
            return;
        }
        List<Sighting> firsts = board.unanswered(clock.instant());
        if (board.isStorm(clock.instant()) && !firsts.isEmpty()) {
            if (late || firsts.get(0).mine()) {
                storm(open, firsts, board);
            } else {
                open.forEach(later);
            }
            return;
        }
        Map<String, List<AlertCase>> kinds = open.stream()
                .collect(Collectors.groupingBy(c -> c.notice().fingerprint(), LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, cases) -> one(cases, first(cases, firsts), board, late, later));
    }

    /** The first alert of this kind in the channel, whoever was told of it. */
    private static AlertCase first(List<AlertCase> cases, List<Sighting> firsts) {
        AlertCase own = cases.get(0);
        return firsts.stream()
                .filter(s -> s.fingerprint().equals(own.notice().fingerprint()))
                .findFirst()
                .map(own::of)
                .orElse(own);
    }

    private void one(
            List<AlertCase> cases, AlertCase first, AlertBoard board, boolean late, Consumer<AlertCase> later) {
        if (!late && !first.alert().mine()) {
            cases.forEach(later);
            return;
        }
        if (first.binding().alerts() == Alerts.ASK) {
            end(cases, first, null, offer(first));
            return;
        }
        Optional<Report> report = look.diagnose(first);
        AlertOutcome outcome = report.isEmpty()
                ? AlertOutcome.NOTHING_FOUND
                : threads.isAnswered(first.channel(), first.root())
                        ? AlertOutcome.ANSWERED_ALREADY
                        : look.tell(first, report.get());
        end(cases, first, report.orElse(null), outcome);
        if (outcome == AlertOutcome.DIAGNOSED) {
            threads.countRepeats(first.channel(), first.alert(), board, first.words());
        }
    }

    private AlertOutcome offer(AlertCase first) {
        if (threads.isAnswered(first.channel(), first.root())) {
            return AlertOutcome.ANSWERED_ALREADY;
        }
        Message offer = new AlertMessages(first.words()).offer(first.binding().cluster(), first.notice());
        return api.post(first.channel(), first.root(), offer).isOk() ? AlertOutcome.OFFERED : AlertOutcome.FAILED;
    }

    /** The line that counts comes first, so that others see that the thread is taken; then a few are looked at, and one answer says what they have. */
    private void storm(List<AlertCase> open, List<Sighting> firsts, AlertBoard board) {
        AlertCase first = open.get(0).of(firsts.get(0));
        AlertMessages messages = new AlertMessages(first.words());
        boolean ask = first.binding().alerts() == Alerts.ASK;
        Message line = ask
                ? messages.stormWithOffers(
                        board.since(first.root()),
                        first.binding().cluster(),
                        firsts.stream().map(Sighting::notice).toList())
                : messages.storm(board.since(first.root()));
        if (threads.isAnswered(first.channel(), first.root())
                || !threads.openStorm(first.channel(), first.root(), line)) {
            end(open, first, null, AlertOutcome.FAILED);
            return;
        }
        end(open, first, null, ask ? AlertOutcome.OFFERED : lookAtSome(first, firsts, messages));
    }

    private AlertOutcome lookAtSome(AlertCase first, List<Sighting> firsts, AlertMessages messages) {
        List<Report> reports = firsts.stream()
                .limit(LOOKS_IN_A_STORM)
                .flatMap(s -> look.diagnose(first.of(s)).stream())
                .toList();
        return reports.isEmpty()
                ? AlertOutcome.NOTHING_FOUND
                : look.tell(first, reports.get(0), messages.onlySomeLookedAt(reports.subList(1, reports.size())));
    }

    /** The first of a kind has come to something; the rest is counted with it. */
    private void end(List<AlertCase> cases, AlertCase first, @Nullable Report report, AlertOutcome outcome) {
        boolean taken = outcome != AlertOutcome.NOTHING_FOUND && outcome != AlertOutcome.FAILED;
        if (taken) {
            ledger.note(first.channel(), first.alert().asAnswered());
        }
        for (AlertCase each : cases) {
            boolean itself = each.root().equals(first.root());
            trail.end(each, report, itself || !taken ? outcome : AlertOutcome.COUNTED);
        }
    }
}
