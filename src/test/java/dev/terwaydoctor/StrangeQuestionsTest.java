package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people really type and paste: every line gets an answer or what to type instead. */
class StrangeQuestionsTest {

    private static final int ANSWERED = 0;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int NO_TARGET = 3;

    @Test
    void nothingAtAllIsTakenForACallForHelp() {
        CommandRun run = ask("   ");

        assertThat(run.code()).isEqualTo(ANSWERED);
        assertThat(run.out()).contains("why is pod checkout-7d9f in payments failing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asdf qwer zxcv",
                "$(rm -rf /); `reboot` | cat /etc/passwd && why",
                "why is pod $(reboot) failing",
                "why is pod Check_Out!! failing",
                "<@U0123456> why is <#C0123456|payments> broken"
            })
    void whatIsNotUnderstoodIsAnsweredWithWhatToType(String question) {
        CommandRun run = ask(question);

        assertThat(run.code()).isEqualTo(NOT_UNDERSTOOD);
        assertThat(run.out())
                .contains("Try: why is pod checkout-7d9f in payments failing")
                .doesNotContain("<@", "<#");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatSteersATerminalIsNotEchoed() {
        CommandRun run = ask("why is \u0000\u001b[31mnothing\u202e failing");

        assertThat(run.code()).isIn(NOT_UNDERSTOOD, NO_TARGET);
        assertThat(run.out()).isNotBlank().doesNotContain("\u0000", "\u001b", "\u202e");
    }

    @Test
    void tenThousandCharactersAreNoHarm() {
        assertThat(ask("x".repeat(10_000)).code()).isEqualTo(NOT_UNDERSTOOD);
        assertThat(ask("why is pod " + "checkout-".repeat(1_100) + " failing").out())
                .contains("That is not a name that Kubernetes can have")
                .hasSizeLessThan(1_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "why is “checkout-7d9f” failing",
                "why’s ‘checkout’ in payments failing",
                "why is <http://checkout-7d9f.payments|checkout-7d9f> failing",
                "<!channel> why is pod checkout-7d9f failing",
                "payments     checkout-7d9f6c54b8-p6vjd   0/1     ContainerCreating   0          24m",
                "24m  Warning  FailedCreatePodSandBox  pod/checkout-7d9f6c54b8-p6vjd  Failed to create pod sandbox: rpc error",
                "E0504 10:10:00 pod_workers.go:919] \"Error syncing pod\" err=\"failed to \\\"CreatePodSandbox\\\" for \\\"checkout-7d9f6c54b8-p6vjd_payments(0a1b2c3d)\\\"\""
            })
    void theNameIsFoundInWhateverStandsAroundIt(String question) {
        CommandRun run = ask(question);

        assertThat(run.code()).isEqualTo(ANSWERED);
        assertThat(unwrapped(run))
                .contains("payments/checkout", "has no free IP address")
                .doesNotContain("<!channel>");
    }

    @Test
    void aPastedEventWithoutANameIsLookedForInTheWholeCluster() {
        CommandRun run = ask(
                "Warning  FailedCreatePodSandBox  2m (x5 over 10m)  kubelet  Failed to create pod sandbox: rpc error: code = Unknown"
                        + " desc = failed to setup network for sandbox \"3f\": plugin type=\"terway\" failed (add): InvalidVSwitchId.IpNotEnough");

        assertThat(run.code()).isEqualTo(ANSWERED);
        assertThat(unwrapped(run)).contains("Cluster vswitch-out-of-ips: vSwitch", "has no free IP address");
    }

    @Test
    void aNamespaceThatIsNotThereIsSaidWithAWayOn() {
        CommandRun run = ask("why is pod checkout-7d9f in nosuchns failing");

        assertThat(run.code()).isEqualTo(NO_TARGET);
        assertThat(run.out()).contains("There is no namespace nosuchns", "Ask again without a namespace");
    }

    private static CommandRun ask(String question) {
        return CommandRun.of("ask", question, "--bundle", "src/main/resources/incidents/vswitch-out-of-ips");
    }

    private static String unwrapped(CommandRun run) {
        return String.join(" ", run.out().trim().split("\\s+"));
    }
}
