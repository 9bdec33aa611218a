package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTimeTest {

    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-01T10:00:00.123456789Z text | 2026-01-01T10:00:00.123456789Z
            2026-01-01T18:00:00+08:00 text | 2026-01-01T10:00:00Z
            2026-01-01T18:00:00.5+0800 text | 2026-01-01T10:00:00.5Z
            {"level":"info","ts":"2026-01-01T10:00:00Z"} | 2026-01-01T10:00:00Z
            [2026-01-01 10:00:00,250] ERROR in app | 2026-01-01T10:00:00.250Z
            2026/01/01 10:00:00 [notice] 1#1 | 2026-01-01T10:00:00Z
            I0101 10:00:00.000000 1 main.go:1] hi | 2026-01-01T10:00:00Z
            E1231 23:59:59.000000 1 main.go:1] hi | 2025-12-31T23:59:59Z
            """)
    void readsTheTimeOfALine(String line, Instant time) {
        assertThat(new LineTime(NOW).next(line)).isEqualTo(time);
    }

    @Test
    void givesALineWithoutTimeThatOfTheLineBefore() {
        LineTime times = new LineTime(NOW);
        assertThat(times.next("before any time")).isNull();
        times.next("2026-01-01T10:00:00Z begin");
        assertThat(times.next("\tat com.example.Main")).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
    }

    @Test
    void passesOverTimesThatCannotBe() {
        assertThat(new LineTime(NOW).next("2026-13-41T10:00:00Z text")).isNull();
        assertThat(new LineTime(NOW).next("E9999 10:00:00.000000 1 a.go:1] x")).isNull();
    }

    @Test
    void looksOnlyAtTheFirstPartOfALine() {
        assertThat(new LineTime(NOW).next("x".repeat(200) + "2026-01-01T10:00:00Z"))
                .isNull();
    }
}
