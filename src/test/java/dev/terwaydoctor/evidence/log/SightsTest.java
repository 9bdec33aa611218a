package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"level":30,"msg":"up"} | {"level":50,"msg":"up"}
            "GET / HTTP/1.1" 200 17 | "GET / HTTP/1.1" 503 17
            {"status":200,"path":"/pay"} | {"status":502,"path":"/pay"}
            done, errors=0 | done, errors=7
            I0305 02:40:59.182696 1 a.go:6] no error | E0305 02:40:59.182696 1 a.go:6] no error
            """)
    void doesNotTakeOneLineForAnotherThatMeansMore(String harmless, String trouble) {
        Sights sights = new Sights(LineMatcher.NOTHING);
        assertThat(sights.of(harmless).level()).isEqualTo(Level.of(harmless)).isEqualTo(Level.INFO);
        assertThat(sights.of(trouble).level()).isEqualTo(Level.of(trouble)).isNotEqualTo(Level.INFO);
    }

    @Test
    void asksTheCatalogueOnceForLinesThatDifferInIdsAndTimes() {
        AtomicInteger asked = new AtomicInteger();
        Sights sights = new Sights(line -> asked.incrementAndGet() > 0);
        IntStream.range(0, 500)
                .forEach(each -> sights.of("2026-05-05 08:00:" + (10 + each % 50) + ",12" + each % 10
                        + " ERROR request req-" + each + " of 10.0.3." + each % 200 + " failed"));
        assertThat(asked.get()).isLessThan(5);
    }

    @Test
    void looksAtLongLinesEachTime() {
        AtomicInteger asked = new AtomicInteger();
        Sights sights = new Sights(line -> asked.incrementAndGet() > 0);
        String line = "ERROR " + "y".repeat(700);
        sights.of(line);
        sights.of(line);
        assertThat(asked).hasValue(2);
    }
}
