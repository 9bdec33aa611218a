package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cli.Check;
import dev.terwaydoctor.config.Settings;
import dev.terwaydoctor.sandbox.Sandbox;
import dev.terwaydoctor.sandbox.SandboxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PreflightTest {

    private static final String BOT = "xoxb-1234567890-1234567890-abcdefghijklmnop";
    private static final String APP = "xapp-1-A1234567890-1234567890-abcdefghijklmnop";
    private static final Path INCIDENT = Path.of("src/main/resources/incidents/vswitch-out-of-ips");

    @TempDir
    private Path scratch;

    @Test
    void findsNothingMissingWhereEverythingIsThere() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.with(InstantSource.system()));
                Replay replay = Replay.of(INCIDENT, scratch)) {
            CommandRun run = CommandRun.in(
                    environment(sandbox.botToken(), sandbox.appToken(), sandbox.apiUrl(), replay.kubeconfig()),
                    "preflight");

            assertThat(run.out())
                    .contains("ok       bot token", "ok       app-level token", "ok       get pods/log")
                    .contains("its clock says 2026-05-04T10:12:00Z")
                    .endsWith("Nothing is missing.\n");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void saysWhatARefusedRightCostsAndTheRuleThatGrantsIt() throws IOException {
        Path bundle = Files.createDirectory(scratch.resolve("refused"));
        Files.copy(INCIDENT.resolve("cluster.yaml"), bundle.resolve("cluster.yaml"));
        Files.writeString(
                bundle.resolve("reads.yaml"),
                "{verb: list, apiVersion: v1, resource: events, status: 403, reason: Forbidden, message: no}\n");
        try (Replay replay = Replay.of(bundle, scratch)) {
            CommandRun run =
                    CommandRun.in(Map.of("KUBECONFIG", replay.kubeconfig().toString()), "preflight");

            assertThat(run.code()).isEqualTo(6);
            assertThat(run.out())
                    .contains("missing  list events: not granted")
                    .contains("without it: the first source of every diagnosis is missing")
                    .contains("remedy: the rule {apiGroups: [\"\"], resources: [\"events\"], verbs: [\"list\"]}");
        }
    }

    @Test
    void tokensThatCannotBeRightAreNotSentAnywhere() {
        CommandRun run = CommandRun.in(
                environment("xoxp-wrong", "", "http://127.0.0.1:1/api/", scratch.resolve("nowhere")), "preflight");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out())
                .contains("SLACK_BOT_TOKEN is malformed", "SLACK_APP_TOKEN is not set", "does not exist")
                .doesNotContain("xoxp-wrong");
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void anUnreachableSlackOrClusterIsAFindingLikeAnyOther() throws IOException {
        CommandRun run = CommandRun.in(environment(BOT, APP, "http://127.0.0.1:1/api/", kubeconfigTo(1)), "preflight");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.out())
                .contains("missing  bot token: unreachable", "missing  access", "127.0.0.1:1", "skipped  rights");
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    @Timeout(20)
    void nobodyIsWaitedForForever() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String slack = "http://127.0.0.1:" + silent.getLocalPort() + "/api/";
            Settings settings = Settings.from(null, environment(BOT, APP, slack, kubeconfigTo(silent.getLocalPort())));

            List<Check> checks = new Preflight(settings, InstantSource.system(), Duration.ofSeconds(1)).checks();

            assertThat(checks)
                    .extracting(Check::state)
                    .contains(Check.State.MISSING)
                    .doesNotContain(Check.State.OK);
            assertThat(checks).extracting(Check::about).contains("Slack").hasSizeGreaterThan(1);
        }
    }

    @Test
    void everyRightOfTheListIsGrantedByTheChart() throws IOException {
        String chart = Files.readString(Path.of("helm/terway-doctor/templates/rbac.yaml"));

        assertThat(NeededRight.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(needed -> assertThat(needed.cost()).isNotBlank())
                .allSatisfy(needed -> assertThat(chart)
                        .containsPattern("\\b" + needed.right().resource() + "\\b")
                        .contains(needed.right().group()));
    }

    private Path kubeconfigTo(int port) throws IOException {
        return Replay.kubeconfig(scratch, "http://127.0.0.1:" + port);
    }

    private static Map<String, String> environment(String bot, String app, String api, Path kubeconfig) {
        return Map.of(
                "SLACK_BOT_TOKEN",
                bot,
                "SLACK_APP_TOKEN",
                app,
                "SLACK_API_URL",
                api,
                "KUBECONFIG",
                kubeconfig.toString());
    }
}
