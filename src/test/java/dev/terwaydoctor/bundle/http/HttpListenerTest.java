package dev.terwaydoctor.bundle.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpListenerTest {

    private HttpListener listener;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpListener.start(0, HttpListenerTest::echo);
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        String answers = raw("GET /a HTTP/1.1\r\nHost: x\r\n\r\n"
                + "POST /b HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello"
                + "GET /c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answers)
                .contains("GET /a []", "POST /b [hello]", "GET /c []")
                .endsWith("GET /c []");
    }

    @Test
    void letsTheHandlerSetEveryHeader() throws Exception {
        HttpResponse<String> response = get("/date");

        assertThat(response.headers().allValues("Date")).containsExactly("Mon, 04 May 2026 10:12:00 GMT");
    }

    @Test
    void streamsABodyOfUnknownLength() throws Exception {
        HttpResponse<String> response = get("/streamed");

        assertThat(response.headers().firstValue("Transfer-Encoding")).contains("chunked");
        assertThat(response.body()).hasSize(300_000).matches("x+");
    }

    @Test
    void cutsTheConnectionWhenABodyFailsMidway() {
        assertThatThrownBy(() -> get("/broken")).isInstanceOf(IOException.class);
    }

    @Test
    void servesManyClientsAtOnce() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(client.sendAsync(request("/n" + i), HttpResponse.BodyHandlers.ofString()));
        }
        for (int i = 0; i < 60; i++) {
            assertThat(answers.get(i).get(20, TimeUnit.SECONDS).body()).isEqualTo("GET /n" + i + " []");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET / SPDY/3\r\n\r\n",
                "GET / HTTP/1.1\r\nno colon\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n",
                "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void refusesWhatItCannotRead(String request) throws IOException {
        assertThat(raw(request)).startsWith("HTTP/1.1 4").contains("Connection: close");
    }

    @Test
    void refusesALineWithoutEnd() throws IOException {
        char[] endless = new char[40_000];
        Arrays.fill(endless, 'x');

        assertThat(raw("GET /" + new String(endless) + " HTTP/1.1\r\n\r\n")).startsWith("HTTP/1.1 431");
    }

    @Test
    void hangsUpOnClose() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.getOutputStream().write("GET /a HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo('H');

            listener.close();

            socket.setSoTimeout(10_000);
            assertThat(drained(socket)).contains("GET /a");
        }
        assertThat(answerAfterTheEnd()).isEmpty();
    }

    /** The kernel may still take a connection while the listening socket goes away; nobody answers it. */
    private String answerAfterTheEnd() {
        try {
            return raw("GET /a HTTP/1.1\r\n\r\n");
        } catch (IOException refused) {
            return "";
        }
    }

    private static Response echo(Request request) {
        return switch (request.target()) {
            case "/date" -> Response.of(200, "text/plain", new byte[0]).with("Date", "Mon, 04 May 2026 10:12:00 GMT");
            case "/streamed" ->
                Response.streamed(
                        200, "text/plain", out -> out.write("x".repeat(300_000).getBytes(US_ASCII)));
            case "/broken" ->
                Response.streamed(200, "text/plain", out -> {
                    out.write('x');
                    throw new IOException("on purpose");
                });
            default -> {
                String text = request.method() + " " + request.target() + " [" + request.body() + "]";
                yield Response.of(200, "text/plain", text.getBytes(UTF_8));
            }
        };
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path))
                .build();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            socket.shutdownOutput();
            return drained(socket);
        }
    }

    private static String drained(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
