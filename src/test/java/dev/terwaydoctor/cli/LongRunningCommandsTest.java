package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongRunningCommandsTest {

    private final FakeServices services = new FakeServices(SampleAnswers.diagnosis());

    @Test
    void replayPrintsTheKubeconfigAloneAndStays() {
        CliRun run = CliRun.piped(services, "replay", "incident.tgz", "--port", "6443");

        assertThat(run).isEqualTo(new CliRun(0, "apiVersion: v1\n", "Serving incident.tgz until you press Ctrl-C.\n"));
        assertThat(services.orders).containsExactly(List.of(Path.of("incident.tgz"), 6443));
        assertThat(services.running.awaited).isTrue();
        assertThat(services.running.closed).isTrue();
    }

    @Test
    void demoStaysOpen() {
        CliRun run = CliRun.piped(services, "demo", "--case", "incident", "--port", "8080");

        assertThat(run.code()).isZero();
        assertThat(services.orders).containsExactly(new DemoOrder(8080, Path.of("incident")));
        assertThat(services.running.awaited).isTrue();
    }

    @Test
    void demoOnceStopsAfterItsAnnouncement() {
        CliRun run = CliRun.piped(services, "demo", "--once");

        assertThat(run).isEqualTo(new CliRun(0, "apiVersion: v1\n", ""));
        assertThat(services.orders).containsExactly(new DemoOrder(0, null));
        assertThat(services.running.awaited).isFalse();
        assertThat(services.running.closed).isTrue();
    }

    @Test
    void serveTakesItsSettingsFile() {
        CliRun run = CliRun.piped(services, "serve", "--config", "/c.yaml");

        assertThat(run.code()).isZero();
        assertThat(services.orders).containsExactly(Path.of("/c.yaml"));
        assertThat(services.running.awaited).isTrue();
    }

    @Test
    void serveUsesTheDefaultSettingsOtherwise() {
        CliRun.piped(services, "serve");

        assertThat(services.orders).containsExactly("default settings");
    }

    @Test
    void collectSaysWhatItWroteAndEndsLikeTheAnswer() {
        CliRun run =
                CliRun.piped(new FakeServices(SampleAnswers.absent()), "collect", "why is x failing", "-o", "x.tgz");

        assertThat(run).isEqualTo(new CliRun(3, "x.tgz: 14 reads\n", "No Pod or workload is called nowhere.\n"));
    }
}
