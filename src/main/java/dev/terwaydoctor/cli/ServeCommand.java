package dev.terwaydoctor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bot. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        header = "Run the bot: Slack by Socket Mode, clusters from the settings.",
        description = "%nNeeds SLACK_BOT_TOKEN (xoxb-...) and SLACK_APP_TOKEN (xapp-...) in the environment.%n",
        footerHeading = "%nExamples:%n",
        footer = {"  terway-doctor serve", "  terway-doctor serve --config ./config.yaml"})
final class ServeCommand implements Callable<Integer> {

    private final Services services;
    private final Terminal terminal;

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "The settings; else /etc/terway-doctor/config.yaml where there is one.")
    private @Nullable Path config;

    ServeCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        LogLevel.INFO.applyUnlessSet();
        try (Running bot = services.serve(config)) {
            terminal.answer(bot.announcement());
            Foreground.stay(bot);
        }
        return Exit.ANSWERED.code();
    }
}
