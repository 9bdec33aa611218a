package dev.terwaydoctor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A saved incident as a cluster that can be read. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "Serve a saved incident as a read-only Kubernetes API on loopback.",
        description = "%nPrints a kubeconfig for it and runs until stopped.%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  terway-doctor replay incident.tgz > kubeconfig &",
            "  kubectl --kubeconfig kubeconfig get pods -A",
        })
final class ReplayCommand implements Callable<Integer> {

    private final Services services;
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR|TGZ", description = "The incident: a folder or an archive of one.")
    private Path bundle = Path.of(".");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            converter = PortArgument.class,
            description = "Where to listen; else any free port.")
    private int port;

    ReplayCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Running replay = services.replay(bundle, port)) {
            terminal.answer(replay.announcement());
            terminal.tell("Serving " + PlainText.line(bundle.toString()) + " until you press Ctrl-C.");
            Foreground.stay(replay);
        }
        return Exit.ANSWERED.code();
    }
}
