package dev.terwaydoctor.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: there is nothing it does by itself. */
@Command(
        name = "terway-doctor",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        header = "Says why a Pod on a Terway cluster fails, with proof.",
        description = "%nReads only, in a terminal or in Slack. The answer goes to stdout, all else to stderr.%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  terway-doctor demo",
            "  terway-doctor ask \"why is pod checkout-7d9f in payments failing\"",
            "  terway-doctor COMMAND --help",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered",
            "1:internal error",
            "2:wrong usage, or the question was not understood",
            "3:no such target, or several",
            "4:cluster or bundle unreadable",
            "5:Slack unreachable, or it refused",
            "6:preflight found something missing",
        })
final class Root implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Log more, and show the stack trace of an internal error.")
    private boolean verbose;

    boolean isVerbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: a command is missing");
    }
}
