package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"level":"error","msg":"db down","error":"dial tcp: refused"} | db down: dial tcp: refused
            {"level":"error","message":"db down: refused","err":"refused"} | db down: refused
            {"error":{"message":"inner"}} | inner
            {"no":"message"} | {"no":"message"}
            {broken json | {broken json
            level=error msg="cannot save" err="disk full" | cannot save: disk full
            level=error msg=stopped | stopped
            2026-01-01 10:00:00,250 ERROR [main] boom | [main] boom
            [2026-01-01 10:00:00,250] ERROR in app: boom | in app: boom
            E0305 02:40:59.182696       1 reflector.go:147] failed to list | failed to list
            panic: missing config | panic: missing config
            2026/05/05 08:54:44 [crit] 31#31: *1 open() failed | 31#31: *1 open() failed
            [05-May-2026 08:54:41 UTC] PHP Fatal error: boom | PHP Fatal error: boom
            2026-05-05 08:54:44.900 ERROR 1 --- [main] o.s.App : run failed | o.s.App : run failed
            2026-05-05 08:54:44.000 UTC [71] FATAL:  too many clients | too many clients
            [2026-05-05 08:54:44 +0000] [7] [ERROR] Worker was sent SIGKILL! | Worker was sent SIGKILL!
            1:M 05 May 2026 08:54:44.000 # Cannot save in background | Cannot save in background
            E0305 02:40:59.182696       1 a.go:1] "Failed" err="boom" | Failed: boom
            2026-05-05T08:54:44.1Z 0 [ERROR] [MY-010457] gone | [MY-010457] gone
            ERRORS_DB is empty | ERRORS_DB is empty
            """)
    void takesWhatIsSaidOutOfALine(String line, String message) {
        assertThat(Message.of(line)).isEqualTo(message);
    }

    @Test
    void keepsALineThatIsNothingButItsHead() {
        assertThat(Message.of("2026-01-01T10:00:00Z ERROR")).isEqualTo("2026-01-01T10:00:00Z ERROR");
    }

    @Test
    void givesMessagesThatDifferInNumbersTheSameShape() {
        assertThat(Shape.of("request 17 to http://db-7:5432 failed"))
                .isEqualTo(Shape.of("request 9 to http://db-2:1 failed"));
        assertThat(Shape.of("cannot list pods")).isNotEqualTo(Shape.of("cannot list nodes"));
    }
}
