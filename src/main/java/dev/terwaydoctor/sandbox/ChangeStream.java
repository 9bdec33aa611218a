package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.terwaydoctor.sandbox.workspace.Json;
import dev.terwaydoctor.sandbox.workspace.Workspace;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Server-sent events: every change and every traced exchange, to each open page, in order. */
final class ChangeStream implements HttpHandler {

    private static final int HEARTBEAT_SECONDS = 15;

    private final Set<BlockingQueue<String>> readers = ConcurrentHashMap.newKeySet();

    ChangeStream(Workspace workspace, PageState state, Trace trace) {
        workspace.observe(change -> send(() -> state.change(change)));
        trace.observe(entry -> send(() -> traced(entry)));
    }

    static ObjectNode traced(Trace.Entry entry) {
        ObjectNode json = Json.object()
                .put("kind", "trace")
                .put("number", entry.number())
                .put("at", entry.at().toString())
                .put("wire", entry.wire().name())
                .put("name", entry.name());
        json.set("sent", entry.sent());
        json.set("answer", entry.answer());
        return json;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        readers.add(queue);
        try (http) {
            http.getResponseHeaders().set("Content-Type", "text/event-stream");
            http.getResponseHeaders().set("Cache-Control", "no-store");
            http.sendResponseHeaders(200, 0);
            forward(queue, http.getResponseBody());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            readers.remove(queue);
        }
    }

    /** Ends by an exception: the reader is gone, or the sandbox is closing. */
    private static void forward(BlockingQueue<String> queue, OutputStream out)
            throws IOException, InterruptedException {
        write(out, ": open\n\n");
        while (true) {
            Optional<String> next = Optional.ofNullable(queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS));
            write(out, next.map(json -> "data: " + json + "\n\n").orElse(": still here\n\n"));
        }
    }

    private static void write(OutputStream out, String frame) throws IOException {
        out.write(frame.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void send(Supplier<ObjectNode> json) {
        if (!readers.isEmpty()) {
            String text = json.get().toString();
            readers.forEach(reader -> reader.add(text));
        }
    }
}
