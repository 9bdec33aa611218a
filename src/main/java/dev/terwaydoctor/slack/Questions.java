package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Doctor;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.Places.Binding;
import dev.terwaydoctor.slack.Places.Deed;
import dev.terwaydoctor.slack.ThreadMemory.Recall;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.api.SlackApi;
import dev.terwaydoctor.slack.blocks.Clip;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a question to its answer: is it for us, may this person ask, about which cluster, into which thread. */
final class Questions {

    private static final String HELP = "help";
    private static final int QUOTED = 500;

    private final SlackApi api;
    private final Doctor doctor;
    private final Clusters clusters;
    private final Doorman doorman;
    private final ThreadMemory memory;
    private final Conversation conversation;
    private final Watching watching;
    private final Audit audit;

    Questions(
            SlackApi api,
            Doctor doctor,
            Clusters clusters,
            Doorman doorman,
            ThreadMemory memory,
            Conversation conversation,
            Watching watching,
            Audit audit) {
        this.api = api;
        this.doctor = doctor;
        this.clusters = clusters;
        this.doorman = doorman;
        this.memory = memory;
        this.conversation = conversation;
        this.watching = watching;
        this.audit = audit;
    }

    void answer(Question question) {
        Recall recall = memory.recall(question.channel(), question.threadTs());
        if (question.surface() == Question.Surface.FOLLOW_UP && recall.about().isEmpty()) {
            return;
        }
        Words words = clusters.words(question.channel(), question.text());
        Optional<Message> refusal = doorman.refusal(question.user(), question.channel(), Deed.DIAGNOSE, words);
        Optional<Binding> place = clusters.of(question.channel(), question.text(), recall.about());
        if (refusal.isPresent() && question.surface() == Question.Surface.FOLLOW_UP) {
            audit(question, "", null, Outcome.IGNORED);
        } else if (refusal.isPresent()) {
            outletBeside(question).whisper(question.user(), refusal.get());
            audit(question, "", null, Outcome.REFUSED);
        } else if (place.isEmpty()) {
            outletBeside(question).whisper(question.user(), clusters.askWhich(question.channel(), words));
            audit(question, "", null, Outcome.UNBOUND);
        } else {
            hold(question, place.get(), recall, words, null);
        }
    }

    /** Asks a question again whose answer another replica began, and puts the answer where that stands. */
    void finish(Question question, String orphan) {
        Recall recall = memory.recall(question.channel(), question.threadTs());
        Words words = clusters.words(question.channel(), question.text());
        clusters.of(question.channel(), question.text(), recall.about())
                .ifPresent(place -> hold(question, place, recall, words, orphan));
    }

    private void hold(Question question, Binding place, Recall recall, Words words, @Nullable String orphan) {
        Report.Target target = recall.about().map(About::target).orElse(null);
        About about = new About(place.cluster(), target, words.language(), About.QUESTION)
                .with(Mark.USER, question.user())
                .with(Mark.ASKED, question.ts() == null ? "" : question.ts());
        Turn turn = turn(question, about, recall, words, orphan);
        Ask ask = new Ask(
                question.id(),
                isBare(question) ? HELP : question.text(),
                place.cluster(),
                place.namespaces(),
                place.language(),
                target,
                question.enclosed().text());
        Doctor attending = doorman.attending(doctor, question.user(), question.channel());
        Outcome outcome = conversation.hold(turn, progress -> heeded(question, attending.ask(ask, progress), words));
        audit(question, place.cluster(), target, outcome);
    }

    private static boolean isBare(Question question) {
        return question.text().isEmpty() && question.enclosed().text().isEmpty();
    }

    private static Optional<String> unread(Question question, Words words) {
        return question.enclosed().files() ? Optional.of(words.say("files.unread")) : Optional.empty();
    }

    /** Ends what runs in the thread if that is the answer and the person may; a refusal is told with the answer. */
    private Answer heeded(Question question, Answer answer, Words words) {
        boolean may = answer instanceof Answer.Stop
                && doorman.refusal(question.user(), question.channel(), Deed.WATCH, words)
                        .isEmpty();
        return may && answer instanceof Answer.Stop stop
                ? watching.heed(stop, question.channel(), question.threadTs(), question.user())
                : answer;
    }

    private Turn turn(Question question, About skeleton, Recall recall, Words words, @Nullable String orphan) {
        About about = skeleton;
        @Nullable String thread = question.thread();
        Outlet outlet = new Outlet.InThread(api, question.channel(), thread);
        Optional<String> note = orphan == null ? unread(question, words) : Optional.of(words.say("taken-over"));
        String responseUrl = question.responseUrl();
        if (question.surface() == Question.Surface.SHORTCUT) {
            Outlet.InThread there = new Outlet.InThread(api, question.channel(), thread);
            outlet = responseUrl == null
                    ? there
                    : new Outlet.ThreadOrPrivately(there, new Outlet.Privately(api, responseUrl));
            note = Optional.of(words.say("shortcut.by", Mrkdwn.person(question.user())));
        } else if (question.ts() == null) {
            Result<String> root = question.text().isEmpty()
                    ? new Result.Refused<>("nothing_asked", "")
                    : api.post(question.channel(), null, asked(question, about, words));
            thread = root.toOptional().orElse(null);
            about = thread == null ? about : about.with(Mark.ASKED, thread);
            outlet = thread == null && responseUrl != null
                    ? new Outlet.Privately(api, responseUrl)
                    : new Outlet.InThread(api, question.channel(), thread);
            note = isForeign(root) ? Optional.of(words.say("invite", Mrkdwn.code("/invite"))) : note;
        }
        return new Turn(
                question.id(),
                question.channel(),
                thread,
                outlet,
                about,
                question.surface() == Question.Surface.FOLLOW_UP,
                answer -> refusal(question, skeleton.cluster(), answer, words),
                note,
                Optional.of(recall.missingScope())
                        .filter(s -> !s.isEmpty())
                        .map(s -> words.say("no-history", Mrkdwn.code(s))),
                new Turn.Before(orphan, recall.answer()));
    }

    /** A slash command leaves no message to hang a thread on, so this says who asked what. */
    private static Message asked(Question question, About about, Words words) {
        String quoted = Clip.marked(Mrkdwn.line(question.text()), QUOTED);
        return Message.of(words.say("asked", Mrkdwn.person(question.user()), quoted))
                .with(about.metadata());
    }

    private static boolean isForeign(Result<String> root) {
        return root.error().equals("not_in_channel") || root.error().equals("channel_not_found");
    }

    /** Words may ask for a log or for the end of a watch, which shows only in the answer; a log is audited as a read of its own. */
    private Optional<Message> refusal(Question question, String cluster, Answer answer, Words words) {
        if (answer instanceof Answer.Stop) {
            return doorman.refusal(question.user(), question.channel(), Deed.WATCH, words);
        }
        if (!(answer instanceof Answer.Shown shown) || Deeds.of(answer) != Deed.LOGS) {
            return Optional.empty();
        }
        Optional<Message> refusal = doorman.refusal(question.user(), question.channel(), Deed.LOGS, words);
        audit.read(
                question.id(),
                question.user(),
                question.channel(),
                cluster,
                shown.extract().subject(),
                refusal.isPresent() ? Outcome.REFUSED : Outcome.ANSWERED);
        return refusal;
    }

    private Outlet outletBeside(Question question) {
        String responseUrl = question.responseUrl();
        return responseUrl == null
                ? new Outlet.InThread(api, question.channel(), question.threadTs())
                : new Outlet.Privately(api, responseUrl);
    }

    private void audit(Question question, String cluster, Report.@Nullable Target target, Outcome outcome) {
        String did = question.surface().name();
        audit.line(question.id(), question.user(), question.channel(), did, cluster, target, outcome);
    }
}
