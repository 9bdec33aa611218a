package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTest {

    private static final String POD = "/api/v1/namespaces/shop/pods/web-0";

    @TempDir
    Path folder;

    private Replay replay;

    @BeforeEach
    void serve() throws IOException {
        replay = Replay.of(folder, Map.of("cluster.yaml", """
                {apiVersion: v1, kind: Pod, metadata: {name: web-0, namespace: shop}, spec: {containers: [{name: app}]}}
                ---
                {apiVersion: v1, kind: Secret, metadata: {name: s, namespace: shop}, data: {password: aHVudGVyMg==}}
                """));
    }

    @AfterEach
    void stop() {
        replay.close();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/namespaces/shop/pods",
        "PUT, /api/v1/namespaces/shop/pods/web-0",
        "PATCH, /api/v1/namespaces/shop/pods/web-0",
        "DELETE, /api/v1/namespaces/shop/pods/web-0",
        "DELETE, /api/v1/namespaces/shop/pods",
        "HEAD, /api/v1/namespaces/shop/pods",
        "POST, /api/v1/namespaces/shop/pods/web-0/eviction",
        "POST, /apis/authorization.k8s.io/v1/subjectaccessreviews"
    })
    void refusesEveryOtherVerb(String method, String path) throws Exception {
        HttpResponse<String> response = replay.send(replay.request(path).method(method, BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(replay.get(POD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                POD + "/exec?command=sh",
                POD + "/attach",
                POD + "/portforward",
                POD + "/proxy/metrics",
                "/api/v1/nodes/n1/proxy/logs/",
                "/api/v1/namespaces/shop/services/web/proxy"
            })
    void refusesToReachIntoAPodEvenByGet(String path) throws Exception {
        JsonNode status = replay.json(path);

        assertThat(status.path("code").asInt()).isEqualTo(403);
        assertThat(status.path("reason").asText()).isEqualTo("Forbidden");
    }

    @Test
    void refusesToUpgradeAConnection() throws Exception {
        assertThat(raw("GET " + POD
                        + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: SPDY/3.1\r\n\r\n"))
                .startsWith("HTTP/1.1 403 Forbidden")
                .contains("no upgrade to spdy/3.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/secrets", "/api/v1/namespaces/shop/secrets", "/api/v1/namespaces/shop/secrets/s"})
    void showsNoSecret(String path) throws Exception {
        HttpResponse<String> response = replay.get(path);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).doesNotContain("aHVudGVyMg");
    }

    @Test
    void saysThatNothingWillChange() throws Exception {
        JsonNode status = replay.json("/api/v1/pods?watch=1");

        assertThat(status.path("code").asInt()).isEqualTo(405);
        assertThat(status.path("message").asText()).contains("nothing to watch");
    }

    @Test
    void answersThisMachineOnly() throws Exception {
        assertThat(raw("GET /version HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403 Forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/namespaces/..%2f..%2fetc/pods",
                "/api/v1/namespaces/shop/pods/%00",
                "/api/v1/namespaces/%zz/pods",
                "/api/v1/namespaces/%ff/pods",
                "/api/v1/namespaces/../pods"
            })
    void refusesAddressesThatNoNameCanMake(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 Bad Request");
    }

    @ParameterizedTest
    @CsvSource({
        "list, '', pods, '', true",
        "get, '', pods, log, true",
        "get, network.alibabacloud.com, podenis, '', true",
        "list, '', secrets, '', false",
        "get, '', pods, exec, false",
        "watch, '', pods, '', false",
        "delete, '', pods, '', false"
    })
    void tellsWhatMayBeDone(String verb, String group, String resource, String subresource, boolean allowed)
            throws Exception {
        String review = """
                {"spec": {"resourceAttributes": {"verb": "%s", "group": "%s", "resource": "%s", "subresource": "%s"}}}
                """.formatted(verb, group, resource, subresource);

        HttpResponse<String> response =
                replay.send(replay.request("/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")
                        .POST(BodyPublishers.ofString(review)));

        JsonNode body = new ObjectMapper().readTree(response.body());
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(body.path("kind").asText()).isEqualTo("SelfSubjectAccessReview");
        assertThat(body.at("/status/allowed").asBoolean()).isEqualTo(allowed);
    }

    @Test
    void refusesAReviewThatIsNotJson() throws Exception {
        HttpResponse<String> response =
                replay.send(replay.request("/apis/authorization.k8s.io/v1/selfsubjectrulesreviews")
                        .POST(BodyPublishers.ofString("k8s\0")));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    private String raw(String request) throws IOException {
        URI server = URI.create(replay.server().url());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[4096];
            int length = socket.getInputStream().readNBytes(answer, 0, "HTTP/1.1 400".length());
            while (socket.getInputStream().available() > 0) {
                length += socket.getInputStream().read(answer, length, answer.length - length);
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }
}
