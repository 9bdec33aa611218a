package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.doctor.LogDemand;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.Places.Deed;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.blocks.View;
import dev.terwaydoctor.slack.forms.Filled;
import dev.terwaydoctor.slack.forms.FormKey;
import dev.terwaydoctor.slack.forms.FormReply;
import dev.terwaydoctor.slack.forms.LogForm;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.ButtonKey;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the form that asks for a log. The window opens before anything is known, because its trigger is good for three seconds; what can be read
 * fills it then. Rights are asked of whoever presses, and again of whoever sends.
 */
final class LogDesk {

    private static final String DID = "log-form";

    private final Means means;
    private final ThreadMemory memory;
    private final Conversation conversation;

    LogDesk(Means means, ThreadMemory memory, Conversation conversation) {
        this.means = means;
        this.memory = memory;
        this.conversation = conversation;
    }

    /** Returns at once. */
    void open(Click click, String trigger) {
        means.later().run(Duration.ZERO, () -> {
            LogForm form = new LogForm(means.clusters().words(click.channel(), ""));
            Optional<ButtonKey> key = ButtonKey.parse(click.value());
            if (key.isEmpty() || key.get().target().isEmpty()) {
                decline(click, form.words().say("stale"), "stale", Outcome.STALE);
                return;
            }
            Result<String> opened = means.screens().open(trigger, form.loading());
            if (opened.toOptional().isEmpty()) {
                means.meters().undelivered(opened.error());
                decline(click, form.words().say("form.late", Mrkdwn.code(opened.error())), "late", Outcome.FAILED);
                return;
            }
            String view = opened.toOptional().get();
            if (!means.onWorker(() -> fill(view, click, key.get()))) {
                show(view, form.told(form.words().say("form.busy")), "busy");
            }
        });
    }

    private void decline(Click click, String why, String outcome, Outcome audited) {
        means.meters().form(DID, outcome);
        new Outlet.InThread(means.api(), click.channel(), click.threadTs()).whisper(click.user(), Message.of(why));
        means.audit().line(click.id(), click.user(), click.channel(), DID, "", null, audited);
    }

    private void fill(String view, Click click, ButtonKey button) {
        Words words = memory.recall(click.channel(), click.threadTs())
                .about()
                .map(About::language)
                .map(Words::in)
                .orElseGet(() -> means.clusters().words(click.channel(), ""));
        LogForm form = new LogForm(words);
        try {
            show(view, filled(click, button, form), "shown");
        } catch (RuntimeException broken) {
            show(view, form.told(words.say("form.broken")), "failed");
            throw broken;
        }
    }

    private View filled(Click click, ButtonKey button, LogForm form) {
        Words words = form.words();
        Optional<Binding> place = means.clusters().of(click.channel(), button.cluster());
        if (place.isEmpty()) {
            return form.told(words.say("elsewhere", Mrkdwn.code(button.cluster())));
        }
        Optional<Message> refusal = means.doorman().refusal(click.user(), click.channel(), Deed.LOGS, words);
        if (refusal.isPresent()) {
            return form.told(refusal.get().text());
        }
        Report.Target target = button.target().orElseThrow();
        FormKey key = new FormKey(
                button.cluster(), click.channel(), click.threadTs(), target, words.language(), List.of(), "");
        Ask ask = ask(click.id(), key, place.get());
        Doctor attending = means.doorman().attending(means.doctor(), click.user(), click.channel());
        return form.of(key, attending.forms().logs(ask));
    }

    private void show(String view, View shown, String outcome) {
        Result<String> updated = means.screens().update(view, shown);
        means.meters().form(DID, updated.isOk() ? outcome : updated.error());
    }

    /** What becomes of a form that somebody sent. Reads nothing: the answer to the demand comes later, into the thread. */
    FormReply submit(String id, String user, String metadata, Filled filled) {
        Optional<FormKey> key = FormKey.read(metadata);
        Optional<LogDemand> demand = key.flatMap(known -> LogForm.demand(known, filled));
        Words words = Words.in(key.map(FormKey::language).orElse("en"));
        LogForm form = new LogForm(words);
        if (demand.isEmpty()) {
            means.meters().form(DID, "stale");
            means.audit().line(id, user, "", DID, "", null, Outcome.STALE);
            return new FormReply.Replaced(form.told(words.say("form.stale")));
        }
        Binding anywhere = new Binding(key.get().cluster(), List.of(), words.language());
        Map<LogDemand.Field, String> faults = means.doctor().forms().faults(ask(id, key.get(), anywhere), demand.get());
        if (!faults.isEmpty()) {
            means.meters().form(DID, "corrected");
            return new FormReply.Refused(LogForm.errors(faults));
        }
        return means.onWorker(() -> answer(id, user, key.get(), demand.get()))
                ? FormReply.CLOSED
                : new FormReply.Replaced(form.told(words.say("form.busy")));
    }

    private void answer(String id, String user, FormKey key, LogDemand demand) {
        Words words = Words.in(key.language());
        Optional<Outlet.InThread> outlet = outlet(user, key);
        Optional<Binding> place = means.clusters().of(key.channel(), key.cluster());
        Optional<Message> refusal = place.isEmpty()
                ? Optional.of(Message.of(words.say("elsewhere", Mrkdwn.code(key.cluster()))))
                : means.doorman().refusal(user, key.channel(), Deed.LOGS, words);
        Outcome outcome = Outcome.REFUSED;
        if (outlet.isEmpty()) {
            outcome = Outcome.FAILED;
        } else if (refusal.isPresent()) {
            outlet.get().whisper(user, refusal.get());
        } else {
            Ask ask = ask(id, key, place.orElseThrow());
            Doctor attending = means.doorman().attending(means.doctor(), user, key.channel());
            outcome = conversation.hold(
                    turn(id, user, key, outlet.get()),
                    progress -> attending.forms().pull(ask, demand));
        }
        means.meters().form(DID, "answered");
        means.audit().line(id, user, key.channel(), DID, key.cluster(), key.target(), outcome);
    }

    private Turn turn(String id, String user, FormKey key, Outlet.InThread outlet) {
        Words words = Words.in(key.language());
        About about = new About(key.cluster(), key.target(), key.language(), About.QUESTION);
        return new Turn(
                id,
                outlet.channel(),
                outlet.thread(),
                outlet,
                about,
                false,
                answer -> Optional.empty(),
                Optional.of(words.say("form.log.by", Mrkdwn.person(user))),
                Optional.empty(),
                Turn.Before.NOTHING);
    }

    /** The thread where the button was; where only the person saw it, the conversation with that person. */
    private Optional<Outlet.InThread> outlet(String user, FormKey key) {
        return key.threadTs() == null
                ? means.screens()
                        .direct(user)
                        .toOptional()
                        .map(direct -> new Outlet.InThread(means.api(), direct, null))
                : Optional.of(new Outlet.InThread(means.api(), key.channel(), key.threadTs()));
    }

    private static Ask ask(String id, FormKey key, Binding place) {
        return new Ask(id, "", key.cluster(), place.namespaces(), key.language(), key.target());
    }
}
