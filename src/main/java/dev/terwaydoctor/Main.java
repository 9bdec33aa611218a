package dev.terwaydoctor;

import dev.terwaydoctor.cli.Cli;
import dev.terwaydoctor.cli.ProcessArguments;
import dev.terwaydoctor.cli.Terminal;
import java.time.InstantSource;
import java.util.Map;

/** Entry point. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Map<String, String> environment = System.getenv();
        InstantSource clock = InstantSource.system();
        Cli cli = new Cli(new Wiring(environment, clock), Terminal.ofProcess(environment), clock);
        System.exit(cli.run(ProcessArguments.restored(args)));
    }
}
