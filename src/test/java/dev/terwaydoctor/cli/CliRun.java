package dev.terwaydoctor.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;

/** What one command line printed and how it ended. */
record CliRun(int code, String out, String err) {

    static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");

    static CliRun piped(Services services, String... arguments) {
        return on(Screen.PIPED, services, arguments);
    }

    static CliRun on(Screen screen, Services services, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), screen, new PrintWriter(err), screen);
        try {
            int code = new Cli(services, terminal, () -> NOW).run(arguments);
            return new CliRun(code, out.toString(), err.toString());
        } finally {
            System.clearProperty(LogLevel.PROPERTY);
        }
    }
}
