package dev.terwaydoctor.cluster;

/**
 * How the reading of a log ended.
 *
 * @param complete false when the sink, the deadline or a byte limit ended it before the log did
 */
public record LogEnd(long lines, long bytes, boolean complete) {}
