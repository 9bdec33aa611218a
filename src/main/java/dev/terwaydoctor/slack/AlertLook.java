package dev.terwaydoctor.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.alerts.AlertBoard;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.AlertMessages;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.SlackRenderer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Diagnoses what an alert names, without a word until there is something to say: nobody asked. What finds nothing is left alone for an hour, and
 * the same diagnosis is told in full in one thread only.
 */
final class AlertLook {

    private final SlackRenderer renderer = new SlackRenderer();
    private final SlackApi api;
    private final Doctor doctor;
    private final Doorman doorman;
    private final ThreadMemory memory;
    private final BotMeters meters;
    private final InstantSource clock;
    /** By channel and the alert's fingerprint. */
    private final Cache<String, Boolean> nothing = forAnHour();
    /** The root of the thread that has this diagnosis, by channel and the report's fingerprint. */
    private final Cache<String, String> told = forAnHour();

    AlertLook(
            SlackApi api, Doctor doctor, Doorman doorman, ThreadMemory memory, BotMeters meters, InstantSource clock) {
        this.api = api;
        this.doctor = doctor;
        this.doorman = doorman;
        this.memory = memory;
        this.meters = meters;
        this.clock = clock;
    }

    /** What is wrong with the first of the alert's subjects that exists. */
    Optional<Report> diagnose(AlertCase alert) {
        String kind = alert.channel() + "|" + alert.notice().fingerprint();
        if (nothing.getIfPresent(kind) != null) {
            return Optional.empty();
        }
        Doctor attending = doorman.attending(doctor, alert.alert().bot(), alert.channel());
        Optional<Report> found = alert.notice().subjects().stream()
                .flatMap(subject -> diagnose(attending, alert, subject).stream())
                .findFirst();
        if (found.isEmpty()) {
            nothing.put(kind, true);
        }
        return found;
    }

    private static Optional<Report> diagnose(Doctor attending, AlertCase alert, Report.Target subject) {
        Ask ask = new Ask(
                alert.id(),
                "",
                alert.binding().cluster(),
                alert.binding().namespaces(),
                alert.words().language(),
                null);
        Answer answer = attending.perform(ask, ButtonKey.diagnosing(subject), steps -> {});
        return answer instanceof Answer.Diagnosis diagnosis
                        && diagnosis.report().target() != null
                ? Optional.of(diagnosis.report())
                : Optional.empty();
    }

    /** Tells a diagnosis in the alert's thread; where it was told elsewhere in the channel, points there. */
    AlertOutcome tell(AlertCase alert, Report report) {
        String before = told.asMap().putIfAbsent(alert.channel() + "|" + report.fingerprint(), alert.root());
        AlertMessages messages = new AlertMessages(alert.words());
        if (before != null
                && !before.equals(alert.root())
                && !report.fingerprint().isEmpty()) {
            String there = api.permalink(alert.channel(), before).toOptional().orElse("");
            return post(alert, report, messages.same(there, report), AlertOutcome.LINKED);
        }
        return tell(alert, report, messages.unasked());
    }

    /** Tells a diagnosis in full, with this below it. */
    AlertOutcome tell(AlertCase alert, Report report, String note) {
        Message answer = renderer.render(report, alert.words().language()).get(0);
        List<Block> blocks = new ArrayList<>(answer.blocks());
        blocks.add(Block.Context.of(note));
        return post(alert, report, new Message(answer.text(), blocks, null), AlertOutcome.DIAGNOSED);
    }

    private AlertOutcome post(AlertCase alert, Report report, Message message, AlertOutcome outcome) {
        About about = new About(
                        alert.binding().cluster(),
                        report.target(),
                        alert.words().language(),
                        About.ANSWER)
                .saying(report, clock.instant());
        Result<String> posted =
                new Outlet.InThread(api, alert.channel(), alert.root()).say(message.with(about.metadata()));
        if (!posted.isOk()) {
            meters.undelivered(posted.error());
            told.invalidate(alert.channel() + "|" + report.fingerprint());
            return AlertOutcome.FAILED;
        }
        memory.remember(alert.channel(), alert.root(), about);
        return outcome;
    }

    private static <V> Cache<String, V> forAnHour() {
        return Caffeine.newBuilder()
                .expireAfterWrite(AlertBoard.HOUR)
                .maximumSize(10_000)
                .build();
    }
}
