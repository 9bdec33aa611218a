package dev.terwaydoctor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The evidence of one question as a file that can be handed on. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        header = "Save the evidence of one question, redacted, as a bundle.",
        description =
                "%nReads the cluster of KUBECONFIG. The bundle can be asked with \"ask --bundle\" and served with \"replay\".%n",
        footerHeading = "%nExample:%n",
        footer = "  terway-doctor collect \"why is pod checkout-7d9f in payments failing\" -o incident.tgz")
final class CollectCommand implements Callable<Integer> {

    private final Services services;
    private final Terminal terminal;

    @Parameters(paramLabel = "QUESTION", description = "What to collect the evidence of, in quotes.")
    private String question = "";

    @Option(names = "-o", paramLabel = "incident.tgz", required = true, description = "The archive to write.")
    private Path archive = Path.of("incident.tgz");

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "The settings; else /etc/terway-doctor/config.yaml where there is one.")
    private @Nullable Path config;

    CollectCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Collected collected;
        try (StepDisplay display = StepDisplay.on(terminal, Language.en)) {
            collected = services.collect(question, archive, config, display);
        }
        terminal.answer(PlainText.line(collected.summary()) + "\n");
        Exit exit = Exit.of(collected.answer());
        if (exit != Exit.ANSWERED) {
            terminal.tell(PlainText.line(collected.answer().report().headline()));
        }
        return exit.code();
    }
}
