package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Kinds;
import dev.terwaydoctor.cluster.Request;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerTimeTest {

    private final KubeClusters clusters = new KubeClusters(InstantSource.fixed(ScriptedApi.OUR_TIME));

    @AfterEach
    void stop() {
        clusters.close();
    }

    @Test
    void tellsTheTimeOfTheNewestAnswerWhateverItWas() throws Exception {
        try (RawServer server = new RawServer(answer("Mon, 04 May 2026 10:12:00 GMT"))) {
            Cluster cluster = clusters.open("x", new Connection.Plain(server.address()));

            cluster.get(new Request.Get(Kinds.POD, "shop", "a"), seconds(5));

            assertThat(cluster.now(seconds(5))).isEqualTo(Instant.parse("2026-05-04T10:12:00Z"));
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void asksForTheTimeWhenNothingWasReadYet() throws Exception {
        try (RawServer server = new RawServer(answer("Mon, 04 May 2026 10:12:00 GMT"))) {
            Cluster cluster = clusters.open("x", new Connection.Plain(server.address()));

            assertThat(cluster.now(seconds(5))).isEqualTo(Instant.parse("2026-05-04T10:12:00Z"));
        }
    }

    @Test
    void fallsBackToOurOwnClockAndAsksOnlyOnce() throws Exception {
        try (RawServer server = new RawServer(answer("yesterday"))) {
            Cluster cluster = clusters.open("x", new Connection.Plain(server.address()));

            assertThat(cluster.now(seconds(5))).isEqualTo(ScriptedApi.OUR_TIME);
            assertThat(cluster.now(seconds(5))).isEqualTo(ScriptedApi.OUR_TIME);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static String answer(String date) {
        return "HTTP/1.1 403 Forbidden\r\nDate: " + date + "\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
    }
}
