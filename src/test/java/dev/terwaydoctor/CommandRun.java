package dev.terwaydoctor;

import dev.terwaydoctor.cli.Cli;
import dev.terwaydoctor.cli.Screen;
import dev.terwaydoctor.cli.Terminal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.Map;

/** What a command line of the whole program printed and how it ended. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(String... arguments) {
        return in(Map.of(), arguments);
    }

    static CommandRun in(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(new PrintWriter(out), Screen.PIPED, new PrintWriter(err), Screen.PIPED);
        InstantSource clock = InstantSource.system();
        int code = new Cli(new Wiring(environment, clock), terminal, clock).run(arguments);
        return new CommandRun(code, out.toString(), err.toString());
    }
}
