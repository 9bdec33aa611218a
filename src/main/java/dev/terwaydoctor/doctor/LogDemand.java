package dev.terwaydoctor.doctor;

/**
 * A log as a person asks for it in a form: whose, from when, which lines, how many. Comes from outside; nothing in it is trusted.
 *
 * @param since a time or an age in words, read where {@code span} is SINCE
 * @param filter what lines must hold; empty for all
 * @param pattern whether the filter is a regular expression
 * @param before lines wanted before each line found, and
 * @param after behind it
 * @param most lines kept at most, the newest
 */
public record LogDemand(
        Source source, Span span, String since, String filter, boolean pattern, int before, int after, int most) {

    public static final int MOST_AROUND = 50;
    public static final int MOST_LINES = 10_000;

    public LogDemand {
        before = Math.max(0, Math.min(before, MOST_AROUND));
        after = Math.max(0, Math.min(after, MOST_AROUND));
        most = Math.max(1, Math.min(most, MOST_LINES));
    }

    /** Whose log. */
    public sealed interface Source {}

    /** Of one run of a container. */
    public record OfContainer(String namespace, String pod, String container, boolean previous) implements Source {}

    /** Of a node itself; the service is one of those that a {@link LogMenu} offers. */
    public record OfNode(String node, String service) implements Source {}

    /** From when. */
    public enum Span {
        /** The minutes around the failing event. */
        AROUND,
        SINCE,
        /** The newest lines, as many as are wanted at most. */
        NEWEST,
        WHOLE
    }

    /** What of a demand may be wrong. */
    public enum Field {
        SINCE,
        FILTER
    }
}
