package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.golden.Golden;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreflightCommandTest {

    private static final Check TOKEN =
            new Check("Slack", "bot token", Check.State.OK, "terway of workspace Example", "", "");
    private static final Check SCOPE = new Check(
            "Slack",
            "scope files:write",
            Check.State.MISSING,
            "",
            "long logs are cut instead of attached",
            "files:write");
    private static final Check RIGHT = new Check(
            "cluster prod-hz",
            "get pods/log",
            Check.State.MISSING,
            "the server said no",
            "what Terway logged about a Pod cannot be shown, so some causes stay likely where they could be certain",
            "{apiGroups: [\"\"], resources: [\"pods/log\"], verbs: [\"get\"]}");
    private static final Check NODE_LOGS =
            new Check("cluster prod-hz", "get nodes/proxy", Check.State.SKIPPED, "node logs are switched off", "", "");

    private final FakeServices services = new FakeServices(SampleAnswers.diagnosis());

    @Test
    void whatIsMissingIsToldWithItsPriceAndRemedy() throws IOException {
        services.checks = List.of(TOKEN, SCOPE, RIGHT, NODE_LOGS);

        CliRun run = CliRun.piped(services, "preflight");

        assertThat(run.code()).isEqualTo(6);
        Golden.assertMatches("cli/preflight.txt", run.out());
    }

    @Test
    void whenNothingIsMissingItEndsWell() {
        services.checks = List.of(TOKEN, NODE_LOGS);

        CliRun run = CliRun.piped(services, "preflight");

        assertThat(run.code()).isZero();
        assertThat(run.out()).endsWith("\nNothing is missing.\n");
    }
}
