package dev.terwaydoctor.cluster;

/** What reads took: calls to the API server, bytes received, wall time in milliseconds. */
public record Cost(int calls, long bytes, long millis) {

    public static final Cost NONE = new Cost(0, 0, 0);

    public Cost plus(Cost other) {
        return new Cost(calls + other.calls, bytes + other.bytes, millis + other.millis);
    }
}
