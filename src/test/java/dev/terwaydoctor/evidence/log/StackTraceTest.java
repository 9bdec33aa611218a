package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackTraceTest {

    @Test
    void theLastLineOfAPythonTracebackTells() {
        assertThat(telling("""
                ERROR in app: Exception on / [GET]
                Traceback (most recent call last):
                  File "/app/app.py", line 21, in index
                    r = requests.get(URL)
                requests.exceptions.ConnectionError: no way to memcom
                """)).isEqualTo("requests.exceptions.ConnectionError: no way to memcom");
    }

    @Test
    void ofChainedTracebacksTheLastTells() {
        assertThat(telling("""
                Traceback (most recent call last):
                  File "a.py", line 1, in a
                KeyError: 'a'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "b.py", line 2, in b
                ValueError: bad port
                """)).isEqualTo("ValueError: bad port");
    }

    @Test
    void theFirstLineOfAGoPanicTells() {
        assertThat(telling("""
                panic: assignment to entry in nil map

                goroutine 87 [running]:
                main.(*Server).record(0xc0001a2000)
                \t/src/server.go:211 +0x1b4
                """)).isEqualTo("panic: assignment to entry in nil map");
    }

    @Test
    void theInnermostCauseOfAJavaExceptionTells() {
        assertThat(telling("""
                2026-01-01 ERROR Application run failed
                org.springframework.beans.BeanCreationException: no bean
                \tat org.springframework.Factory.create(Factory.java:1)
                Caused by: java.sql.SQLException: no connection
                \tat com.example.Db.open(Db.java:2)
                \t... 4 common frames omitted
                Caused by: java.net.UnknownHostException: ledger-db
                \tat java.net.Socket.connect(Socket.java:3)
                """)).isEqualTo("java.net.UnknownHostException: ledger-db");
    }

    @Test
    void theLineAfterARustPanicTells() {
        assertThat(telling("thread 'main' panicked at src/config.rs:44:38:\ncalled `unwrap()` on an `Err` value\n"))
                .isEqualTo("called `unwrap()` on an `Err` value");
    }

    @Test
    void theNextLogLineDoesNotBelong() {
        StackTrace trace = new StackTrace("ERROR boom");
        assertThat(trace.takes("\tat a.b.C")).isTrue();
        assertThat(trace.takes("INFO next request")).isFalse();
        assertThat(trace.takes("ERROR java.io.IOException: another line with a level"))
                .isFalse();
    }

    @Test
    void linesOfTheSameIndentStandForThemselves() {
        StackTrace trace = new StackTrace("  \"status\": \"Failure\",");
        assertThat(trace.takes("  \"message\": \"pods is forbidden\"")).isFalse();
        assertThat(trace.takes("    \"details\": {}")).isTrue();
    }

    @Test
    void endsEvenWhenTheTraceDoesNot() {
        StackTrace trace = new StackTrace("ERROR boom");
        int taken = 0;
        while (trace.takes("\tat recursion") && taken < 10_000) {
            taken++;
        }
        assertThat(taken).isLessThan(1_000);
    }

    private static String telling(String text) {
        String[] lines = text.split("\n", -1);
        StackTrace trace = new StackTrace(lines[0]);
        for (int at = 1; at < lines.length - 1; at++) {
            assertThat(trace.takes(lines[at])).as(lines[at]).isTrue();
        }
        return trace.telling();
    }
}
