package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTimeTest {

    private final LineTime times = new LineTime(Instant.parse("2026-03-04T10:12:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                2026-01-22T15:04:05Z message                                        | 2026-01-22T15:04:05Z
                2026-01-22T15:04:05.123456789+08:00 message                         | 2026-01-22T07:04:05.123456789Z
                I0122 15:04:05.000001       1 main.go:52] message                   | 2026-01-22T15:04:05.000001Z
                W0902 09:30:29.633722 client_config.go:617] no thread id            | 2025-09-02T09:30:29.633722Z
                I0122 15:04:05.5 x.go:1] updateAt=2022-09-02 07:37:59.584667 +0000 UTC | 2026-01-22T15:04:05.5Z
                2026-01-06 03:00:00,123 ERROR message                               | 2026-01-06T03:00:00.123Z
                2026-01-06 03:00:00.477 [INFO][72] felix/x.go 452                   | 2026-01-06T03:00:00.477Z
                2026-01-06 03:00:00.5 +0800 CST message                             | 2026-01-05T19:00:00.5Z
                2026/01/06 03:00:00 [error] 7#7: message                            | 2026-01-06T03:00:00Z
                time="2026-01-07T23:07:00Z" level=info msg="alloc ip req"           | 2026-01-07T23:07:00Z
                {"timestamp": "2026-01-05T12:00:30Z", "level": "INFO"}              | 2026-01-05T12:00:30Z
                cert valid until 2031-01-01T00:00:00Z, read 2026-01-06T03:00:00Z    | 2026-01-06T03:00:00Z
                """)
    void findsTheTimeOfALine(String line, String expected) {
        assertThat(times(line)).contains(Instant.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "goroutine 1 [running]:",
                "I9999 99:99:99.000000 not a time",
                "2026-13-45T99:99:99Z not a time",
                "valid until 2031-01-01T00:00:00Z",
                "id 12026-01-06T03:00:00Z",
                "2026-01-06 alone",
                "error code 2026-01-06T03:00"
            })
    void findsNoneWhereThereIsNone(String line) {
        assertThat(times(line)).isEmpty();
    }

    private Optional<Instant> times(String line) {
        byte[] bytes = line.getBytes(UTF_8);
        return times.in(bytes, 0, bytes.length);
    }
}
