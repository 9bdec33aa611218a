package dev.terwaydoctor.slack;

import dev.terwaydoctor.doctor.ActionKind;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.slack.Places.Deed;
import java.util.List;

/** Which right something takes. */
final class Deeds {

    private Deeds() {}

    static Deed of(Report.Action action) {
        return ActionKind.of(action.id())
                .map(kind -> switch (kind) {
                    case LOG -> Deed.LOGS;
                    case WATCH, UNWATCH -> Deed.WATCH;
                    case HANDOVER -> Deed.HANDOVER;
                    default -> Deed.DIAGNOSE;
                })
                .orElse(Deed.DIAGNOSE);
    }

    /** Words may ask for a log too, or for a watch to end, which shows only in the answer: its command says what was read. */
    static Deed of(Answer answer) {
        if (answer instanceof Answer.Stop) {
            return Deed.WATCH;
        }
        boolean log = answer instanceof Answer.Shown shown
                && List.of(shown.extract().command().split(" ", -1)).contains("logs");
        return log ? Deed.LOGS : Deed.DIAGNOSE;
    }
}
