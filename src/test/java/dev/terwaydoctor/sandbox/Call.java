package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Raw requests, for what an SDK would never send and for what it hides of an answer. */
final class Call {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Call() {}

    static JsonNode api(Sandbox sandbox, String method, ObjectNode arguments) {
        return api(sandbox, sandbox.botToken(), method, arguments);
    }

    static JsonNode api(Sandbox sandbox, String token, String method, ObjectNode arguments) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.apiUrl() + method))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(arguments.toString()))
                .build();
        return Json.parse(send(request).body()).orElseThrow();
    }

    static HttpResponse<String> post(String url, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static HttpResponse<String> postJson(String url, JsonNode body) {
        return post(url, "application/json", body.toString());
    }

    static HttpResponse<String> get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
