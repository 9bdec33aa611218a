package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.Glance;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins and ends watches at a person's word. One thing is watched once in a thread, whoever asks. */
final class Watching {

    private final SlackApi api;
    private final String bot;
    private final Doctor doctor;
    private final Watches watches;
    private final InstantSource clock;

    /** @param bot our own bot id, by which our messages are known */
    Watching(SlackApi api, String bot, Doctor doctor, Watches watches, InstantSource clock) {
        this.api = api;
        this.bot = bot;
        this.doctor = doctor;
        this.watches = watches;
        this.clock = clock;
    }

    boolean takes(Report.Action action) {
        return ActionKind.of(action.id())
                .filter(kind -> kind == ActionKind.WATCH || kind == ActionKind.UNWATCH)
                .isPresent();
    }

    Outcome act(Click click, ButtonKey key, Words words) {
        String thread = click.threadTs();
        if (thread == null) {
            return Outcome.STALE;
        }
        boolean begins = key.action().id().equals(ActionKind.WATCH.id());
        Optional<String> objection = begins
                ? key.target().flatMap(target -> begin(click, thread, key.cluster(), target, words))
                : stop(click.channel(), thread, click.messageTs(), click.user(), words);
        objection.ifPresent(why -> api.whisper(click.channel(), thread, click.user(), Message.of(why)));
        return Outcome.ANSWERED;
    }

    /** Ends the watches of a thread, or one of them; says so if there are none. */
    private Optional<String> stop(String channel, String thread, @Nullable String message, String user, Words words) {
        return stopped(channel, thread, message, user).isEmpty()
                ? Optional.of(words.say("watch.none"))
                : Optional.empty();
    }

    /** Does what a typed "stop" asks for. Where nothing is watched the word counts as not understood: it was hardly meant for us. */
    Answer.Words heed(Answer.Stop stop, String channel, @Nullable String thread, String user) {
        List<Watch> ended = thread == null ? List.of() : stopped(channel, thread, null, user);
        Words words = Words.in(stop.language());
        String subjects =
                String.join(", ", ended.stream().map(w -> w.target().subject()).toList());
        String headline = ended.isEmpty() ? words.say("watch.none") : words.say("watch.stopped-all", subjects);
        return new Answer.Words(stop.report(), headline, List.of(), !ended.isEmpty(), stop.language());
    }

    private List<Watch> stopped(String channel, String thread, @Nullable String message, String user) {
        List<Watch> running = running(channel, thread).stream()
                .filter(watch -> message == null || watch.ts().equals(message))
                .toList();
        running.forEach(watch -> watches.stop(watch, user));
        return running;
    }

    private Optional<String> begin(Click click, String thread, String cluster, Report.Target target, Words words) {
        String subject = Mrkdwn.code(target.subject());
        if (running(click.channel(), thread).stream()
                .anyMatch(watch -> watch.target().equals(target))) {
            return Optional.of(words.say("watch.already", subject));
        }
        if (watches.isFull()) {
            return Optional.of(words.say("watch.many", Watches.AT_MOST));
        }
        Glance glance = doctor.glance(cluster, target);
        return switch (glance.end()) {
            case WELL, GONE -> Optional.of(words.say("watch.well-already", subject, Mrkdwn.code(glance.state())));
            case UNSEEN -> Optional.of(words.say("watch.unseen", subject));
            case WAITING -> {
                About about = new About(cluster, target, words.language(), About.WATCH)
                        .with(Mark.STATE, glance.state())
                        .with(Mark.USER, click.user())
                        .with(Mark.UNTIL, clock.instant().plus(Watches.LONGEST));
                Optional<String> begun =
                        Watch.read(click.channel(), thread, "", about).flatMap(watches::begin);
                begun.ifPresent(shown -> leaveToTheFirst(click.channel(), thread, target, shown));
                yield begun.isPresent() ? Optional.empty() : Optional.of(words.say("watch.unseen", subject));
            }
        };
    }

    /** Two replicas may begin the same at once: whoever came second sees it now. */
    private void leaveToTheFirst(String channel, String thread, Report.Target target, String mine) {
        List<Watch> same = running(channel, thread).stream()
                .filter(watch -> watch.target().equals(target))
                .toList();
        same.stream().skip(1).filter(watch -> watch.ts().equals(mine)).forEach(watches::takeBack);
    }

    private List<Watch> running(String channel, String thread) {
        return api.thread(channel, thread).toOptional().orElse(List.of()).stream()
                .filter(message -> message.bot().equals(bot))
                .flatMap(message -> About.read(message.eventType(), message.payload()).stream()
                        .flatMap(about -> Watch.read(channel, thread, message.ts(), about).stream()))
                .filter(watch -> watch.until().isAfter(clock.instant()))
                .toList();
    }
}
