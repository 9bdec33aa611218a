package dev.terwaydoctor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageServerTest {

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.with(new TestClock()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String url(String path) {
        return sandbox.pageUrl() + path;
    }

    @Test
    void thePageLoadsNothingFromElsewhere() {
        var page = Call.get(sandbox.pageUrl());

        assertThat(page.body()).contains("<title>Sandbox workspace</title>").doesNotContain("http://", "https://");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
    }

    @Test
    void onlyFilesOfThePageAreServed() {
        assertThat(Call.get(url("page.js")).statusCode()).isEqualTo(200);
        assertThat(List.of("../block-kit.yaml", "block-kit.yaml", "..%2fblock-kit.yaml", "nothing.js", "a/b.js"))
                .allSatisfy(path ->
                        assertThat(Call.get(url(path)).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    void aForeignHostNameIsTurnedAway() throws IOException {
        URI page = URI.create(sandbox.pageUrl());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            String request = "GET /sandbox/state HTTP/1.1\r\nHost: evil.test\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void aFormFromAnotherPageDoesNothing() {
        var answer =
                Call.post(url("sandbox/say"), "application/x-www-form-urlencoded", "user=ann&channel=incidents&text=x");

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(sandbox.workspace().messages().in("C0INCIDENT")).isEmpty();
    }

    @Test
    void whatIsSaidOnThePageIsPosted() {
        Call.postJson(
                url("sandbox/say"),
                Json.object().put("user", "ann").put("channel", "incidents").put("text", "hello"));

        assertThat(sandbox.workspace().messages().in("C0INCIDENT"))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isEqualTo("hello"));
    }

    @Test
    void anUnknownActionOrPlaceIsSaidToBeUnknown() {
        assertThat(Call.postJson(url("sandbox/explode"), Json.object()).statusCode())
                .isEqualTo(404);
        assertThat(Call.postJson(
                                url("sandbox/say"),
                                Json.object().put("user", "ann").put("channel", "nowhere"))
                        .body())
                .contains("no such channel: nowhere");
    }

    @Test
    void commandsInAThreadAreRefusedAsInSlack() {
        String root = sandbox.say("ann", "incidents", null, "root").ts();
        Call.postJson(
                url("sandbox/slash"),
                Json.object()
                        .put("user", "ann")
                        .put("channel", "incidents")
                        .put("thread_ts", root)
                        .put("command", "/why"));

        assertThat(sandbox.workspace().thread("incidents", root).get(1).text())
                .isEqualTo("`/why` is not supported in threads. Sorry!");
        assertThat(sandbox.socket().deliveries()).noneMatch(d -> d.type().equals("slash_commands"));
    }

    @Test
    void theStateTellsPeopleChannelsAndTheApp() {
        JsonNode state = Json.parse(Call.get(url("sandbox/state")).body()).orElseThrow();

        assertThat(state.path("users").findValuesAsText("name")).contains("ann", "liwei", "terway-doctor");
        assertThat(state.path("channels").findValuesAsText("name")).contains("incidents", "random");
        assertThat(state.at("/app/commands").findValuesAsText("command")).containsExactly("/terway", "/why");
    }

    @Test
    void changesAreStreamedInOrder() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url("sandbox/events"))).build();
        var stream =
                HttpClient.newHttpClient().send(request, BodyHandlers.ofLines()).body();
        var lines = stream.filter(line -> line.contains("\"kind\":\"message\"")).iterator();

        sandbox.say("ann", "incidents", null, "one");
        sandbox.say("ann", "incidents", null, "two");

        assertThat(lines.next()).contains("\"text\":\"one\"");
        assertThat(lines.next()).contains("\"text\":\"two\"");
    }
}
