package dev.terwaydoctor.kube;

import static dev.terwaydoctor.kube.ScriptedApi.seconds;
import static dev.terwaydoctor.kube.ScriptedApi.status;
import static dev.terwaydoctor.kube.ScriptedApi.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.LogEnd;
import dev.terwaydoctor.cluster.Read;
import dev.terwaydoctor.cluster.Read.Status;
import dev.terwaydoctor.cluster.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KubeClusterLogTest {

    private static final String LOG = "/api/v1/namespaces/shop/pods/web-1/log";
    private static final Request.Log REQUEST = new Request.Log("shop", "web-1", "app", false, null, 0);

    private final List<String> lines = new ArrayList<>();
    private ScriptedApi api;
    private Cluster cluster;

    @BeforeEach
    void start() throws Exception {
        api = new ScriptedApi();
        cluster = api.cluster();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void handsOverLineByLine() {
        api.on(LOG, text(200, "text/plain", "one\r\ntwo\n\nthree"));

        Read<LogEnd> read = cluster.log(REQUEST, lines::add, seconds(5));

        assertThat(lines).containsExactly("one", "two", "", "three");
        assertThat(read.found()).contains(new LogEnd(4, 15, true));
    }

    @Test
    void asksForTimestampsAndTheBoundsOfTheRequest() {
        api.on(LOG, text(200, "text/plain", ""));
        Request.Log bounded = new Request.Log("shop", "web-1", "app", true, Instant.parse("2026-05-04T10:12:00Z"), 200);

        cluster.log(bounded, lines::add, seconds(5));

        assertThat(api.requests())
                .containsExactly(
                        "GET " + LOG
                                + "?timestamps=true&container=app&previous=true&sinceTime=2026-05-04T10%3A12%3A00Z&tailLines=200");
    }

    @Test
    void stopsReadingWhenTheSinkHasEnough() {
        api.on(LOG, KubeClusterLogTest::endless);

        Read<LogEnd> read = cluster.log(REQUEST, line -> lines.add(line) && lines.size() < 3, seconds(5));

        assertThat(lines).hasSize(3);
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(read.cost().millis()).isLessThan(4000);
    }

    @Test
    void holdsNoMoreThanALineOfAHugeLog() {
        long size = 200L * 1024 * 1024;
        byte[] block = "2026-05-04T10:12:00Z a line of this log\n".repeat(2048).getBytes(StandardCharsets.UTF_8);
        api.on(LOG, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (long sent = 0; sent < size; sent += block.length) {
                exchange.getResponseBody().write(block);
            }
            exchange.close();
        });
        AtomicLong most = new AtomicLong();
        AtomicLong count = new AtomicLong();
        long before = usedMemory();

        Read<LogEnd> read = cluster.log(
                REQUEST,
                line -> {
                    if (count.incrementAndGet() % 1_000_000 == 0) {
                        most.accumulateAndGet(usedMemory() - before, Math::max);
                    }
                    return true;
                },
                seconds(60));

        assertThat(read.found().orElseThrow().bytes()).isGreaterThanOrEqualTo(size);
        assertThat(read.found().orElseThrow().complete()).isTrue();
        assertThat(most.get()).isLessThan(60L * 1024 * 1024);
    }

    @Test
    void returnsAtTheDeadlineWithTheLinesThatCame() {
        CountDownLatch end = new CountDownLatch(1);
        api.on(LOG, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(end);
            exchange.close();
        });

        Read<LogEnd> read = cluster.log(REQUEST, lines::add, Deadline.in(Duration.ofMillis(800), System::nanoTime));
        end.countDown();

        assertThat(lines).containsExactly("first");
        assertThat(read.status()).isEqualTo(Status.COLLECTED);
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(read.detail()).contains("in time");
    }

    @Test
    void keepsTheLinesBeforeACut() {
        api.on(LOG, exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("first\nsec".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        });

        Read<LogEnd> read = cluster.log(REQUEST, lines::add, seconds(5));

        assertThat(lines).containsExactly("first");
        assertThat(read.found().orElseThrow().complete()).isFalse();
        assertThat(read.detail()).contains("cut the connection");
        assertThat(api.requests()).hasSize(1);
    }

    @Test
    void toleratesBytesThatAreNoText() {
        byte[] bytes = {'a', 0, (byte) 0xff, (byte) 0xc3, 'b', '\n', (byte) 0xe2, (byte) 0x82, (byte) 0xac};
        api.on(LOG, exchange -> {
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });

        cluster.log(REQUEST, lines::add, seconds(5));

        assertThat(lines).containsExactly("a\0\ufffd\ufffdb", "€");
    }

    @Test
    void cutsALineWithoutEndAndMarksIt() {
        byte[] endless = new byte[3 * LogLines.LINE_LIMIT_BYTES];
        Arrays.fill(endless, (byte) 'x');
        api.on(LOG, text(200, "text/plain", new String(endless, StandardCharsets.UTF_8) + "\nnext\n"));

        cluster.log(REQUEST, lines::add, seconds(5));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).hasSize(LogLines.LINE_LIMIT_BYTES + LogLines.CUT_MARK.length());
        assertThat(lines.get(0)).endsWith(LogLines.CUT_MARK);
        assertThat(lines.get(1)).isEqualTo("next");
    }

    @Test
    void aContainerWithoutAPreviousLogIsAbsent() {
        api.on(LOG, status(400, "BadRequest", "previous terminated container app in pod web-1 not found"));

        assertMissed(Status.ABSENT, "previous terminated container");
    }

    @Test
    void aContainerThatHasNotStartedIsAbsent() {
        api.on(LOG, status(400, "BadRequest", "container app is waiting to start: ContainerCreating"));

        assertMissed(Status.ABSENT, "waiting to start");
    }

    @Test
    void aKubeletThatCannotBeReachedIsFailed() {
        api.on(LOG, status(500, "InternalError", "Get https://10.0.0.1:10250: dial tcp: i/o timeout"));

        assertMissed(Status.FAILED, "10250");
    }

    @Test
    void aMissingRightIsDenied() {
        api.on(LOG, status(403, "Forbidden", "cannot get pods/log"));

        assertMissed(Status.DENIED, "pods/log");
    }

    private void assertMissed(Status status, String words) {
        Read<LogEnd> read = cluster.log(REQUEST, lines::add, seconds(5));
        assertThat(read.status()).isEqualTo(status);
        assertThat(read.detail()).contains(words);
        assertThat(lines).isEmpty();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write("again\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        }
    }

    private static long usedMemory() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(8, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
