package dev.terwaydoctor.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What is missing before the bot can do all it should. */
@Command(
        name = "preflight",
        mixinStandardHelpOptions = true,
        header = "Check Slack tokens and scopes, and what may be read in each cluster.",
        description = "%nSays what is missing, what it costs and the rule to add. Changes nothing.%n",
        footerHeading = "%nExample:%n",
        footer = "  terway-doctor preflight")
final class PreflightCommand implements Callable<Integer> {

    private final Services services;
    private final Terminal terminal;

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "The settings; else /etc/terway-doctor/config.yaml where there is one.")
    private @Nullable Path config;

    PreflightCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Check> checks = services.preflight(config);
        terminal.answer(new PreflightText(terminal.outScreen()).write(checks));
        boolean missing = checks.stream().anyMatch(check -> check.state() == Check.State.MISSING);
        return (missing ? Exit.PREFLIGHT_MISSING : Exit.ANSWERED).code();
    }
}
