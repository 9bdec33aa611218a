package dev.terwaydoctor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The whole thing on this machine, without Slack and without a cluster. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Show the bot at work in a local workspace, on a replayed incident.",
        description = "%nPrints the first thread and the address of a page to go on from.%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  terway-doctor demo",
            "  terway-doctor demo --once",
            "  terway-doctor demo --case ./incident --port 8080"
        })
final class DemoCommand implements Callable<Integer> {

    private final Services services;
    private final Terminal terminal;

    @Option(names = "--once", description = "Stop after the first answer.")
    private boolean once;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            converter = PortArgument.class,
            description = "Where the page listens; else any free port.")
    private int port;

    @Option(names = "--case", paramLabel = "DIR", description = "The incident to replay; else a built-in one.")
    private @Nullable Path incident;

    DemoCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try (Running demo = services.demo(new DemoOrder(port, incident))) {
            terminal.answer(demo.announcement());
            if (!once) {
                terminal.tell("The workspace stays open until you press Ctrl-C.");
                Foreground.stay(demo);
            }
        }
        return Exit.ANSWERED.code();
    }
}
