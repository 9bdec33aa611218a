package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.terwaydoctor.doctor.Answer;
import dev.terwaydoctor.doctor.Ask;
import dev.terwaydoctor.doctor.Forms;
import dev.terwaydoctor.doctor.LogDemand;
import dev.terwaydoctor.evidence.TerwayLayout;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.KubeClusters;
import dev.terwaydoctor.report.Extract;
import dev.terwaydoctor.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log of a gigabyte comes over a real socket; one line in it is wanted. */
class LargeLogTest {

    private static final int LINE = 512;
    private static final int LINES = 2_000_000;
    private static final long ALLOWED = 96L << 20;
    private static final String NEEDLE = "quota exceeded for eni-7";

    private final AtomicLong mostHeld = new AtomicLong();
    private final Engine engine = new Engine(TerwayLayout.USUAL);
    private final KubeClusters clusters = new KubeClusters(InstantSource.system());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", LargeLogTest::nothing);
        server.createContext("/api/v1/namespaces/kube-system/pods/terway-1/log", this::gigabyte);
        server.start();
    }

    @AfterEach
    void close() {
        clusters.close();
        server.stop(0);
        engine.close();
    }

    @Test
    void aNeedleIsFoundWithItsNeighboursAndNothingElseIsHeld() throws Exception {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Forms forms = engine.doctor(Map.of("big", clusters.open("big", new Connection.Plain(address))))
                .forms();
        LogDemand demand = new LogDemand(
                new LogDemand.OfContainer("kube-system", "terway-1", "terway", false),
                LogDemand.Span.WHOLE,
                "",
                NEEDLE,
                false,
                1,
                1,
                1_000);
        long before = held();

        Answer answer =
                forms.pull(new Ask("q", "", "big", List.of(), "en", new Report.Target("Pod", "shop", "web-1")), demand);

        Extract extract = ((Answer.Shown) answer).extract();
        assertThat(extract.all()).hasSize(3);
        assertThat(extract.all().get(1)).contains(NEEDLE);
        assertThat(extract.limits()).contains(LINES + " lines (1.0 GB) read, 1 found");
        assertThat(mostHeld.get() - before).as("bytes held meanwhile").isLessThan(ALLOWED);
    }

    private void gigabyte(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] chunk = filled(128);
            for (int chunks = 0; chunks < LINES / 128; chunks++) {
                byte[] sent = chunks == 9_000 ? withNeedle(chunk) : chunk;
                out.write(sent);
                if (chunks % 3_000 == 2_999) {
                    mostHeld.accumulateAndGet(held(), Math::max);
                }
            }
        }
    }

    private static byte[] filled(int lines) {
        String line = "2026-04-05T08:06:40.123456789Z level=info msg=\"allocated\" ";
        return (line + "x".repeat(LINE - line.length() - 1) + "\n")
                .repeat(lines)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] withNeedle(byte[] chunk) {
        byte[] copy = chunk.clone();
        byte[] needle = NEEDLE.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(needle, 0, copy, LINE * 64 + 80, needle.length);
        return copy;
    }

    /** What lives after a collection. */
    private static long held() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void nothing(HttpExchange exchange) {
        try (exchange) {
            exchange.sendResponseHeaders(404, -1);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
