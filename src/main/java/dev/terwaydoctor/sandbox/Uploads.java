package dev.terwaydoctor.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.terwaydoctor.sandbox.workspace.Files;
import dev.terwaydoctor.sandbox.workspace.SlackFile;
import java.io.IOException;
import java.util.Optional;

/** Takes the bytes of an announced file, and gives them back to whoever views it. */
final class Uploads implements HttpHandler {

    static final String UPLOAD = "/upload/v1/";
    static final String DOWNLOAD = "/files/";

    private final Files files;

    Uploads(Files files) {
        this.files = files;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            if (http.getRequestURI().getPath().startsWith(UPLOAD)) {
                receive(exchange);
            } else {
                send(exchange);
            }
        }
    }

    private void receive(Exchange exchange) throws IOException {
        Optional<byte[]> bytes = MultipartBody.firstPart(exchange.header("Content-Type"), exchange.bytes());
        Optional<SlackFile> file = files.find(exchange.pathAfter(UPLOAD));
        if (file.isEmpty()) {
            exchange.text(404, "no such upload");
        } else if (bytes.isEmpty() || file.get().size() != bytes.get().length) {
            exchange.text(400, "length differs from the one announced");
        } else {
            files.store(file.get().id(), bytes.get());
            exchange.text(200, "OK - " + bytes.get().length);
        }
    }

    /** Always as text or as a download: an uploaded log must not become a page of this origin. */
    private void send(Exchange exchange) throws IOException {
        String path = exchange.pathAfter(DOWNLOAD);
        String id = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        Optional<byte[]> bytes = files.content(id);
        if (bytes.isEmpty()) {
            exchange.text(404, "no such file");
            return;
        }
        boolean text = files.find(id).map(SlackFile::mimetype).orElse("").startsWith("text/");
        exchange.setHeader("X-Content-Type-Options", "nosniff");
        exchange.answer(200, text ? "text/plain; charset=utf-8" : "application/octet-stream", bytes.get());
    }
}
