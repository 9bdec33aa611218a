package dev.terwaydoctor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The commands, put together. Runs one and gives its exit code; never throws. A mistake in the arguments and a failure outside are told in plain words, an
 * error of ours in one line, with its trace only where somebody asked for it.
 */
public final class Cli {

    /** Less than this picocli refuses. */
    private static final int NARROWEST_HELP = 55;

    private final Root root = new Root();
    private final Terminal terminal;
    private final CommandLine commands;

    /**
     * Sets up all commands.
     *
     * @param clock our own time, for a report about a cluster whose time could not be read
     */
    public Cli(Services services, Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.commands = new CommandLine(root)
                .addSubcommand(new AskCommand(services, terminal, clock))
                .addSubcommand(new ServeCommand(services, terminal))
                .addSubcommand(new DemoCommand(services, terminal))
                .addSubcommand(new CollectCommand(services, terminal))
                .addSubcommand(new ReplayCommand(services, terminal))
                .addSubcommand(new PreflightCommand(services, terminal))
                // A question may begin with @: it is no file of arguments.
                .setExpandAtFiles(false)
                .setOut(terminal.out())
                .setErr(terminal.err())
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(terminal.outScreen().colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(terminal.outScreen().width(), NARROWEST_HELP))
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler((mistake, arguments) -> explain(mistake))
                .setExecutionExceptionHandler((exception, command, parsed) -> explain(exception));
    }

    public int run(String... arguments) {
        int code = commands.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    private int execute(ParseResult parsed) {
        if (root.isVerbose()) {
            LogLevel.DEBUG.applyUnlessSet();
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private int explain(ParameterException mistake) {
        CommandLine command = mistake.getCommandLine();
        terminal.tell("terway-doctor: " + PlainText.line(UsageMistake.of(mistake)));
        terminal.tell("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.NOT_UNDERSTOOD.code();
    }

    private int explain(Exception exception) {
        if (exception instanceof Failure failure) {
            failure.words().lines().forEach(line -> terminal.tell("terway-doctor: " + PlainText.line(line)));
            trace(failure);
            return failure.exit().code();
        }
        String hint = root.isVerbose() ? "" : " (add --verbose for its trace)";
        terminal.tell("terway-doctor: internal error: " + PlainText.line(exception.toString()) + hint);
        trace(exception);
        return Exit.INTERNAL_ERROR.code();
    }

    private void trace(Exception exception) {
        if (root.isVerbose()) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().map(PlainText::line).forEach(terminal::tell);
        }
    }
}
