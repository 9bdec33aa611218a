package dev.terwaydoctor.slack.api;

import java.util.Optional;
import java.util.function.Function;

/** What came of a call. A refusal is an answer like any other and never an exception. */
public sealed interface Result<T> {

    record Ok<T>(T value) implements Result<T> {}

    /**
     * A call that did nothing.
     *
     * @param error Slack's own code, or {@code unreachable}, {@code http_500} and the like where Slack did not say
     * @param needed the scope that is missing, else empty
     */
    record Refused<T>(String error, String needed) implements Result<T> {}

    default Optional<T> toOptional() {
        return this instanceof Ok<T> ok ? Optional.of(ok.value()) : Optional.empty();
    }

    default boolean isOk() {
        return this instanceof Ok<T>;
    }

    /** Slack's error code, empty when all went well. */
    default String error() {
        return this instanceof Refused<T> refused ? refused.error() : "";
    }

    default String needed() {
        return this instanceof Refused<T> refused ? refused.needed() : "";
    }

    default <U> Result<U> map(Function<T, U> change) {
        return this instanceof Ok<T> ok ? new Ok<>(change.apply(ok.value())) : new Refused<>(error(), needed());
    }
}
