package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void printsOneThreadWithItsVerdictAndTheAddressOfThePage() {
        CommandRun run = CommandRun.of("demo", "--once");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("why is pod checkout-7d9f in payments failing")
                .contains("Resource exhaustion", "has no free IP", "InvalidVSwitchId.IpNotEnough")
                .contains("[Terway log")
                .containsPattern("The workspace: http://127\\.0\\.0\\.1:\\d+/\n");
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void showsAnIncidentOfOnesOwn() {
        CommandRun run = CommandRun.of(
                "demo",
                "--once",
                "--case",
                Replay.CASES.resolve("app-image-pull-backoff").toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("storefront-v2").containsIgnoringCase("image");
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of("demo", "--once", "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).contains("cannot be used: give another one with --port");
        }
    }
}
