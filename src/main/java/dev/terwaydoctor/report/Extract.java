package dev.terwaydoctor.report;

import java.util.List;

/**
 * A piece of the cluster shown as it was read (redacted): log lines, events, or the lines of a node's or Pod's view. Not an answer; what a
 * button or a follow-up asked to see.
 *
 * @param headline one sentence: what was read and what stands out in it
 * @param lines the lines that matter, oldest first, few enough for a message
 * @param all everything that was read within the limits, for a file; equal to {@code lines} when nothing was left out of the message
 * @param limits what was read, matched and cut, in words; empty when nothing was
 * @param command the kubectl command that repeats the read; empty when there is none
 */
public record Extract(
        String headline, List<String> lines, List<String> all, String limits, String command, Report.Target subject) {

    public Extract {
        lines = List.copyOf(lines);
        all = List.copyOf(all);
    }
}
