package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    private static final List<String> COMMANDS = List.of("ask", "serve", "demo", "collect", "replay", "preflight");

    private final FakeServices services = new FakeServices(SampleAnswers.diagnosis());

    @Test
    void helpGoesToStdoutAndNamesEveryCommandAndExitCode() {
        CliRun run = CliRun.piped(services, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(COMMANDS);
        assertThat(run.out()).contains("  3   no such target, or several");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ask", "serve", "demo", "collect", "replay", "preflight"})
    void everyCommandExplainsItselfWithAnExample(String command) {
        CliRun run = CliRun.piped(services, command, "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: terway-doctor " + command, "Example", "  terway-doctor " + command);
        assertThat(services.orders).isEmpty();
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(CliRun.piped(services, "--version")).isEqualTo(new CliRun(0, "terway-doctor development\n", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', textBlock = """
            ''                             # Say what to do: a command is missing                        # terway-doctor
            prefligt                       # Unknown argument 'prefligt'; did you mean preflight?        # terway-doctor
            ask                            # Missing QUESTION                                            # terway-doctor ask
            ask;why;is;it                  # Put the question in quotes: 'is' stands outside it          # terway-doctor ask
            ask;why;--bundel;x             # Unknown option --bundel; did you mean --bundle?             # terway-doctor ask
            ask;why;-o;yaml                # Invalid value for option '-o': expected one of [text, json, slack] (case-sensitive) but was 'yaml' # terway-doctor ask
            ask;why;--lang;fr              # Invalid value for option '--lang': expected one of [en, zh] (case-sensitive) but was 'fr' # terway-doctor ask
            ask;why;--now;noon             # Invalid value for option '--now': 'noon' is no time such as 2026-05-04T10:12:00Z # terway-doctor ask
            ask;why;--bundle;x;--context;y # --bundle takes the place of a cluster: leave out --kubeconfig and --context # terway-doctor ask
            collect;why                    # Missing -o incident.tgz                                     # terway-doctor collect
            replay                         # Missing DIR|TGZ                                             # terway-doctor replay
            replay;x;--port;99999          # Invalid value for option '--port': '99999' is no port: give a number from 0 (any free one) to 65535 # terway-doctor replay
            demo;--port;many               # Invalid value for option '--port': 'many' is no port: give a number from 0 (any free one) to 65535 # terway-doctor demo
            serve;now                      # Unknown argument 'now'                                      # terway-doctor serve
            """)
    void aMistakeInTheArgumentsIsOneLineAndAHint(String arguments, String mistake, String command) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(";", -1);

        assertThat(CliRun.piped(services, words))
                .isEqualTo(new CliRun(2, "", "terway-doctor: " + mistake + "\nTry '" + command + " --help'.\n"));
        assertThat(services.orders).isEmpty();
    }

    @Test
    void anErrorOfOursIsOneLine() {
        FakeServices broken = new FakeServices(new IllegalStateException("no such\nthing"));

        assertThat(CliRun.piped(broken, "ask", "why"))
                .isEqualTo(new CliRun(
                        1,
                        "",
                        "terway-doctor: internal error: java.lang.IllegalStateException: no such thing"
                                + " (add --verbose for its trace)\n"));
    }

    @Test
    void verboseShowsTheTrace() {
        FakeServices broken = new FakeServices(new IllegalStateException("no such thing"));

        CliRun run = CliRun.piped(broken, "ask", "why", "-v");

        assertThat(run.err())
                .contains("at dev.terwaydoctor.cli.CliTest.verboseShowsTheTrace")
                .doesNotContain("add --verbose");
    }

    @Test
    void aFailureOfManyLinesIsToldLineByLine() {
        FakeServices broken = new FakeServices(new Failure(Exit.NOT_UNDERSTOOD, "line 1: no\nline 2: no"));

        assertThat(CliRun.piped(broken, "serve"))
                .isEqualTo(new CliRun(2, "", "terway-doctor: line 1: no\nterway-doctor: line 2: no\n"));
    }

    @Test
    void aRefusalBySlackIsCode5() {
        FakeServices refused = new FakeServices(new Failure(Exit.SLACK_REFUSED, "Slack says invalid_auth"));

        assertThat(CliRun.piped(refused, "serve").code()).isEqualTo(5);
    }
}
