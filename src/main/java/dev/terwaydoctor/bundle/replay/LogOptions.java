package dev.terwaydoctor.bundle.replay;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The query parameters of a Pod log. {@code follow} is taken for granted and ignored: a bundle's log has ended.
 * {@code sinceSeconds} counts back from the bundle's time, not from ours.
 */
record LogOptions(
        String container,
        boolean previous,
        boolean timestamps,
        OptionalLong tailLines,
        OptionalLong limitBytes,
        Optional<Instant> since) {

    static LogOptions of(Query query, String pod, Instant now) {
        OptionalLong seconds = atLeast(1, "sinceSeconds", query, pod);
        if (seconds.isPresent() && !query.get("sinceTime").isEmpty()) {
            throw invalid(pod, "at most one of `sinceTime` or `sinceSeconds` may be specified");
        }
        Optional<Instant> since =
                seconds.isPresent() ? Optional.of(now.minusSeconds(seconds.getAsLong())) : time(query.get("sinceTime"));
        return new LogOptions(
                query.get("container"),
                query.isSet("previous"),
                query.isSet("timestamps"),
                atLeast(0, "tailLines", query, pod),
                atLeast(1, "limitBytes", query, pod),
                since);
    }

    boolean needsTimes() {
        return timestamps || since.isPresent();
    }

    private static OptionalLong atLeast(long least, String name, Query query, String pod) {
        OptionalLong value = query.number(name);
        if (value.isPresent() && value.getAsLong() < least) {
            throw invalid(
                    pod,
                    name + ": Invalid value: " + value.getAsLong() + ": must be greater than or equal to " + least);
        }
        return value;
    }

    private static Optional<Instant> time(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw StatusException.badRequest("parsing time \"" + text + "\" as RFC 3339: " + e.getMessage());
        }
    }

    private static StatusException invalid(String pod, String problem) {
        return StatusException.invalid("PodLogOptions", pod, problem);
    }
}
