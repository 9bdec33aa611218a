package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/**
 * How the sandbox may be told to misbehave. It asks before it answers a call and before it delivers an envelope; the
 * answer given here is that of a Slack on a good day. Implementations are called from many threads.
 */
public interface Faults {

    Faults NONE = new Faults() {};

    /** What happens to a Web API call. */
    sealed interface CallFault {
        record None() implements CallFault {}

        /** Status 429 with {@code Retry-After}. */
        record RateLimited(int retryAfterSeconds) implements CallFault {}

        /** A status from the 500s and no JSON. */
        record ServerError(int status) implements CallFault {}

        /** {@code ok: false} with this error, at status 200. */
        record Refused(String error) implements CallFault {}

        /** The work is done, and the answer to it never arrives. */
        record AnswerLost() implements CallFault {}

        /** The work is done at once, and the answer takes this long. */
        record AnswerLate(Duration delay) implements CallFault {}
    }

    /** What happens to an envelope. */
    enum EnvelopeFault {
        NONE,
        /** The same event arrives a second time, as after a lost acknowledgement. */
        TWICE,
        /** An event that was acknowledged is delivered again all the same, as its second attempt. */
        REDELIVERED,
        /** Slack never sees the acknowledgement. */
        ACK_LOST,
        /** Sent to a connection that is dead on the other side. */
        LOST,
        /** The connection breaks instead. */
        CONNECTION_BREAKS
    }

    default CallFault onCall(String method, ObjectNode arguments) {
        return new CallFault.None();
    }

    default EnvelopeFault onEnvelope(String type, ObjectNode payload) {
        return EnvelopeFault.NONE;
    }

    /** How long the envelope is held back before it is sent. */
    default Duration delayOf(String type, ObjectNode payload) {
        return Duration.ZERO;
    }
}
