package dev.terwaydoctor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.report.ReportJson;
import dev.terwaydoctor.report.SampleReports;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AskCommandTest {

    private static final String UNREADABLE =
            "the API server of prod does not answer: check the address and the network";

    private final FakeServices services = new FakeServices(SampleAnswers.diagnosis());

    @Test
    void theAnswerIsAllThatGoesToStdout() {
        CliRun run = CliRun.piped(services, "ask", "why is checkout failing");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(new TerminalRenderer(Screen.PIPED).render(SampleAnswers.diagnosis()));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void withoutOptionsTheCurrentClusterIsAskedInEnglish() {
        CliRun.piped(services, "ask", "why is checkout failing");

        assertThat(services.orders.get(0)).isEqualTo(new Place(null, null, null, null, null));
        assertThat(services.orders.get(1))
                .isEqualTo(new Ask(
                        "ask-" + ProcessHandle.current().pid(),
                        "why is checkout failing",
                        "prod-hz",
                        List.of(),
                        "en",
                        null));
    }

    @Test
    void everyOptionOfALiveClusterIsPassedOn() {
        CliRun.piped(
                services,
                "ask",
                "why",
                "-n",
                "shop",
                "--context",
                "blue",
                "--kubeconfig",
                "/k",
                "--lang",
                "zh",
                "--now",
                "2026-05-04T18:12:00+08:00");

        assertThat(services.orders.get(0))
                .isEqualTo(new Place(Path.of("/k"), "blue", null, Instant.parse("2026-05-04T10:12:00Z"), null));
        Ask ask = (Ask) services.orders.get(1);
        assertThat(ask.namespaces()).containsExactly("shop");
        assertThat(ask.language()).isEqualTo("zh");
    }

    @Test
    void aBundleTakesThePlaceOfACluster() {
        CliRun.piped(services, "ask", "why", "--bundle", "incident.tgz");

        assertThat(services.orders.get(0)).isEqualTo(new Place(null, null, Path.of("incident.tgz"), null, null));
    }

    @Test
    void aQuestionIsTakenAsItStands() {
        CliRun.piped(services, "ask", "@terway `why` $(is) <@U123> \"x\" ${failing}; *");

        assertThat(((Ask) services.orders.get(1)).text()).isEqualTo("@terway `why` $(is) <@U123> \"x\" ${failing}; *");
    }

    @Test
    void theConsultationIsClosedAfterTheAnswer() {
        CliRun.piped(services, "ask", "why");

        assertThat(services.closed).isTrue();
    }

    @Test
    void jsonIsTheReport() {
        CliRun run = CliRun.piped(services, "ask", "why", "-o", "json");

        assertThat(run.out()).isEqualTo(ReportJson.write(SampleReports.full()));
    }

    @Test
    void slackIsWhatTheSlackSideMakesOfIt() {
        assertThat(CliRun.piped(services, "ask", "why", "-o", "slack").out()).isEqualTo("[{\"text\": \"why\"}]\n");
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(SampleAnswers.diagnosis(), 0),
                Arguments.of(SampleAnswers.shown(), 0),
                Arguments.of(SampleAnswers.words(true), 0),
                Arguments.of(SampleAnswers.words(false), 2),
                Arguments.of(SampleAnswers.absent(), 3),
                Arguments.of(SampleAnswers.ambiguous(), 3),
                Arguments.of(SampleAnswers.denied(), 4),
                Arguments.of(SampleAnswers.unreachable(), 4));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void theExitCodeSaysWhatTheAnswerCameTo(Answer answer, int code) {
        assertThat(CliRun.piped(new FakeServices(answer), "ask", "why").code()).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("endings")
    void jsonPrintsAReportWhateverTheExitCode(Answer answer, int code) {
        CliRun run = CliRun.piped(new FakeServices(answer), "ask", "why", "-o", "json");

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).startsWith("{\n  \"schema\": 1,").endsWith("\n}\n");
    }

    @Test
    void jsonOfSomethingShownHoldsAllItsLines() {
        CliRun run = CliRun.piped(new FakeServices(SampleAnswers.shown()), "ask", "show its log", "-o", "json");

        assertThat(run.out())
                .contains("\"id\": \"logs\"")
                .contains("2026-05-04T09:58:30Z starting\\n2026-05-04T09:58:31Z no ip");
    }

    @Test
    void anUnreadableClusterIsOneLineAndCode4() {
        FakeServices broken = new FakeServices(new Failure(Exit.UNREADABLE, UNREADABLE));

        assertThat(CliRun.piped(broken, "ask", "why"))
                .isEqualTo(new CliRun(4, "", "terway-doctor: " + UNREADABLE + "\n"));
    }

    @Test
    void anUnreadableClusterIsAReportInJson() {
        FakeServices broken = new FakeServices(new Failure(Exit.UNREADABLE, UNREADABLE));

        CliRun run = CliRun.piped(broken, "ask", "why", "-o", "json");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.out())
                .contains("\"question\": \"why\"")
                .contains("\"now\": \"2026-05-04T10:12:00Z\"")
                .contains("\"verdict\": \"inconclusive\"")
                .contains("\"headline\": \"" + UNREADABLE + "\"");
    }
}
