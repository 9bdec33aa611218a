package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StepDisplayTest {

    private static final String WIPE = "\r\u001b[2K";

    private final FakeServices services = new FakeServices(SampleAnswers.absent());

    @Test
    void onAScreenTheStepAtHandIsRedrawnOnStderrAndWipedAtTheEnd() {
        CliRun run = CliRun.on(new Screen(true, false, 40), services, "ask", "why");

        assertThat(run.err())
                .isEqualTo(WIPE + "reading the cluster" + WIPE + "6. Logs: skipped, the events decide" + WIPE);
    }

    @Test
    void aLineNeverReachesTheEdgeOfTheScreen() {
        CliRun run = CliRun.on(new Screen(true, false, 40), services, "collect", "why", "-o", "x.tgz");

        assertThat(run.err().split(WIPE.replace("[", "\\["), -1)).allMatch(line -> Columns.of(line) < 40);
    }

    @Test
    void intoAPipeNothingIsDrawn() {
        assertThat(CliRun.piped(services, "ask", "why").err()).isEmpty();
    }
}
