package dev.terwaydoctor.doctor;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectList;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Request;
import dev.terwaydoctor.evidence.Reads;
import dev.terwaydoctor.evidence.Redactor;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows pieces of the cluster as they are: a log, an object, the events about it. Redacted, and within the bounds of a message. */
final class Showing {

    private static final int EVENTS_SHOWN = 20;

    private final Ask ask;
    private final Cluster cluster;
    private final Deadline deadline;
    private final Redactor redactor;
    private final Phrases say;

    Showing(Ask ask, Cluster cluster, Deadline deadline, Redactor redactor, Phrases say) {
        this.ask = ask;
        this.cluster = cluster;
        this.deadline = deadline;
        this.redactor = redactor;
        this.say = say;
    }

    /** What was asked for of a container's log. */
    Answer log(LogOrder order, Report.Target subject) {
        LogPull pull = new LogPull(order, redactor, say, cluster.now(deadline));
        return shown("logs", pull.extract(order.read(cluster, pull::take, deadline), subject));
    }

    Answer object(ObjectRef ref) {
        Request.Get request = new Request.Get(ref);
        Read<KubeObject> read = cluster.get(request, deadline);
        Instant now = cluster.now(deadline);
        List<String> lines = read.found()
                .map(object ->
                        Views.lines(object, now).stream().map(redactor::redact).toList())
                .orElse(List.of());
        String headline = read.found().isPresent()
                ? say.say("view.headline", "subject", ref.subject())
                : say.say("view.gone", "subject", ref.subject(), "why", why(read));
        return shown("pod-and-node", new Extract(headline, lines, lines, "", request.kubectl(), target(ref)));
    }

    Answer events(ObjectRef ref) {
        Request.List request = Reads.events(ref).get(0);
        Read<ObjectList> read = cluster.list(request, deadline);
        if (read.found().isEmpty()) {
            return shown(
                    "events",
                    new Extract(
                            say.say("view.gone", "subject", ref.subject(), "why", why(read)),
                            List.of(),
                            List.of(),
                            "",
                            request.kubectl(),
                            target(ref)));
        }
        List<String> all = read.found().orElse(ObjectList.EMPTY).items().stream()
                .filter(event -> Reads.isAbout(event, ref))
                .map(Views::event)
                .map(redactor::redact)
                .sorted()
                .toList();
        return shown(
                "events",
                new Extract(
                        say.say("view.events", "subject", ref.subject(), "count", String.valueOf(all.size())),
                        all.subList(Math.max(0, all.size() - EVENTS_SHOWN), all.size()),
                        all,
                        "",
                        request.kubectl(),
                        target(ref)));
    }

    /** The object that a button names, if its kind is one we may read. */
    static Optional<ObjectRef> ref(String kindName, String namespace, String name) {
        Optional<Kind> kind = Kinds.named(kindName);
        return name.isEmpty()
                ? Optional.empty()
                : kind.map(each -> new ObjectRef(each, each.namespaced() ? namespace : "", name));
    }

    /** Every line that was read stands in the summary of the step that read it. */
    Answer shown(String step, Extract extract) {
        Report.Step read = new Report.Step(
                step,
                say.say("step." + step),
                Report.Outcome.OK,
                String.join("\n", extract.all()),
                extract.command().isEmpty() ? List.of() : List.of(extract.command()));
        Report report = Report.undecided(
                ask.text(),
                ask.cluster(),
                cluster.now(deadline),
                extract.subject(),
                extract.headline(),
                List.of(),
                List.of(read),
                List.of(),
                List.of());
        return new Answer.Shown(report, extract, say.language());
    }

    private String why(Read<?> read) {
        String detail = redactor.redact(read.detail());
        return detail.isEmpty() ? read.status().name() : detail;
    }

    static Report.Target target(ObjectRef ref) {
        return new Report.Target(ref.kind().qualifiedName(), ref.namespace(), ref.name());
    }
}
