package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.ThreadMemory.Recall;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does what a button says, if the button is ours, whole, for this channel's cluster, and the person who pressed it may. Everybody in a channel sees
 * the buttons, so the one who asked is of no concern here.
 */
final class Clicks {

    private final SlackApi api;
    private final Doctor doctor;
    private final Clusters clusters;
    private final Doorman doorman;
    private final ThreadMemory memory;
    private final Conversation conversation;
    private final Watching watching;
    private final HandOver handOver;
    private final BotMeters meters;
    private final Audit audit;

    Clicks(
            SlackApi api,
            Doctor doctor,
            Clusters clusters,
            Doorman doorman,
            ThreadMemory memory,
            Conversation conversation,
            Watching watching,
            HandOver handOver,
            BotMeters meters,
            Audit audit) {
        this.api = api;
        this.doctor = doctor;
        this.clusters = clusters;
        this.doorman = doorman;
        this.memory = memory;
        this.conversation = conversation;
        this.watching = watching;
        this.handOver = handOver;
        this.meters = meters;
        this.audit = audit;
    }

    void answer(Click click) {
        Recall recall = memory.recall(click.channel(), click.threadTs());
        Optional<About> thread = recall.about();
        Words words = thread.map(About::language).map(Words::in).orElseGet(() -> clusters.words(click.channel(), ""));
        Optional<ButtonKey> key =
                ButtonKey.parse(click.value()).or(() -> ButtonKey.parseMenu(click.blockId(), click.value()));
        if (click.actionId().startsWith(ButtonKey.FEEDBACK)) {
            feedback(click, words);
        } else if (key.isEmpty()) {
            meters.click("stale");
            decline(click, Message.of(words.say("stale")), Outcome.STALE);
        } else {
            meters.click(key.get().action().id());
            act(click, key.get(), recall, words);
        }
    }

    private void act(Click click, ButtonKey key, Recall recall, Words words) {
        Optional<Binding> place = clusters.of(click.channel(), key.cluster());
        if (place.isEmpty()) {
            decline(click, Message.of(words.say("elsewhere", Mrkdwn.code(key.cluster()))), Outcome.REFUSED);
            return;
        }
        Optional<Message> refusal = doorman.refusal(click.user(), click.channel(), Deeds.of(key.action()), words);
        if (refusal.isPresent()) {
            decline(click, refusal.get(), Outcome.REFUSED);
            return;
        }
        if (watching.takes(key.action())) {
            done(click, key, watching.act(click, key, words), words);
            return;
        }
        if (handOver.takes(key.action())) {
            done(click, key, handOver.act(click, key, place.get(), words), words);
            return;
        }
        Report.Target target = recall.about().map(About::target).or(key::target).orElse(null);
        About about = new About(key.cluster(), target, words.language(), About.QUESTION);
        Ask ask = new Ask(click.id(), "", key.cluster(), place.get().namespaces(), words.language(), target);
        Turn turn = new Turn(
                click.id(),
                click.channel(),
                click.threadTs(),
                outlet(click),
                about,
                false,
                answer -> Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Turn.Before(null, recall.answer()));
        Doctor attending = doorman.attending(doctor, click.user(), click.channel());
        Outcome outcome = conversation.hold(turn, progress -> attending.perform(ask, key.action(), progress));
        audit(click, key.action().id(), key.cluster(), target, outcome);
    }

    private void done(Click click, ButtonKey key, Outcome outcome, Words words) {
        if (outcome == Outcome.STALE) {
            outlet(click).whisper(click.user(), Message.of(words.say("stale")));
        }
        audit(click, key.action().id(), key.cluster(), key.target().orElse(null), outcome);
    }

    private void feedback(Click click, Words words) {
        meters.feedback(click.value().startsWith("v1|good"));
        outlet(click).whisper(click.user(), Message.of(words.say("feedback.thanks")));
        audit(click, "feedback", "", null, Outcome.ANSWERED);
    }

    private void decline(Click click, Message why, Outcome outcome) {
        outlet(click).whisper(click.user(), why);
        audit(click, "click", "", null, outcome);
    }

    private Outlet outlet(Click click) {
        String responseUrl = click.responseUrl();
        return click.threadTs() == null && responseUrl != null
                ? new Outlet.Privately(api, responseUrl)
                : new Outlet.InThread(api, click.channel(), click.threadTs());
    }

    private void audit(Click click, String did, String cluster, Report.@Nullable Target target, Outcome outcome) {
        audit.line(click.id(), click.user(), click.channel(), did, cluster, target, outcome);
    }
}
