package dev.terwaydoctor.kube;

import dev.terwaydoctor.cluster.Deadline;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides whether a call is worth making once more, and after what pause: when the server asks for patience and says for how long,
 * or when the connection broke under it. Everything else would fail the same way again.
 */
final class SecondTry {

    private static final Duration ROOM_FOR_THE_CALL = Duration.ofSeconds(1);

    private SecondTry() {}

    /** The pause, if a second call still fits before the deadline. */
    static Optional<Duration> pause(Reply first, Deadline deadline) {
        return wanted(first).filter(pause -> pause.plus(ROOM_FOR_THE_CALL).compareTo(deadline.remaining()) <= 0);
    }

    private static Optional<Duration> wanted(Reply first) {
        if (first instanceof Reply.Lost lost) {
            return broke(lost.cause()) ? Optional.of(Duration.ZERO) : Optional.empty();
        }
        Reply.Answered answer = (Reply.Answered) first;
        return answer.code() == 429 || answer.code() == 503 ? seconds(answer.retryAfter()) : Optional.empty();
    }

    private static boolean broke(Throwable cause) {
        boolean neverConnected = cause instanceof ConnectException || cause instanceof NoRouteToHostException;
        boolean cut = cause instanceof SocketException
                || cause instanceof ProtocolException
                || cause instanceof EOFException
                || cause.getCause() instanceof EOFException;
        return cut && !neverConnected;
    }

    /** API servers send whole seconds, never a date; at a pause of zero the transport has asked again by itself already. */
    private static Optional<Duration> seconds(String retryAfter) {
        boolean digits = !retryAfter.isEmpty()
                && retryAfter.length() < 6
                && retryAfter.chars().allMatch(Character::isDigit);
        long seconds = digits ? Long.parseLong(retryAfter) : 0;
        return seconds > 0 ? Optional.of(Duration.ofSeconds(seconds)) : Optional.empty();
    }
}
