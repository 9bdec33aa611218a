package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Report;
import java.util.List;

/** Hears how an answer comes along. Calls may come from several threads; implementations return at once and never throw. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = steps -> {};

    /** The SOP's steps so far, in order: a step not begun has no entry. */
    void steps(List<Report.Step> steps);
}
