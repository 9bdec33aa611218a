package dev.terwaydoctor.cli;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.report.Report;
import dev.terwaydoctor.report.ReportJson;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One question, answered in the terminal. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        header = "Answer one question about a live cluster or a saved incident.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  terway-doctor ask \"why is pod checkout-7d9f in payments failing\"",
            "  terway-doctor ask \"is the network of node 10.0.3.17 fine\" --context prod",
            "  terway-doctor ask \"why is checkout failing\" --bundle incident.tgz -o json",
            "  terway-doctor ask \"payments/checkout-7d9f 为什么起不来\" --lang zh",
        })
final class AskCommand implements Callable<Integer> {

    private static final int REMARKS_AT_MOST = 3;

    private final Services services;
    private final Terminal terminal;
    private final InstantSource clock;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "QUESTION", description = "What to find out, in English or Chinese, in quotes.")
    private String question = "";

    @Option(names = "-n", paramLabel = "NS", description = "The namespace to look in first.")
    private @Nullable String namespace;

    @Option(names = "--context", paramLabel = "CTX", description = "A context of the kubeconfig; else its current one.")
    private @Nullable String context;

    @Option(names = "--kubeconfig", paramLabel = "F", description = "The kubeconfig; else that of KUBECONFIG.")
    private @Nullable Path kubeconfig;

    @Option(names = "--bundle", paramLabel = "DIR|TGZ", description = "Ask a saved incident instead of a live cluster.")
    private @Nullable Path bundle;

    @Option(
            names = "--now",
            paramLabel = "T",
            converter = TimeArgument.class,
            description = "Take this for the cluster's time, such as 2026-05-04T10:12:00Z.")
    private @Nullable Instant now;

    @Option(
            names = "--config",
            paramLabel = "F",
            description =
                    "Settings with knowledge and redaction of your own; else /etc/terway-doctor/config.yaml where there is one.")
    private @Nullable Path config;

    @Option(
            names = "-o",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}: for people, for scripts, or the Slack messages as JSON.")
    private OutputFormat format = OutputFormat.text;

    @Option(
            names = "--lang",
            defaultValue = "en",
            description = "${COMPLETION-CANDIDATES}: the language of the answer.")
    private Language language = Language.en;

    AskCommand(Services services, Terminal terminal, InstantSource clock) {
        this.services = services;
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        if (bundle != null && (kubeconfig != null || context != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--bundle takes the place of a cluster: leave out --kubeconfig and --context");
        }
        try (Consultation consultation = services.open(new Place(kubeconfig, context, bundle, now, config))) {
            consultation.remarks().stream()
                    .limit(REMARKS_AT_MOST)
                    .forEach(remark -> terminal.tell("terway-doctor: " + PlainText.line(remark)));
            Ask ask = ask(consultation.cluster());
            Answer answer = answer(consultation, ask);
            terminal.answer(print(ask, answer));
            return Exit.of(answer).code();
        } catch (Failure failure) {
            if (format == OutputFormat.json && failure.exit() == Exit.UNREADABLE) {
                Instant time = now == null ? clock.instant() : now;
                terminal.answer(ReportJson.write(unreadable(time, failure)));
            }
            throw failure;
        }
    }

    private Report unreadable(Instant time, Failure failure) {
        return Report.undecided(question, "", time, null, failure.words(), List.of(), List.of(), List.of(), List.of());
    }

    private Ask ask(String cluster) {
        String id = "ask-" + ProcessHandle.current().pid();
        List<String> namespaces = namespace == null ? List.of() : List.of(namespace);
        return new Ask(id, question, cluster, namespaces, language.name(), null);
    }

    private Answer answer(Consultation consultation, Ask ask) {
        try (StepDisplay display = StepDisplay.on(terminal, language)) {
            return consultation.doctor().ask(ask, display);
        }
    }

    private String print(Ask ask, Answer answer) {
        return switch (format) {
            case text -> new TerminalRenderer(terminal.outScreen()).render(answer);
            case json -> ReportJson.write(answer.report());
            case slack -> services.slackMessages(ask, answer) + "\n";
        };
    }
}
