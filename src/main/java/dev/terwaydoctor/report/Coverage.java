package dev.terwaydoctor.report;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much of what an answer wanted to look at it could look at; a check is one read.
 *
 * @param denied refused for want of a right
 * @param missed not there to be read, empty, failed or out of time
 */
public record Coverage(int checks, int denied, int missed) {

    public static Coverage of(Report report) {
        Set<String> checks = report.steps().stream()
                .flatMap(step -> step.commands().stream())
                .collect(Collectors.toSet());
        int denied = (int) report.notSeen().stream()
                .filter(each -> !each.grant().isEmpty())
                .count();
        return new Coverage(checks.size(), denied, report.notSeen().size() - denied);
    }

    public int ran() {
        return Math.max(0, checks - denied - missed);
    }

    public boolean isWhole() {
        return denied + missed == 0;
    }
}
