package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.Places.Deed;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.blocks.Offer;
import dev.terwaydoctor.slack.blocks.View;
import dev.terwaydoctor.slack.forms.Filled;
import dev.terwaydoctor.slack.forms.FormReply;
import dev.terwaydoctor.slack.forms.PodForm;
import dev.terwaydoctor.slack.forms.PodForm.Wanted;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Serves the form that asks what to diagnose, wherever it was opened from. What is sent becomes a question like any other, in the conversation that
 * the person picked and is in, or alone with the bot.
 */
final class PodDesk {

    private static final String DID = "pod-form";
    private static final Offer NOTHING = new Offer(List.of());
    private static final Duration TIME_TO_OFFER = Duration.ofMillis(2_600);

    private static final Wanted NOWHERE = new Wanted("", "", "", "", "");

    private final Means means;
    private final Consumer<Question> ask;

    /** {@code ask} takes a question and returns at once. */
    PodDesk(Means means, Consumer<Question> ask) {
        this.means = means;
        this.ask = ask;
    }

    /** Returns at once. */
    void open(String user, String trigger) {
        means.later().run(Duration.ZERO, () -> {
            Result<String> opened = means.screens()
                    .open(
                            trigger,
                            new PodForm(means.doorman().words(user))
                                    .of(means.places().clusters(), NOWHERE));
            means.meters().form(DID, opened.isOk() ? "shown" : "late");
            if (!opened.isOk()) {
                means.meters().undelivered(opened.error());
            }
        });
    }

    /** Somebody picked a place in an open form; it carries that from now on. Returns at once. */
    void picked(String user, String view, String metadata, Filled filled) {
        Wanted known = PodForm.known(metadata, filled);
        means.later().run(Duration.ZERO, () -> {
            View form =
                    new PodForm(means.doorman().words(user)).of(means.places().clusters(), known);
            means.meters().form(DID, means.screens().update(view, form).isOk() ? "picked" : "late");
        });
    }

    /** Names for what was typed so far; none where they cannot be had in time or may not be seen. */
    Offer suggest(String user, String menu, String typed, String metadata, Filled filled) {
        Wanted known = PodForm.known(metadata, filled);
        return means.later().within(TIME_TO_OFFER, () -> offer(user, menu, typed, known), NOTHING);
    }

    private Offer offer(String user, String menu, String typed, Wanted wanted) {
        Words words = means.doorman().words(user);
        Optional<Binding> place = place(wanted);
        if (place.isEmpty()
                || means.doorman()
                        .refusal(user, wanted.where(), Deed.DIAGNOSE, words)
                        .isPresent()) {
            return NOTHING;
        }
        Binding bound = place.get();
        Ask about = new Ask("", "", bound.cluster(), bound.namespaces(), null, null);
        Forms forms =
                means.doorman().attending(means.doctor(), user, wanted.where()).forms();
        return new Offer(PodForm.options(
                switch (menu) {
                    case PodForm.NAMESPACE -> forms.namespaces(about, typed);
                    case PodForm.POD -> pods(forms, about, wanted.namespace(), typed);
                    default -> List.of();
                }));
    }

    /** Within a namespace its name goes without saying. */
    private static List<String> pods(Forms forms, Ask about, String namespace, String typed) {
        List<String> names = forms.pods(about, namespace, typed);
        return namespace.isEmpty()
                ? names
                : names.stream()
                        .map(name -> name.substring(name.indexOf('/') + 1))
                        .toList();
    }

    private Optional<Binding> place(Wanted wanted) {
        return wanted.cluster().isEmpty()
                ? means.clusters().of(wanted.where(), "", Optional.empty())
                : means.clusters().of(wanted.where(), wanted.cluster());
    }

    /** What becomes of a form that somebody sent. */
    FormReply submit(String id, String user, String metadata, Filled filled) {
        Wanted wanted = PodForm.wanted(filled);
        Words words = Words.like(wanted.question());
        PodForm form = new PodForm(words);
        if (!PodForm.isOurs(metadata)) {
            means.meters().form(DID, "stale");
            return new FormReply.Replaced(form.told(words.say("form.stale")));
        }
        Map<String, String> errors = form.errors(wanted);
        if (!errors.isEmpty()) {
            means.meters().form(DID, "corrected");
            return new FormReply.Refused(errors);
        }
        if (place(wanted).isEmpty()) {
            means.meters().form(DID, "refused");
            return new FormReply.Replaced(form.told(words.say("elsewhere", Mrkdwn.code(wanted.cluster()))));
        }
        return means.onWorker(() -> ask(id, user, wanted, words))
                ? FormReply.CLOSED
                : new FormReply.Replaced(form.told(words.say("form.busy")));
    }

    /** In the picked conversation, if both the person and the bot are in it; else between the two of them. */
    private void ask(String id, String user, Wanted wanted, Words words) {
        List<String> members = wanted.where().isEmpty()
                ? List.of()
                : means.screens().members(wanted.where()).toOptional().orElse(List.of());
        if (members.contains(user) && members.contains(means.self().user())) {
            ask(id, user, wanted, words, wanted.where());
            return;
        }
        Result<String> direct = means.screens().direct(user);
        if (direct.toOptional().isEmpty()) {
            means.meters().form(DID, "undelivered");
            means.meters().undelivered(direct.error());
            return;
        }
        String alone = direct.toOptional().get();
        if (!wanted.where().isEmpty() && !wanted.where().equals(alone)) {
            String key = members.isEmpty() || members.contains(user) ? "form.absent" : "form.not-yours";
            means.api().post(alone, null, Message.of(words.say(key, "<#" + Mrkdwn.line(wanted.where()) + ">")));
        }
        ask(id, user, wanted, words, alone);
    }

    private void ask(String id, String user, Wanted wanted, Words words, String channel) {
        means.meters().form(DID, "asked");
        String cluster = wanted.cluster().isEmpty() ? "" : " (cluster " + wanted.cluster() + ")";
        String text = wanted.words(words.language()) + cluster;
        ask.accept(new Question(id, Question.Surface.FORM, user, channel, text, null, null, null));
    }
}
