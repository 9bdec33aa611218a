package dev.terwaydoctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clusters that do not answer and incidents that are damaged: words, the right exit code, and an end. */
@Timeout(60)
class BrokenSourcesTest {

    private static final Path INCIDENT = Path.of("src/main/resources/incidents/vswitch-out-of-ips");
    private static final String QUESTION = "why is pod checkout-7d9f in payments failing";
    private static final int UNREADABLE = 4;
    private static final int HUGE = 200_000_000;

    @TempDir
    private Path scratch;

    @Test
    void aRefusedConnectionIsSaidWithItsAddress() throws IOException {
        CommandRun run =
                CommandRun.of("ask", QUESTION, "--kubeconfig", kubeconfigTo(1).toString());

        assertThat(run.code()).isEqualTo(UNREADABLE);
        assertThat(run.out()).contains("could not be read", "http://127.0.0.1:1 refused the connection");
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void credentialsThatAreNotAcceptedAreNoQuestionOfRights() throws IOException {
        HttpServer server = unauthorised();
        try {
            CommandRun run = CommandRun.of(
                    "ask",
                    QUESTION,
                    "--kubeconfig",
                    kubeconfigTo(server.getAddress().getPort()).toString());

            assertThat(run.code()).isEqualTo(UNREADABLE);
            assertThat(run.out())
                    .contains("does not accept our credentials", "they are wrong or have expired")
                    .doesNotContain("rule to add");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aSourceThatDoesNotExistIsNamed() {
        assertThat(CommandRun.of("ask", QUESTION, "--kubeconfig", "/nowhere"))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(UNREADABLE, "terway-doctor: kubeconfig /nowhere does not exist\n");
        assertThat(CommandRun.of("ask", QUESTION, "--bundle", "/nowhere"))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(
                        UNREADABLE, "terway-doctor: /nowhere does not exist: give the bundle's folder or its .tgz\n");
        assertThat(CommandRun.of("ask", QUESTION, "--bundle", INCIDENT + "/cluster.yaml")
                        .err())
                .contains("is no .tgz");
    }

    @Test
    void halfABundleIsAnsweredFromAndCalledHalf() throws IOException {
        String whole = Files.readString(INCIDENT.resolve("cluster.yaml"));
        Files.writeString(scratch.resolve("cluster.yaml"), whole.substring(0, whole.length() * 2 / 3) + "\n{cut: [off");

        CommandRun run = CommandRun.of("ask", QUESTION, "--bundle", scratch.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("payments/checkout");
        assertThat(run.err()).contains("terway-doctor: ", "cluster.yaml").doesNotContain("Exception");
    }

    @Test
    void aLogOfBinaryBytesDoesNotKeepTheRestFromBeingSaid() throws IOException {
        byte[] junk = new byte[300_000];
        new Random(7).nextBytes(junk);
        Files.write(terwayLog(), junk);

        CommandRun run = CommandRun.of("ask", QUESTION, "--bundle", scratch.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("has no free IP address").matches("[^\\p{Cntrl}]*(\n[^\\p{Cntrl}]*)*");
    }

    @Test
    void aLogOfTwoHundredMegabytesIsReadAsFarAsTimeAllows() throws IOException {
        String line =
                "E0504 10:09:50.389747       1 pool.go:78] \"sync pool\" err=\"none\" eni=\"eni-bp186fkeir3t1unus840\" idle=3\n";
        try (BufferedWriter log = Files.newBufferedWriter(terwayLog())) {
            for (int written = 0; written < HUGE; written += line.length()) {
                log.write(line);
            }
        }

        assertThat(CommandRun.of("ask", QUESTION, "--bundle", scratch.toString()))
                .satisfies(run -> assertThat(run.code()).isZero())
                .satisfies(run -> assertThat(run.out()).contains("has no free IP address"));
    }

    @Test
    void aSingleLineOfTwoHundredMegabytesFillsNoMemory() throws IOException {
        byte[] line = new byte[HUGE];
        Arrays.fill(line, (byte) 'x');
        Files.write(terwayLog(), line);

        assertThat(CommandRun.of("ask", QUESTION, "--bundle", scratch.toString())
                        .code())
                .isZero();
    }

    /** Copies the incident without its log, and says where that goes. */
    private Path terwayLog() throws IOException {
        Files.copy(INCIDENT.resolve("case.yaml"), scratch.resolve("case.yaml"));
        Files.copy(INCIDENT.resolve("cluster.yaml"), scratch.resolve("cluster.yaml"));
        return Files.createDirectories(scratch.resolve("logs/kube-system/terway-eniip-cqskr"))
                .resolve("terway.log");
    }

    private static HttpServer unauthorised() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = """
                {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "Unauthorized", "message": "Unauthorized", "code": 401}
                """.getBytes(UTF_8);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Path kubeconfigTo(int port) throws IOException {
        return Replay.kubeconfig(scratch, "http://127.0.0.1:" + port);
    }
}
