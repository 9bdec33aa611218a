package dev.terwaydoctor.bundle.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.terwaydoctor.bundle.Bundle;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A bundle on disk, its server, and an HTTP client in front of it. */
final class Replay implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Bundle bundle;
    private final ReplayServer server;

    private Replay(Bundle bundle) {
        this.bundle = bundle;
        this.server = ReplayServer.start(bundle, 0);
    }

    static Replay of(Path source) {
        return new Replay(Bundle.open(source));
    }

    /** Writes the files, keyed by their path in the bundle, and serves them. */
    static Replay of(Path folder, Map<String, String> files) throws IOException {
        Map<String, String> all = new HashMap<>(files);
        all.putIfAbsent("case.yaml", "{id: incident, now: '2026-05-04T10:12:00Z'}");
        for (Map.Entry<String, String> file : all.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return of(folder);
    }

    ReplayServer server() {
        return server;
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET());
    }

    JsonNode json(String path, String... headers) throws IOException, InterruptedException {
        return JSON.readTree(get(path, headers).body());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        server.close();
        bundle.close();
    }
}
