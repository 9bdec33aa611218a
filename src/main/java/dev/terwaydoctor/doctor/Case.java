package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Asked;
import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.evidence.Redactor;

/** One question on its way through the stages, with everything that belongs to it alone. */
record Case(
        Ask ask, Asked asked, Cluster cluster, Deadline deadline, Phrases say, Redactor redactor, Progress progress) {

    Intent intent() {
        return asked.intent();
    }

    Showing showing() {
        return new Showing(ask, cluster, deadline, redactor, say);
    }

    Comparison comparison() {
        return new Comparison(cluster, deadline);
    }

    ContrastText contrastText() {
        return new ContrastText(say, redactor);
    }

    /** Where the words say to look. */
    Hints hints() {
        Intent intent = intent();
        if (intent instanceof Intent.Diagnose diagnose) {
            return diagnose.hints();
        }
        if (intent instanceof Intent.Inspect inspect) {
            return inspect.hints();
        }
        if (intent instanceof Intent.Logs logs) {
            return logs.hints();
        }
        if (intent instanceof Intent.Timeline timeline) {
            return timeline.hints();
        }
        if (intent instanceof Intent.Compare compare) {
            return compare.hints();
        }
        return intent instanceof Intent.Events events ? events.hints() : Hints.NONE;
    }
}
