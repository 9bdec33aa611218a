package dev.terwaydoctor.evidence.log;

import java.util.List;

/** Remembers what came before: a line that tells of a change explains an error behind it better than the line right before. */
final class Preceding {

    private static final Literals CHANGES = new Literals(List.of(
            "config",
            "reload",
            "deploy",
            "rollout",
            "feature",
            "flag",
            "migrat",
            "upgrad",
            "version",
            "enabled",
            "disabled",
            "switch",
            "rotat",
            "failover",
            "leader",
            "scal",
            "updated",
            "changed",
            "applied"));
    private static final int CHANGE_WITHIN = 500;
    private static final int LINE_AT_MOST = 300;

    private String line = "";
    private String change = "";
    private long changedAt;

    void note(String good, long number) {
        line = good;
        if (CHANGES.occurIn(good)) {
            change = good;
            changedAt = number;
        }
    }

    /** What stands before the line of that number. */
    String before(long number) {
        String told = !change.isEmpty() && number - changedAt <= CHANGE_WITHIN ? change : line;
        return told.length() <= LINE_AT_MOST ? told : told.substring(0, LINE_AT_MOST);
    }
}
