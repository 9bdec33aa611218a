package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.ask.Role;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.Verdict;
import dev.terwaydoctor.target.Target;

/**
 * A question about a Pod that is not there any more is answered by its workload. Where the workload is well that is no answer to how the
 * Pod ended: its log and its events went with it, and the report says so.
 */
record GonePod(Hints hints, Target target, Phrases say) {

    Report on(Report report) {
        return report.verdict() != Verdict.HEALTHY
                ? report
                : hints.primary()
                        .filter(name -> name.role() == Role.SUBJECT)
                        .map(NameHint::text)
                        .filter(this::isGone)
                        .map(pod -> Reports.undecided(report, say.say("gone", "pod", pod, "rest", report.headline()))
                                .withNext(say.say("next.gone", "pod", pod)))
                        .orElse(report);
    }

    private boolean isGone(String name) {
        return !target.subject().kind().equals(Kinds.POD)
                && name.startsWith(target.subject().name() + "-")
                && target.pods().stream().noneMatch(pod -> pod.name().startsWith(name));
    }
}
