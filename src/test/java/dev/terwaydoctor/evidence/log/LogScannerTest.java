package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.LogEnd;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogScannerTest {

    private static final Instant NOW = Instant.parse("2026-04-03T10:00:00Z");

    @Test
    void gathersLikeErrorsAndCountsThem() {
        LogDigest digest = scan("""
                2026-04-03T09:00:00Z INFO begin
                2026-04-03T09:01:00Z ERROR order 17 failed: dial tcp 10.0.0.9:5432: connect: connection refused
                2026-04-03T09:02:00Z INFO go on
                2026-04-03T09:05:00Z ERROR order 18 failed: dial tcp 10.0.0.9:5432: connect: connection refused
                """);
        LineGroup group = digest.errors().get(0);
        assertThat(digest.errors()).hasSize(1);
        assertThat(group.count()).isEqualTo(2);
        assertThat(group.first()).isEqualTo(Instant.parse("2026-04-03T09:01:00Z"));
        assertThat(group.last()).isEqualTo(Instant.parse("2026-04-03T09:05:00Z"));
        assertThat(group.longestGap()).isEqualTo(240);
        assertThat(group.message()).startsWith("order 18 failed");
        assertThat(digest.goodAtEnd()).isZero();
    }

    @Test
    void findsAQuotedPhraseInTheMiddleOfALongLog() {
        LogScanner scanner = new LogScanner(LineMatcher.NOTHING, List.of(), List.of("peer DOWN", "never said"), NOW);
        IntStream.rangeClosed(1, 20_000)
                .forEach(line -> scanner.accept(line == 10_000 ? "Peer down" : "Log entry " + line));
        List<LogDigest.PhraseHit> hits = digest(scanner).phrases();
        assertThat(hits.get(0).number()).isEqualTo(10_000);
        assertThat(hits.get(0).count()).isEqualTo(1);
        assertThat(hits.get(0).line()).isEqualTo("Peer down");
        assertThat(hits.get(1).count()).isZero();
    }

    @Test
    void theWordsOfAPanicExplainTheEndRatherThanTheExitBehindIt() {
        LogDigest digest = scan("""
                INFO handled request
                panic: assignment to entry in nil map

                goroutine 87 [running]:
                main.main()
                exit status 2
                """);
        assertThat(digest.lastWords()).contains(new LogDigest.LastWords("panic: assignment to entry in nil map", true));
    }

    @Test
    void anEarlierErrorDoesNotExplainTheEnd() {
        LogScanner scanner = scanner(LineMatcher.NOTHING);
        scanner.accept("ERROR could not reach http://a:80, retrying");
        IntStream.range(0, 100).forEach(line -> scanner.accept("INFO working"));
        scanner.accept("bye");
        assertThat(digest(scanner).lastWords()).contains(new LogDigest.LastWords("bye", false));
    }

    @Test
    void specificMessagesTellMoreThanTheirWrappers() {
        LogDigest digest = scan("""
                Error from server (Forbidden): pods is forbidden: User "system:serviceaccount:a:b" cannot list resource "pods"
                ERROR: Permission denied - cannot list pods
                ERROR: shutting down
                """);
        assertThat(digest.errors().get(0).message()).contains("system:serviceaccount:a:b");
        assertThat(digest.errors().get(2).message()).contains("shutting down");
    }

    @Test
    void keepsLinesThatTheCatalogueKnowsWhateverTheirLevel() {
        LogScanner scanner = scanner(line -> line.contains("degradation"));
        scanner.accept("INFO degradation is on");
        assertThat(digest(scanner).groups()).singleElement().satisfies(group -> {
            assertThat(group.known()).isTrue();
            assertThat(group.level()).isEqualTo(Level.INFO);
        });
    }

    @Test
    void prefersTheLineThatNamesWhatIsLookedFor() {
        LogScanner scanner = new LogScanner(LineMatcher.NOTHING, List.of("web-2"), List.of(), NOW);
        scanner.accept("ERROR no address for pod web-2");
        scanner.accept("ERROR no address for pod web-3");
        assertThat(digest(scanner).errors().get(0).line()).contains("web-2");
    }

    @Test
    void holdsOnlySoManyGroupsAndOnlyTheTail() {
        LogScanner scanner = scanner(LineMatcher.NOTHING);
        IntStream.range(0, 5_000).forEach(line -> scanner.accept("ERROR " + word(line) + " failed"));
        LogDigest digest = digest(scanner);
        assertThat(digest.groups()).hasSizeLessThanOrEqualTo(200);
        assertThat(digest.tail()).hasSize(25);
        assertThat(digest.lines()).isEqualTo(5_000);
    }

    @Test
    void followsNumbersThatGrow() {
        LogScanner scanner = scanner(LineMatcher.NOTHING);
        IntStream.range(0, 200)
                .forEach(line -> scanner.accept(
                        "{\"level\":\"info\",\"response_time_ms\": " + (100 + 10 * line) + ", \"id\": 7}"));
        List<Series> series = digest(scanner).series();
        assertThat(series).extracting(Series::field).containsExactly("response_time_ms");
        assertThat(series.get(0).growth()).isGreaterThan(5);
        assertThat(series.get(0).peak()).isEqualTo(2_090);
    }

    @Test
    void seesNoGrowthInNumbersThatSway() {
        LogScanner scanner = scanner(LineMatcher.NOTHING);
        IntStream.range(0, 200).forEach(line -> scanner.accept("level=info duration_ms=" + (100 + line * 37 % 90)));
        assertThat(digest(scanner).series().get(0).growth()).isLessThan(2);
    }

    @Test
    void stopsBehindTheTimeThatIsAskedAbout() {
        LogScanner scanner =
                new LogScanner(LineMatcher.NOTHING, List.of(), List.of(), NOW, Instant.parse("2026-03-05T10:30:00Z"));
        assertThat(scanner.accept("no time yet")).isTrue();
        assertThat(scanner.accept("2026-03-05T10:30:00Z ERROR within")).isTrue();
        assertThat(scanner.accept("2026-03-05T10:30:01Z ERROR beyond")).isFalse();
        LogDigest digest = scanner.digest(new LogEnd(3, 0, false));
        assertThat(digest.errors()).extracting(LineGroup::message).containsExactly("within");
        assertThat(digest.complete()).isTrue();
    }

    @Test
    void keepsErrorCodesApart() {
        LogDigest digest = scan("""
                ERROR ORA-01017: logon denied
                ERROR ORA-12154: logon denied
                ERROR job-1017: logon denied
                ERROR job-12154: logon denied
                """);
        assertThat(digest.errors()).hasSize(3);
    }

    @Test
    void withoutAnyLineNothingIsSaid() {
        LogDigest digest = digest(scanner(LineMatcher.NOTHING));
        assertThat(digest.lastWords()).isEmpty();
        assertThat(digest.errors()).isEmpty();
        assertThat(digest.first()).isNull();
    }

    private static String word(int number) {
        return Integer.toString(number + 1_000, 2).replace('0', 'o').replace('1', 'i');
    }

    private static LogDigest scan(String text) {
        LogScanner scanner = scanner(LineMatcher.NOTHING);
        text.lines().forEach(scanner::accept);
        return digest(scanner);
    }

    private static LogScanner scanner(LineMatcher catalogue) {
        return new LogScanner(catalogue, List.of(), List.of(), NOW);
    }

    private static LogDigest digest(LogScanner scanner) {
        return scanner.digest(new LogEnd(0, 0, true));
    }
}
