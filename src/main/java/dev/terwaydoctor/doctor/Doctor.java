package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;

/** Answers questions and presses of buttons. Safe for several threads; never throws for what a cluster or a person does. */
public interface Doctor {

    Answer ask(Ask ask, Progress progress);

    /** The same doctor with this person's rights in the clusters. */
    Doctor onBehalf(OnBehalf person);

    /**
     * Does what a button of an earlier report offers.
     *
     * @param ask where the button was pressed; its text is ignored
     * @param action id and arguments as they came back, not trusted
     */
    Answer perform(Ask ask, Report.Action action, Progress progress);

    /** What forms need: names to pick from, and logs by demand. */
    Forms forms();

    /** The state of an object by one read, for a watch. */
    Glance glance(String cluster, Report.Target target);
}
