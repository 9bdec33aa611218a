package dev.terwaydoctor.doctor;

import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.util.List;

/** What comes back for a question or a button. */
public sealed interface Answer {

    /** The language the answer is written in, {@code en} or {@code zh}. */
    String language();

    /** The answer as data, whatever its form. */
    Report report();

    /** A diagnosis, or why there is none: the target is absent, ambiguous or not permitted. */
    record Diagnosis(Report report, String language) implements Answer {}

    /** Something shown as read, next to the diagnosis it belongs to; the report has it as the one step that read it. */
    record Shown(Report report, Extract extract, String language) implements Answer {}

    /** Words that need no cluster: help, the explanation of a reason or code, or what to type instead. */
    record Words(Report report, String headline, List<String> lines, boolean understood, String language)
            implements Answer {}

    /** Whoever asked wants no more of it: the surface ends what it has running, and says these words where it knows none better. */
    record Stop(Words words) implements Answer {

        @Override
        public String language() {
            return words.language();
        }

        @Override
        public Report report() {
            return words.report();
        }
    }
}
