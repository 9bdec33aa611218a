package dev.terwaydoctor.kube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP server on the loopback that answers as scripted, well or badly, and remembers what reached it. Answers for a path are used
 * in order, the last one again and again; a path without a script gets a 404 as plain text, as an unknown type does.
 */
final class ScriptedApi implements AutoCloseable {

    static final Instant OUR_TIME = Instant.parse("2030-01-01T00:00:00Z");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private final KubeClusters clusters = new KubeClusters(InstantSource.fixed(OUR_TIME));

    /** Writes one answer, or fails to. */
    interface Answer {
        void write(HttpExchange exchange) throws IOException;
    }

    ScriptedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Cluster clusterWithNodeLogs() throws ConnectionException {
        return clusters.open("test", new Connection.Plain(address()), true);
    }

    Cluster cluster() throws ConnectionException {
        return clusters.open("test", new Connection.Plain(address()));
    }

    ScriptedApi on(String path, Answer... script) {
        answers.put(path, new ConcurrentLinkedQueue<>(List.of(script)));
        return this;
    }

    /** Method, path and query of everything that arrived, in order. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    Map<String, List<String>> headersOf(int request) {
        return headers.get(request);
    }

    static Deadline seconds(int seconds) {
        return Deadline.in(Duration.ofSeconds(seconds), System::nanoTime);
    }

    static Answer json(int code, String body) {
        return text(code, "application/json", body);
    }

    static Answer status(int code, String reason, String message) {
        return json(code, """
                {"kind":"Status","apiVersion":"v1","status":"Failure","reason":"%s","message":"%s","code":%d,
                 "details":{"name":"web-1","kind":"pods"}}""".formatted(reason, message, code));
    }

    static Answer text(int code, String mediaType, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    static Answer with(String header, String value, Answer answer) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            answer.write(exchange);
        };
    }

    /** Announces more than it sends, then cuts the connection. */
    static Answer cutAfter(String beginning) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 100_000);
            OutputStream out = exchange.getResponseBody();
            out.write(beginning.getBytes(StandardCharsets.UTF_8));
            out.flush();
            throw new IOException("cut");
        };
    }

    @Override
    public void close() {
        clusters.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        headers.add(Map.copyOf(exchange.getRequestHeaders()));
        Queue<Answer> script = answers.getOrDefault(exchange.getRequestURI().getPath(), new ArrayDeque<>());
        Answer next = script.size() > 1 ? script.remove() : script.peek();
        (next == null ? text(404, "text/plain", "404 page not found\n") : next).write(exchange);
    }
}
