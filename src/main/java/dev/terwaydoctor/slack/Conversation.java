package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Progress;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Audit.Outcome;
import dev.terwaydoctor.slack.api.Result;
import dev.terwaydoctor.slack.blocks.Block;
import dev.terwaydoctor.slack.blocks.Message;
import dev.terwaydoctor.slack.blocks.Mrkdwn;
import dev.terwaydoctor.slack.render.About;
import dev.terwaydoctor.slack.render.About.Mark;
import dev.terwaydoctor.slack.render.Attachment;
import dev.terwaydoctor.slack.render.Delta;
import dev.terwaydoctor.slack.render.SlackRenderer;
import dev.terwaydoctor.slack.render.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds one exchange: shows that work is under way, lets the engine answer, puts the answer in place and remembers what the thread is about. Whatever
 * goes wrong in between ends in one human line in the thread and never in silence.
 */
final class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    /** What has taken longer than this was left by a replica that is gone: more than a question's own deadline and the ways to Slack. */
    static final Duration LONGEST = Duration.ofSeconds(45);

    private final SlackRenderer renderer = new SlackRenderer();
    private final ThreadMemory memory;
    private final Places places;
    private final InFlight inFlight;
    private final BotMeters meters;
    private final Later later;
    private final InstantSource clock;

    Conversation(
            ThreadMemory memory, Places places, InFlight inFlight, BotMeters meters, Later later, InstantSource clock) {
        this.memory = memory;
        this.places = places;
        this.inFlight = inFlight;
        this.meters = meters;
        this.later = later;
        this.clock = clock;
    }

    /** Asks {@code engine} and tells its answer. Gives what came of it. */
    Outcome hold(Turn turn, Function<Progress, Answer> engine) {
        Instant begun = clock.instant();
        About skeleton = turn.about().with(Mark.UNTIL, begun.plus(LONGEST));
        LiveReply reply = new LiveReply(turn.outlet(), skeleton, renderer, later, clock);
        Words words = Words.in(turn.about().language());
        inFlight.begin(reply, () -> leave(turn, reply, words));
        try {
            if (turn.before().orphan() != null) {
                reply.takeOver(turn.before().orphan());
            } else if (!turn.overheard()) {
                reply.open();
            }
            Answer answer = engine.apply(reply);
            if (turn.overheard() && isNotUnderstood(answer) && reply.withdraw()) {
                return Outcome.IGNORED;
            }
            Optional<Message> refusal = turn.refusal().apply(answer);
            if (refusal.isPresent()) {
                reply.retract();
                turn.outlet().whisper(turn.about().mark(Mark.USER).orElse(""), refusal.get());
                return Outcome.REFUSED;
            }
            if (!tell(turn, reply, answer)) {
                return Outcome.WITHDRAWN;
            }
            meters.answered(begun);
            return Outcome.ANSWERED;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("ask", turn.id()).log("An answer failed");
            var unused = deliver(reply, Message.of(words.say("failed", Mrkdwn.code(turn.id()))));
            return Outcome.FAILED;
        } finally {
            inFlight.end(reply);
        }
    }

    /** Leaves what cannot be finished here to a replica that sweeps this channel; where none does, says that it ends. */
    private void leave(Turn turn, LiveReply reply, Words words) {
        boolean anotherLooks = places.channels().contains(turn.channel())
                && turn.about().mark(Mark.ASKED).isPresent();
        if (anotherLooks && reply.handOver(clock.instant())) {
            meters.watch("handed_over");
        } else {
            var unused = deliver(reply, Message.of(words.say("interrupted")));
        }
    }

    /** False if the question was taken back meanwhile. */
    private boolean tell(Turn turn, LiveReply reply, Answer answer) {
        About about = about(turn, answer);
        List<Message> messages = renderer.render(answer);
        Message first = noted(turn, answer, messages.get(0)).with(about.metadata());
        if (deliver(reply, first).error().equals(LiveReply.TAKEN_BACK)) {
            return false;
        }
        messages.stream().skip(1).forEach(m -> turn.outlet().say(m.with(about.metadata())));
        renderer.attachment(answer).ifPresent(file -> attach(turn, file, Words.in(answer.language())));
        if (turn.thread() != null) {
            memory.remember(turn.channel(), turn.thread(), about);
        }
        return true;
    }

    private Result<String> deliver(LiveReply reply, Message message) {
        Result<String> delivered = reply.finish(message);
        if (!delivered.isOk() && !delivered.error().equals(LiveReply.TAKEN_BACK)) {
            meters.undelivered(delivered.error());
            LOG.atError().addKeyValue("error", delivered.error()).log("An answer could not be delivered");
        }
        return delivered;
    }

    private static void attach(Turn turn, Attachment file, Words words) {
        Result<String> attached = turn.outlet().attach(file);
        if (!attached.isOk()) {
            turn.outlet().say(Message.of(words.say("file.failed", Mrkdwn.code(attached.error()))));
        }
    }

    /** An extract is a look aside: the thread stays about what it was about. */
    private About about(Turn turn, Answer answer) {
        Report.Target before = turn.about().target();
        if (answer instanceof Answer.Shown shown) {
            Report.Target target = before == null ? shown.extract().subject() : before;
            return new About(turn.about().cluster(), target, answer.language(), About.EXTRACT);
        }
        Report.Target found = answer.report().target();
        if (found == null) {
            return new About(turn.about().cluster(), before, answer.language(), About.ANSWER);
        }
        return new About(turn.about().cluster(), found, answer.language(), About.ANSWER)
                .saying(answer.report(), clock.instant());
    }

    /** Adds what the person should know beside the answer, below it. */
    private static Message noted(Turn turn, Answer answer, Message message) {
        List<Block> blocks = new ArrayList<>(message.blocks());
        if (answer instanceof Answer.Diagnosis diagnosis) {
            Words words = Words.in(answer.language());
            turn.before()
                    .answer()
                    .flatMap(before -> Delta.words(before, diagnosis.report(), words))
                    .ifPresent(delta -> blocks.add(Block.Context.of(delta)));
        }
        turn.note().ifPresent(note -> blocks.add(Block.Context.of(note)));
        if (isNotUnderstood(answer)) {
            turn.noteIfNotUnderstood().ifPresent(note -> blocks.add(Block.Context.of(note)));
        }
        return new Message(message.text(), blocks, message.metadata());
    }

    private static boolean isNotUnderstood(Answer answer) {
        return answer instanceof Answer.Words words && !words.understood();
    }
}
