package dev.terwaydoctor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            W0305 02:40:59.182696 1 cache.go:64] stale | WARNING
            E0305 02:40:59.182696 1 cache.go:64] lost | ERROR
            {"ts":"2026-01-01","level":"error","msg":"x"} | ERROR
            {"severity": "CRITICAL", "message": "x"} | FATAL
            {"level":50,"msg":"pino"} | ERROR
            {"level":"info","msg":"debug panel failed"} | INFO
            time="2026-01-01T00:00:00Z" level=warning msg="slow" | WARNING
            lvl=eror msg="geth style" | ERROR
            2026-01-01 10:00:00 [emerg] 1#1: bind() failed | FATAL
            2026-01-01 10:00:00 [notice] 1#1: start worker process 29 | INFO
            2026-01-01 10:00:00,123 - ERROR - expired | ERROR
            ERROR:root:no route | ERROR
            2026-01-01 10:00:00.1  INFO 1 --- [main] c.a.App : cannot find optional bean | INFO
            panic: assignment to entry in nil map | FATAL
            2026-05-05 08:54:44.900 ERROR 1 --- [main] o.s.boot.SpringApplication : run failed | ERROR
            08:54:44.900 [main] WARN  c.a.App - slow | WARNING
            ERROR [2026-05-05 08:54:44] [pool-1] failed | ERROR
            [2026-05-05 08:54:44 +0000] [7] [ERROR] Worker (pid:9) was sent SIGKILL! | ERROR
            WARNING:urllib3.connectionpool:Retrying | WARNING
            CRITICAL:root:gone | FATAL
            {"level":"dpanic","ts":1.7e9,"caller":"a/b.go:1","msg":"x"} | FATAL
            {"level":"fatal","time":1767225600,"message":"x"} | FATAL
            {"level":60,"time":1,"msg":"pino fatal"} | FATAL
            2026/05/05 08:54:44 [crit] 31#31: *1 open() failed | FATAL
            2026-05-05 08:54:44.000 UTC [71] FATAL:  too many clients | FATAL
            2026-05-05 08:54:44.000 UTC [71] LOG:  checkpoint complete | INFO
            2026-05-05T08:54:44.1Z 0 [Warning] [MY-010055] insecure | WARNING
            2026-05-05T08:54:44.1Z 0 [ERROR] [MY-010457] InnoDB gone | ERROR
            1:M 05 May 2026 08:54:44.000 # Cannot save in background: fork: Cannot allocate memory | ERROR
            {"t":{"$date":"2026-05-05"},"s":"E","c":"NETWORK","msg":"x"} | ERROR
            E, [2026-05-05T08:54:44 #1] ERROR -- : boom | ERROR
            fail: Microsoft.Hosting[0] | ERROR
            crit: Microsoft.Hosting[0] | FATAL
            2026/05/05 08:54:44 http: Server closed | INFO
            ts=2026-05-05T08:54:44Z caller=main.go:1 level=error err="boom" | ERROR
            """)
    void takesTheLevelThatTheLineNames(String line, Level level) {
        assertThat(Level.of(line)).isEqualTo(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Environment variable DEPLOY_ENV is undefined",
                "/bin/sh: 1: python3: not found",
                "postgres:5432 - no response",
                "\"root\" execution of the PostgreSQL server is not permitted.",
                "wget: can't connect to remote host (10.0.0.1): Connection refused",
                "java.net.UnknownHostException: db",
                "unknown flag: --serverr",
                "Segmentation fault (core dumped)",
                "10.0.0.1 - - [05/Apr/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 503 19",
                "{\"level\":\"info\",\"path\":\"/pay\",\"status\":502}"
            })
    void seesTroubleInLinesThatNameNoLevelAndInFailedRequests(String line) {
        assertThat(Level.of(line)).isEqualTo(Level.ERROR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Log entry 17",
                "10.8.0.1 - - \"GET /api/items HTTP/1.1\" 200 512",
                "took 500 ms to encode 429 frames",
                "0 errors, 12 warnings suppressed",
                "batch done errors=0 failed=0",
                "{\"msg\":\"done\",\"error\":null}",
                "level=info msg=\"request\" status=200 timeout=30s",
                "10.0.0.1 - - \"GET /errors HTTP/1.1\" 200 5012",
                "listening on :5000",
                ""
            })
    void takesNoOffenceAtHarmlessWords(String line) {
        assertThat(Level.of(line)).isEqualTo(Level.INFO);
    }
}
