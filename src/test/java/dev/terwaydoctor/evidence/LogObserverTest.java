package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogObserverTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: p, namespace: a}
            spec: {nodeName: n, containers: [{name: app}]}
            status: {phase: Running, podIP: 10.0.0.1, conditions: [{type: Ready, status: 'True'}], containerStatuses: [{name: app, ready: true, restartCount: 2, STATE}]}
            """;
    private static final String RUNNING =
            POD.replace("STATE", "state: {running: {}}, lastState: {terminated: {exitCode: 1}}");
    private static final String WAITING = POD.replace(
            "STATE", "state: {waiting: {reason: CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1}}");

    @Test
    void errorsOfARunningContainerThatGoOnAreTroubleAndOthersArePast() {
        String log = lines("2026-05-04T02:%02d:00Z ERROR upstream answered HTTP 502", 10)
                + lines("2026-05-04T03:%02d:00Z INFO served", 30)
                + lines("2026-05-04T10:%02d:00Z ERROR cannot reach http://db:5432", 10);
        List<Evidence> seen = Scene.of(RUNNING).withLog("app", log).seenBy(new LogObserver());
        Evidence trouble = only(seen, "log.trouble");
        assertThat(trouble.field("line")).isEqualTo("cannot reach http://db:5432");
        assertThat(trouble.field("ended")).isEqualTo("false");
        assertThat(trouble.field("lines")).isEqualTo("10");
        Evidence past = only(seen, "log.past-error");
        assertThat(past.field("from")).isEqualTo("02:00:00");
        assertThat(past.field("until")).isEqualTo("02:09:00");
    }

    @Test
    void burstsThatKeepComingBackAreNotOver() {
        String log = lines("2026-05-04T09:%02d:00Z ERROR 429 too many requests", 3)
                + lines("2026-05-04T09:2%d:00Z INFO ok", 9)
                + lines("2026-05-04T09:5%d:00Z ERROR 429 too many requests", 3)
                + lines("2026-05-04T10:0%d:00Z INFO ok", 9);
        assertThat(names(Scene.of(RUNNING).withLog("app", log)))
                .contains("log.trouble")
                .doesNotContain("log.past-error");
    }

    @Test
    void aSingleErrorIsForgivenOnceThingsGoOn() {
        String log = "2026-05-04T10:00:00Z ERROR cannot parse header\n" + lines("2026-05-04T10:0%d:30Z INFO ok", 9);
        assertThat(names(Scene.of(RUNNING).withLog("app", log)))
                .contains("log.past-error")
                .doesNotContain("log.trouble");
    }

    @Test
    void errorsBeforeEverythingWorkedStandAtTheStart() {
        String log =
                "2026-05-04T09:00:00Z ERROR connection refused, retry\n2026-05-04T09:00:05Z ERROR connection refused, retry\n"
                        + lines("2026-05-04T09:%02d:30Z INFO ok", 30);
        assertThat(only(Scene.of(RUNNING).withLog("app", log).seenBy(new LogObserver()), "log.past-error")
                        .field("startup"))
                .isEqualTo("true");
    }

    @Test
    void theLogOfARunThatIsOverGivesItsLastWordsAndHowItEnded() {
        List<Evidence> seen = Scene.of(WAITING)
                .withLog("app", "INFO starting\nERROR config: PORT must be set\n")
                .seenBy(new LogObserver());
        Evidence trouble = only(seen, "log.trouble");
        assertThat(trouble.field("ended")).isEqualTo("true");
        assertThat(trouble.field("line")).isEqualTo("config: PORT must be set");
        assertThat(trouble.field("crash")).isEqualTo("CrashLoopBackOff, exit code 1, 2 restarts");
    }

    @Test
    void theLogBeforeTheRestartGivesLastWordsThoughTheContainerRunsAgain() {
        List<Evidence> seen = Scene.of(RUNNING)
                .withLog("app", "INFO listening\n")
                .withPreviousLog("app", "INFO listening\npanic: nil map\n\ngoroutine 1 [running]:\n")
                .seenBy(new LogObserver());
        assertThat(only(seen, "log.trouble").field("previous")).isEqualTo("true");
        assertThat(seen).filteredOn(piece -> piece.name().equals("log.quiet")).hasSize(1);
    }

    @Test
    void aTroubleWithANameSaysWhichNameItWas() {
        List<Evidence> seen = Scene.of(WAITING)
                .withLog("app", "Error: getaddrinfo ENOTFOUND redis-master\n")
                .seenBy(new LogObserver());
        assertThat(only(seen, "log.trouble").field("host")).isEqualTo("redis-master");
    }

    private static String lines(String format, int count) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> names(Scene scene) {
        return scene.seenBy(new LogObserver()).stream().map(Evidence::name).toList();
    }

    private static Evidence only(List<Evidence> seen, String name) {
        return seen.stream()
                .filter(piece -> piece.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(seen.toString()));
    }
}
