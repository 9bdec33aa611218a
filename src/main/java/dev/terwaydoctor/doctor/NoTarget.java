package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.target.Resolution;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the answer to a question whose target is not there, not unique or not readable. */
final class NoTarget {

    private final Case question;
    private final Phrases say;

    NoTarget(Case question) {
        this.question = question;
        this.say = question.say();
    }

    Report report(Resolution resolution) {
        if (resolution instanceof Resolution.Ambiguous ambiguous) {
            return report(
                    say.say(
                            "ambiguous",
                            "what",
                            ambiguous.asked(),
                            "count",
                            String.valueOf(ambiguous.candidates().size())),
                    ambiguous.candidates(),
                    List.of(),
                    List.of(say.say("next.near", "names", names(ambiguous.candidates()))));
        }
        if (resolution instanceof Resolution.NotFound missing) {
            return missing(missing);
        }
        return unreadable((Resolution.Unreadable) resolution);
    }

    private Report missing(Resolution.NotFound missing) {
        String near = missing.near().isEmpty() ? "" : say.say("missing.near", "names", names(missing.near()));
        if (!missing.missingNamespace().isEmpty()) {
            return report(
                    say.say("missing.namespace", "what", missing.missingNamespace(), "near", near),
                    missing.near(),
                    List.of(),
                    List.of(say.say("next.namespaces")));
        }
        String where = missing.searched().isEmpty()
                ? say.say("missing.everywhere")
                : say.say("missing.where", "namespaces", String.join(", ", missing.searched()));
        return report(
                say.say("missing", "what", missing.asked(), "where", where, "near", near),
                missing.near(),
                List.of(),
                List.of(
                        missing.near().isEmpty()
                                ? say.say("next.names")
                                : say.say("next.near", "names", names(missing.near()))));
    }

    private Report unreadable(Resolution.Unreadable unreadable) {
        Read<?> read = unreadable.read();
        String why = question.redactor().redact(read.detail());
        boolean denied = read.status() == Read.Status.DENIED;
        String headline = denied
                ? say.say("denied", "what", unreadable.asked(), "why", why)
                : say.say("unreadable", "cluster", question.cluster().name(), "why", why);
        Report.NotSeen notSeen = new Report.NotSeen(
                read.request().kubectl(), why, denied ? read.request().right().rule() : "");
        return report(headline, List.of(), List.of(notSeen), List.of());
    }

    private static String names(List<ObjectRef> refs) {
        return refs.stream().map(ObjectRef::subject).collect(Collectors.joining(", "));
    }

    private Report report(
            String headline, List<ObjectRef> candidates, List<Report.NotSeen> notSeen, List<String> next) {
        return Report.undecided(
                question.ask().text(),
                question.cluster().name(),
                question.cluster().now(question.deadline()),
                null,
                headline,
                candidates.stream().map(Showing::target).toList(),
                List.of(),
                notSeen,
                next);
    }
}
