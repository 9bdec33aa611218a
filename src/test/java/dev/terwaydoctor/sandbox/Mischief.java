package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A Slack that misbehaves as told: so many times, for these calls or frames, in this way. The first rule that fits and is not
 * used up decides. Rules may be added while the sandbox runs.
 */
public final class Mischief implements Faults {

    private final List<Rule> calls = new CopyOnWriteArrayList<>();
    private final List<Rule> frames = new CopyOnWriteArrayList<>();

    /** One kind of trouble. */
    public static final class Rule {

        private final String name;
        private final AtomicInteger skipped = new AtomicInteger();
        private final AtomicInteger left = new AtomicInteger(1);
        private final AtomicInteger hits = new AtomicInteger();
        private Predicate<ObjectNode> fits = arguments -> true;
        private volatile CallFault call = new CallFault.None();
        private volatile EnvelopeFault frame = EnvelopeFault.NONE;
        private volatile Duration delay = Duration.ZERO;
        private volatile Runnable first = () -> {};
        private volatile boolean armed;

        private Rule(String name) {
            this.name = name;
        }

        /** Only where the arguments, or the payload of a frame, are like this. */
        public Rule where(Predicate<ObjectNode> wanted) {
            fits = wanted;
            return this;
        }

        public Rule containing(String text) {
            return where(arguments -> arguments.toString().contains(text));
        }

        /** Instead of once. */
        public Rule times(int count) {
            left.set(count);
            return this;
        }

        public Rule always() {
            return times(Integer.MAX_VALUE);
        }

        /** Leaves the first ones alone. */
        public Rule after(int count) {
            skipped.set(count);
            return this;
        }

        public Rule rateLimited(int seconds) {
            return call(new CallFault.RateLimited(seconds));
        }

        public Rule serverError(int status) {
            return call(new CallFault.ServerError(status));
        }

        public Rule refused(String error) {
            return call(new CallFault.Refused(error));
        }

        public Rule answerLost() {
            return call(new CallFault.AnswerLost());
        }

        public Rule answerLate(Duration wait) {
            return call(new CallFault.AnswerLate(wait));
        }

        /** Does this just before, such as archiving the channel. */
        public Rule first(Runnable work) {
            first = work;
            return armed();
        }

        public Rule twice() {
            return frame(EnvelopeFault.TWICE);
        }

        public Rule redelivered() {
            return frame(EnvelopeFault.REDELIVERED);
        }

        public Rule ackLost() {
            return frame(EnvelopeFault.ACK_LOST);
        }

        public Rule lost() {
            return frame(EnvelopeFault.LOST);
        }

        public Rule connectionBreaks() {
            return frame(EnvelopeFault.CONNECTION_BREAKS);
        }

        public Rule late(Duration wait) {
            delay = wait;
            return armed();
        }

        /** How often it has struck. */
        public int hits() {
            return hits.get();
        }

        private Rule call(CallFault fault) {
            call = fault;
            return armed();
        }

        private Rule frame(EnvelopeFault fault) {
            frame = fault;
            return armed();
        }

        private Rule armed() {
            armed = true;
            return this;
        }

        private boolean strikes(String asked, ObjectNode arguments) {
            boolean meant = armed && (name.equals("*") || name.equals(asked)) && fits.test(arguments);
            if (!meant || skipped.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
                return false;
            }
            if (left.getAndUpdate(count -> Math.max(0, count - 1)) == 0) {
                return false;
            }
            hits.incrementAndGet();
            first.run();
            return true;
        }
    }

    /** For a method of the Web API; {@code *} for all. */
    public Rule onCall(String method) {
        return added(calls, method);
    }

    /** For a frame: {@code events_api}, {@code slash_commands} or {@code interactive}. */
    public Rule onFrame(String type) {
        return added(frames, type);
    }

    /** Refuses every message and view with a block of this type, as a workspace that does not know it. */
    public Rule refusingBlocks(String type) {
        return onCall("*")
                .where(arguments -> Stream.of("blocks", "view", "chunks")
                        .map(name -> arguments.path(name))
                        .map(given ->
                                given.isTextual() ? Json.parse(given.asText()).orElse(given) : given)
                        .anyMatch(given -> given.findValuesAsText("type").contains(type)))
                .always()
                .refused("invalid_blocks");
    }

    private static Rule added(List<Rule> rules, String name) {
        Rule rule = new Rule(name);
        rules.add(rule);
        return rule;
    }

    @Override
    public CallFault onCall(String method, ObjectNode arguments) {
        return calls.stream()
                .filter(rule -> rule.strikes(method, arguments))
                .findFirst()
                .map(rule -> rule.call)
                .orElseGet(CallFault.None::new);
    }

    @Override
    public EnvelopeFault onEnvelope(String type, ObjectNode payload) {
        return frames.stream()
                .filter(rule -> rule.delay.isZero() && rule.strikes(type, payload))
                .findFirst()
                .map(rule -> rule.frame)
                .orElse(EnvelopeFault.NONE);
    }

    @Override
    public Duration delayOf(String type, ObjectNode payload) {
        return frames.stream()
                .filter(rule -> !rule.delay.isZero() && rule.strikes(type, payload))
                .findFirst()
                .map(rule -> rule.delay)
                .orElse(Duration.ZERO);
    }
}
