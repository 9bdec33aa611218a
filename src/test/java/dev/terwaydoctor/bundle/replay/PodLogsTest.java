package dev.terwaydoctor.bundle.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodLogsTest {

    private static final String CLUSTER = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web-0, namespace: shop}
            spec: {nodeName: n1, containers: [{name: app}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: duo-0, namespace: shop}
            spec: {nodeName: n1, containers: [{name: app}, {name: sidecar}], initContainers: [{name: setup}]}
            status: {containerStatuses: [{name: app, state: {waiting: {reason: PodInitializing}}}]}
            """;
    private static final String LOG = """
            starting
            2026-05-04T10:00:00Z one
              continued
            I0504 10:05:00.250000       1 main.go:52] two
            time="2026-05-04T10:10:00+00:00" msg=three
            2026-05-04T10:11:00.123456789Z four
            """;

    @TempDir
    Path folder;

    private Replay replay;

    @BeforeEach
    void serve() throws IOException {
        replay = Replay.of(
                folder,
                Map.of(
                        "cluster.yaml",
                        CLUSTER,
                        "logs/shop/web-0/app.log",
                        LOG,
                        "logs/shop/web-0/app.previous.log",
                        "crashed\n",
                        "logs/shop/duo-0/sidecar.log",
                        "side\n"));
    }

    @AfterEach
    void stop() {
        replay.close();
    }

    @Test
    void givesTheWholeLogOfTheOnlyContainer() throws Exception {
        assertThat(log("web-0", "")).isEqualTo(LOG.replace("2026-05-04T10:11:00.123456789Z ", ""));
        assertThat(replay.get("/api/v1/namespaces/shop/pods/web-0/log")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("text/plain");
    }

    @Test
    void givesTheLogFromBeforeTheRestart() throws Exception {
        assertThat(log("web-0", "?previous=true")).isEqualTo("crashed\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                ?tailLines=0                                                | ''
                ?tailLines=1                                                | four
                ?tailLines=2&follow=true                                    | three four
                ?tailLines=99                                               | starting one continued two three four
                ?sinceSeconds=119                                           | starting four
                ?sinceTime=2026-05-04T10:05:00.25Z                          | starting two three four
                ?sinceTime=2026-05-04T18:10:00%2B08:00                      | starting three four
                ?tailLines=4&sinceTime=2026-05-04T10:00:00Z                 | continued two three four
                ?tailLines=4&sinceTime=2026-05-04T10:01:00Z                 | two three four
                """)
    void cutsTheLogAsAsked(String query, String lastWords) throws Exception {
        String words = log("web-0", query)
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1).replace("msg=", ""))
                .reduce((one, other) -> one + " " + other)
                .orElse("");

        assertThat(words).isEqualTo(lastWords);
    }

    @Test
    void stampsEachLineWithTheTimeThatItTells() throws Exception {
        assertThat(log("web-0", "?timestamps=true")).isEqualTo("""
                starting
                2026-05-04T10:00:00.000000000Z 2026-05-04T10:00:00Z one
                2026-05-04T10:00:00.000000000Z   continued
                2026-05-04T10:05:00.250000000Z I0504 10:05:00.250000       1 main.go:52] two
                2026-05-04T10:10:00.000000000Z time="2026-05-04T10:10:00+00:00" msg=three
                2026-05-04T10:11:00.123456789Z four
                """);
        assertThat(log("web-0", "?timestamps=true&tailLines=4"))
                .startsWith("2026-05-04T10:00:00.000000000Z   continued");
    }

    @Test
    void stopsAtTheByteLimit() throws Exception {
        assertThat(log("web-0", "?limitBytes=10")).isEqualTo("starting\n2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                duo-0 | ''                              | 400 | a container name must be specified for pod duo-0, choose one of: [app sidecar] or one of the init containers: [setup]
                duo-0 | ?container=nope                 | 400 | container nope is not valid for pod duo-0
                duo-0 | ?container=app                  | 400 | container "app" in pod "duo-0" is waiting to start: PodInitializing
                duo-0 | ?container=app&previous=true    | 400 | previous terminated container "app" in pod "duo-0" not found
                web-9 | ''                              | 404 | pods "web-9" not found
                web-0 | ?tailLines=-1                   | 422 | PodLogOptions "web-0" is invalid: tailLines: Invalid value: -1: must be greater than or equal to 0
                web-0 | ?sinceSeconds=0                 | 422 | PodLogOptions "web-0" is invalid: sinceSeconds: Invalid value: 0: must be greater than or equal to 1
                """)
    void refusesInTheServersWords(String pod, String query, int code, String message) throws Exception {
        JsonNode status = replay.json("/api/v1/namespaces/shop/pods/" + pod + "/log" + query.replace("''", ""));

        assertThat(status.path("code").asInt()).isEqualTo(code);
        assertThat(status.path("message").asText()).isEqualTo(message);
    }

    @Test
    void givesNothingForAContainerThatHasRunButLeftNoLog() throws Exception {
        assertThat(log("duo-0", "?container=setup")).isEmpty();
    }

    @Test
    void passesBinaryBytesThrough() throws Exception {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        Files.write(folder.resolve("logs/shop/web-0/app.log"), bytes);

        var response = HttpClient.newHttpClient()
                .send(
                        replay.request("/api/v1/namespaces/shop/pods/web-0/log").build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.body()).isEqualTo(bytes);
    }

    @Test
    void streamsALogThatIsFarLargerThanTheMemoryItMayTake() throws Exception {
        byte[] line = new byte[1024 * 1024];
        Arrays.fill(line, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(folder.resolve("logs/shop/web-0/app.log"))) {
            for (int i = 0; i < 200; i++) {
                out.write(line);
            }
            out.write("\n2026-05-04T10:11:00Z last\n".getBytes(US_ASCII));
        }

        assertThat(log("web-0", "?tailLines=1")).isEqualTo("2026-05-04T10:11:00Z last\n");
        assertThat(log("web-0", "?sinceTime=2026-05-04T10:11:00Z&tailLines=1"))
                .isEqualTo("2026-05-04T10:11:00Z last\n");
        long bytes = HttpClient.newHttpClient()
                .send(
                        replay.request("/api/v1/namespaces/shop/pods/web-0/log?sinceSeconds=1")
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body()
                .transferTo(OutputStream.nullOutputStream());
        assertThat(bytes).isEqualTo(200L * 1024 * 1024 + 1);
    }

    private String log(String pod, String query) throws IOException, InterruptedException {
        return replay.get("/api/v1/namespaces/shop/pods/" + pod + "/log" + query)
                .body();
    }
}
