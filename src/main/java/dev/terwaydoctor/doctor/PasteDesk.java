package dev.terwaydoctor.doctor;

import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.Kind;
import dev.terwaydoctor.ask.LogAsk;
import dev.terwaydoctor.ask.NameHint;
import dev.terwaydoctor.cluster.KubeObject;
import dev.terwaydoctor.evidence.LogWindow;
import dev.terwaydoctor.pasted.Paste;
import dev.terwaydoctor.pasted.PasteParser;
import dev.terwaydoctor.pasted.PastedCluster;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.sop.Assignment;
import dev.terwaydoctor.sop.Outcome;
import dev.terwaydoctor.sop.SopRunner;
import java.util.List;
import java.util.Optional;

/** Has what was pasted into a question examined by the same procedure as a cluster, and marks what comes of it "as pasted". */
final class PasteDesk {

    private final Case question;
    private final SopRunner procedure;

    PasteDesk(Case question, SopRunner procedure) {
        this.question = question;
        this.procedure = procedure;
    }

    /** The report on the paste alone; empty when nothing was pasted that shows more than names. */
    Optional<Report> report() {
        if (!question.asked().pasted().isPresent()) {
            return Optional.empty();
        }
        Paste paste = PasteParser.read(
                question.asked().question().text(),
                question.asked().pasted().log(),
                hint(),
                question.cluster().now(question.deadline()));
        return paste.subject().map(subject -> examine(paste, subject));
    }

    private Report examine(Paste paste, KubeObject subject) {
        Assignment assignment = new Assignment(
                subject, paste.pods(), List.of(), question.hints().quoted(), LogWindow.OPEN, paste.logs());
        PastedCluster pasted = new PastedCluster(question.cluster().name(), paste);
        Outcome outcome = procedure.run(assignment, pasted, question.redactor(), question.deadline(), steps -> {});
        Report report = new ReportWriter(question.say(), assignment, outcome, List.of())
                .write(question.ask().text(), question.cluster().name());
        return new AsPasted(question.say(), paste)
                .marked(report, question.asked().question().cut());
    }

    private Paste.Hint hint() {
        Hints hints = question.hints();
        Optional<NameHint> pod = hints.names().stream()
                .filter(name -> name.kind() == null || name.kind() == Kind.POD)
                .findFirst();
        String namespace = pod.map(NameHint::namespace)
                .orElseGet(() ->
                        hints.namespaces().isEmpty() ? "" : hints.namespaces().get(0));
        return new Paste.Hint(
                namespace,
                pod.map(NameHint::text).orElse(""),
                hints.container() == null ? "" : hints.container(),
                hints.nodes().isEmpty() ? "" : hints.nodes().get(0),
                isOfTerway());
    }

    private boolean isOfTerway() {
        Intent intent = question.intent();
        return (intent instanceof Intent.Inspect inspect && inspect.scope() == Intent.Scope.TERWAY)
                || (intent instanceof Intent.Logs logs && logs.log().source() != LogAsk.Source.APPLICATION);
    }
}
