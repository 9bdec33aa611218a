package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Report;
import java.util.List;

/** How a command ended, as the shell is told. The codes are a contract with other people's scripts. */
public enum Exit {
    ANSWERED(0),
    INTERNAL_ERROR(1),
    NOT_UNDERSTOOD(2),
    NO_SINGLE_TARGET(3),
    UNREADABLE(4),
    SLACK_REFUSED(5),
    PREFLIGHT_MISSING(6);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** What an answer amounts to. */
    public static Exit of(Answer answer) {
        if (answer instanceof Answer.Words words) {
            return words.understood() ? ANSWERED : NOT_UNDERSTOOD;
        }
        return answer instanceof Answer.Diagnosis diagnosis ? of(diagnosis.report()) : ANSWERED;
    }

    private static Exit of(Report report) {
        if (isBlind(report)) {
            return UNREADABLE;
        }
        return report.target() == null ? NO_SINGLE_TARGET : ANSWERED;
    }

    /** Whether no step could be made, or the search for the target could not be. */
    private static boolean isBlind(Report report) {
        List<Report.Outcome> outcomes =
                report.steps().stream().map(Report.Step::outcome).toList();
        boolean stepsFailed = outcomes.contains(Report.Outcome.FAILED)
                && !outcomes.contains(Report.Outcome.OK)
                && !outcomes.contains(Report.Outcome.PROBLEM);
        boolean searchFailed = report.target() == null
                && report.candidates().isEmpty()
                && !report.notSeen().isEmpty();
        return stepsFailed || searchFailed;
    }
}
