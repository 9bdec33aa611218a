package dev.terwaydoctor.sop;

import dev.terwaydoctor.knowledge.Wording;
import dev.terwaydoctor.report.Report;
import java.util.List;

/**
 * How one step of the procedure went.
 *
 * @param summary what it found, or why it was skipped, in one line; empty when it found nothing to tell
 * @param commands the kubectl commands that repeat its reads
 */
public record StepTold(String id, Report.Outcome outcome, Wording summary, List<String> commands) {

    public StepTold {
        commands = List.copyOf(commands);
    }
}
