package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotCollectedTest {

    private static final String CLUSTER = """
            {apiVersion: v1, kind: Pod, metadata: {name: web-0, namespace: shop}, spec: {containers: [{name: app}]}}
            """;
    private static final String READS = """
            {verb: get, apiVersion: v1, resource: pods, namespace: shop, name: web-0, status: 200}
            ---
            {verb: list, apiVersion: v1, resource: events, namespace: shop, status: 200, cut: "the newest 500 of 3120"}
            ---
            {verb: list, apiVersion: v1, resource: nodes, status: 403, reason: Forbidden,
             message: 'nodes is forbidden: User "doctor" cannot list resource "nodes"'}
            """;

    @TempDir
    Path folder;

    private Replay replay;

    @BeforeEach
    void serve() throws IOException {
        replay = Replay.of(folder, Map.of("cluster.yaml", CLUSTER, "reads.yaml", READS));
    }

    @AfterEach
    void stop() {
        replay.close();
    }

    @Test
    void answersWhatWasCollected() throws Exception {
        assertThat(replay.get("/api/v1/namespaces/shop/pods/web-0").statusCode())
                .isEqualTo(200);
        assertThat(replay.json("/api/v1/namespaces/shop/pods?fieldSelector=metadata.name%3Dweb-0")
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void saysWhatWasNotCollectedInsteadOfDenyingThatItExists() throws Exception {
        JsonNode status = replay.json("/api/v1/namespaces/shop/configmaps/eni-config");

        assertThat(status.path("reason").asText()).isEqualTo("NotCollected");
        assertThat(status.path("message").asText())
                .isEqualTo("configmaps \"eni-config\" was not collected into this bundle");
        assertThat(replay.json("/api/v1/namespaces/shop/pods").path("reason").asText())
                .isEqualTo("NotCollected");
        assertThat(replay.json("/api/v1/namespaces/shop/pods/web-0/log")
                        .path("reason")
                        .asText())
                .isEqualTo("NotCollected");
    }

    @Test
    void repeatsARecordedRefusal() throws Exception {
        JsonNode status = replay.json("/api/v1/nodes?limit=500");

        assertThat(status.path("code").asInt()).isEqualTo(403);
        assertThat(status.path("message").asText()).startsWith("nodes is forbidden: User \"doctor\"");
    }

    @Test
    void admitsThatARefusedReadIsNotAllowed() throws Exception {
        HttpResponse<String> response = replay.send(replay.request(
                        "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews")
                .POST(BodyPublishers.ofString(
                        "{\"spec\": {\"resourceAttributes\": {\"verb\": \"list\", \"resource\": \"nodes\"}}}")));

        assertThat(new ObjectMapper()
                        .readTree(response.body())
                        .at("/status/allowed")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void warnsOfWhatWasCut() throws Exception {
        assertThat(replay.get("/api/v1/namespaces/shop/events").headers().firstValue("Warning"))
                .contains("299 - \"the newest 500 of 3120\"");
    }
}
