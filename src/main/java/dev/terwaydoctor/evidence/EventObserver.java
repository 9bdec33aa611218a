package dev.terwaydoctor.evidence;

import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.cluster.Value;
import dev.terwaydoctor.report.Report;
import java.util.List;
import java.util.Map;

/** Events about the patient and the objects around it, and whether there are any. */
public final class EventObserver implements Observer {

    static final FactSpec NO_EVENTS =
            FactSpec.fact("events.none", "The API server holds no event about the patient.", "kind");
    static final FactSpec ONLY_NORMAL = FactSpec.fact(
            "events.no-warning", "There are events about the patient, and no Warning among them.", "kind");

    @Override
    public List<FactSpec> facts() {
        return List.of(NO_EVENTS, ONLY_NORMAL);
    }

    @Override
    public void observe(Chart chart, Notes out) {
        Map<ObjectRef, Relation> subjects = Around.subjects(chart);
        subjects.forEach(
                (subject, relation) -> chart.eventsOf(subject).forEach(event -> note(event, subject, relation, out)));
        noteSilence(chart, out);
    }

    static void note(KubeObject event, ObjectRef subject, Relation relation, Notes out) {
        Value root = event.root();
        EventTimes times = EventTimes.of(event);
        out.fact(Evidence.EVENT, relation, subject)
                .with("reason", root.get("reason").orEmpty())
                .with("type", root.get("type").orEmpty())
                .with("component", component(root))
                .from(Report.Source.EVENT)
                .saying(times.message())
                .at(times.first(), times.last())
                .times(times.count())
                .repeatedBy(command(subject))
                .note();
    }

    private static void noteSilence(Chart chart, Notes out) {
        boolean read = Reads.events(chart.ref()).stream()
                .allMatch(request -> chart.snapshot()
                        .read(request)
                        .filter(each -> each.found().isPresent())
                        .isPresent());
        List<KubeObject> events = chart.eventsOf(chart.ref());
        boolean warned =
                events.stream().anyMatch(event -> event.root().get("type").is("Warning"));
        if (read && !warned) {
            out.fact((events.isEmpty() ? NO_EVENTS : ONLY_NORMAL).name(), Around.self(chart), chart.ref())
                    .with("kind", chart.ref().kind().name())
                    .from(Report.Source.EVENT)
                    .saying(events.isEmpty() ? "no events" : "no warning events")
                    .repeatedBy(command(chart.ref()))
                    .note();
        }
    }

    /** The command that shows the events about an object. */
    static String command(ObjectRef subject) {
        String namespace = subject.namespace().isEmpty() ? "default" : subject.namespace();
        return "kubectl get events -n " + namespace + " --field-selector involvedObject.name=" + subject.name()
                + ",involvedObject.kind=" + subject.kind().name();
    }

    private static String component(Value event) {
        return event.at("source.component")
                .text()
                .orElseGet(() -> event.get("reportingComponent").orEmpty());
    }
}
