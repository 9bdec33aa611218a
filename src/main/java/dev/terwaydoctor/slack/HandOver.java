package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Bundler.Packed;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.alerts.Sighting;
import dev.terwaydoctor.slack.api.Identity;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.api.ThreadMessage;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.HandoverMessage;
import dev.terwaydoctor.slack.render.HandoverMessage.Tried;
import dev.terwaydoctor.slack.render.SlackRenderer;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks once more, and writes what whoever takes over has to know, with the evidence as a bundle beside it. What was tried is what our own messages
 * in the thread say was done; what people did elsewhere is theirs to tell.
 */
final class HandOver {

    private static final Logger LOG = LoggerFactory.getLogger(HandOver.class);
    /** Reading, packing and sending; after this another replica says that it was interrupted. */
    private static final Duration LONGEST = Duration.ofSeconds(90);

    private static final int TRIED_AT_MOST = 20;
    private static final Set<String> DONE = Set.of(About.ANSWER, About.EXTRACT, About.WATCH, About.HANDOVER);

    private final SlackRenderer renderer = new SlackRenderer();
    private final SlackApi api;
    private final Bundler bundler;
    private final Doorman doorman;
    private final Identity self;
    private final InFlight inFlight;
    private final Later later;
    private final BotMeters meters;
    private final InstantSource clock;

    HandOver(
            SlackApi api,
            Bundler bundler,
            Doorman doorman,
            Identity self,
            InFlight inFlight,
            Later later,
            BotMeters meters,
            InstantSource clock) {
        this.api = api;
        this.bundler = bundler;
        this.doorman = doorman;
        this.self = self;
        this.inFlight = inFlight;
        this.later = later;
        this.meters = meters;
        this.clock = clock;
    }

    boolean takes(Report.Action action) {
        return ActionKind.of(action.id())
                .filter(kind -> kind == ActionKind.HANDOVER)
                .isPresent();
    }

    Outcome act(Click click, ButtonKey key, Binding place, Words words) {
        String thread = click.threadTs();
        Optional<Report.Target> target = key.target();
        if (thread == null || target.isEmpty()) {
            return Outcome.STALE;
        }
        Outlet outlet = new Outlet.InThread(api, click.channel(), thread);
        About about = new About(place.cluster(), target.get(), words.language(), About.HANDOVER)
                .with(Mark.UNTIL, clock.instant().plus(LONGEST));
        LiveReply reply = new LiveReply(outlet, about, renderer, later, clock);
        inFlight.begin(reply, () -> reply.finish(Message.of(words.say("interrupted"))));
        try {
            reply.open();
            Ask ask = new Ask(click.id(), "", place.cluster(), place.namespaces(), words.language(), null);
            Packed packed = bundler.pack(ask, target.get(), doorman.onBehalf(click.user(), click.channel()));
            tell(click, thread, reply, packed, words);
            attach(click, thread, target.get(), packed, words);
            return Outcome.ANSWERED;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("ask", click.id()).log("A hand-over failed");
            reply.finish(Message.of(words.say("failed", Mrkdwn.code(click.id()))));
            return Outcome.FAILED;
        } finally {
            inFlight.end(reply);
        }
    }

    private void tell(Click click, String thread, LiveReply reply, Packed packed, Words words) {
        Answer answer = packed.answer();
        String bundle = packed.isThere()
                ? words.say("handover.bundle", size(packed), packed.summary())
                : words.say("handover.no-bundle", packed.summary());
        Result<String> told = reply.finish(new HandoverMessage(answer.report(), words.language())
                .of(click.user(), tried(click.channel(), thread), bundle));
        if (!told.isOk()) {
            meters.undelivered(told.error());
        }
    }

    private void attach(Click click, String thread, Report.Target target, Packed packed, Words words) {
        if (!packed.isThere()) {
            return;
        }
        String name = target.name() + "-" + clock.instant().getEpochSecond() + ".tgz";
        Result<String> attached = api.upload(click.channel(), thread, name, name, packed.archive());
        if (!attached.isOk()) {
            api.post(click.channel(), thread, Message.of(words.say("handover.unsent", Mrkdwn.code(attached.error()))));
        }
    }

    private List<Tried> tried(String channel, String thread) {
        List<Tried> all = api.thread(channel, thread).toOptional().orElse(List.of()).stream()
                .filter(m -> m.bot().equals(self.bot()))
                .flatMap(this::tried)
                .toList();
        return all.subList(Math.max(0, all.size() - TRIED_AT_MOST), all.size());
    }

    private Stream<Tried> tried(ThreadMessage message) {
        return About.read(message.eventType(), message.payload())
                .filter(about -> DONE.contains(about.part()))
                .map(about ->
                        new Tried(Sighting.at(message.ts()), about.part(), TypedText.of(message.text(), self.user())))
                .stream();
    }

    private static String size(Packed packed) {
        return Math.max(1, packed.archive().length / 1_024) + " kB";
    }
}
