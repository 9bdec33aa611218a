package dev.terwaydoctor.cluster;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one read: the value, or the reason why there is none. Failure is an outcome like any other and never an exception.
 *
 * @param value present only when COLLECTED
 * @param detail for people: what the server said, or what was cut from the value; empty when there is nothing to say
 */
public record Read<T>(
        Request request, Status status, @Nullable T value, String detail, Cost cost) {

    /** How a read ended. */
    public enum Status {
        COLLECTED,
        /** The server answered that it is not there. */
        ABSENT,
        /** The server refused because a right is missing; credentials that it does not accept are a failure, since no rule mends them. */
        DENIED,
        FAILED,
        TIMED_OUT,
        /** A saved incident does not hold this read. */
        NOT_COLLECTED
    }

    public static <T> Read<T> collected(Request request, T value, String cut, Cost cost) {
        return new Read<>(request, Status.COLLECTED, value, cut, cost);
    }

    public static <T> Read<T> missed(Request request, Status status, String why, Cost cost) {
        return new Read<>(request, status, null, why, cost);
    }

    public Optional<T> found() {
        return Optional.ofNullable(value);
    }
}
