package dev.terwaydoctor.slack;

import dev.terwaydoctor.report.Report;
import org.jspecify.annotations.Nullable;

/** Counts and audits what became of each alert. The one who acts is the app that posted it. */
record AlertTrail(BotMeters meters, Audit audit) {

    void end(AlertCase alert, @Nullable Report report, AlertOutcome outcome) {
        meters.alert(outcome);
        audit.alert(
                alert.id(),
                alert.alert().bot(),
                alert.channel(),
                alert.binding().cluster(),
                report == null ? null : report.target(),
                outcome);
    }
}
