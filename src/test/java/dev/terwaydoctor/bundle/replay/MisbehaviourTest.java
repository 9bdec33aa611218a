package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.terwaydoctor.bundle.Bundle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MisbehaviourTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private final Misbehaviour misbehaviour = new Misbehaviour();
    private Bundle bundle;
    private ReplayServer server;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("cluster.yaml"), """
                {apiVersion: v1, kind: Pod, metadata: {name: web-0, namespace: shop,
                 creationTimestamp: '2026-05-04T09:00:00Z'}}
                """);
        bundle = Bundle.open(folder);
        server = misbehaviour.serve(bundle);
    }

    @AfterEach
    void stop() {
        server.close();
        bundle.close();
    }

    @Test
    void answersWithTheStatusAskedFor() throws Exception {
        misbehaviour.on("/pods", Fault.tooManyRequests(7));

        HttpResponse<String> response = get("/api/v1/pods");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValue("Retry-After")).contains("7");
        assertThat(response.body()).contains("\"reason\":\"TooManyRequests\"");
        assertThat(get("/api/v1/nodes").statusCode()).isEqualTo(200);
        assertThat(misbehaviour.requests()).containsExactly("GET /api/v1/pods", "GET /api/v1/nodes");
    }

    @Test
    void recoversAfterSoManyTimes() throws Exception {
        misbehaviour.on("/pods", Fault.internalError().times(1));

        assertThat(get("/api/v1/pods").statusCode()).isEqualTo(500);
        assertThat(get("/api/v1/pods").statusCode()).isEqualTo(200);
    }

    @Test
    void cutsAnAnswerShort() {
        misbehaviour.on("/pods", Fault.cutAfter(5));

        assertThatThrownBy(() -> get("/api/v1/pods")).isInstanceOf(IOException.class);
    }

    @Test
    void hangsUp() {
        misbehaviour.on("/pods", Fault.noAnswer());

        assertThatThrownBy(() -> get("/api/v1/pods")).isInstanceOf(IOException.class);
    }

    @Test
    void holdsAnAnswerBackWhileItServesOthers() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        misbehaviour.on("/pods", Fault.held(release));

        CompletableFuture<HttpResponse<String>> held =
                CLIENT.sendAsync(request("/api/v1/pods"), HttpResponse.BodyHandlers.ofString());
        assertThat(get("/api/v1/nodes").statusCode()).isEqualTo(200);
        assertThat(held).isNotDone();
        release.countDown();

        assertThat(held.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    }
}
