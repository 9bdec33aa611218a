package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request and its answer, in the terms that Slack's endpoints speak: forms, JSON and bearer tokens. */
final class Exchange {

    private final HttpExchange http;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    String method() {
        return http.getRequestMethod();
    }

    /** What follows the prefix in the path. */
    String pathAfter(String prefix) {
        return http.getRequestURI().getPath().substring(prefix.length());
    }

    String header(String name) {
        String value = http.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    byte[] bytes() throws IOException {
        return http.getRequestBody().readAllBytes();
    }

    /** JSON, or a form with the query's parameters, as one object. */
    ObjectNode arguments() throws IOException {
        String body = new String(bytes(), StandardCharsets.UTF_8);
        ObjectNode arguments = Json.object();
        form(Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse(""), arguments);
        if (header("Content-Type").startsWith("application/json")) {
            Json.parse(body).filter(JsonNode::isObject).ifPresent(json -> arguments.setAll((ObjectNode) json));
        } else {
            form(body, arguments);
        }
        return arguments;
    }

    void json(int status, JsonNode body) throws IOException {
        answer(status, "application/json; charset=utf-8", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    void text(int status, String body) throws IOException {
        answer(status, "text/plain; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    void setHeader(String name, String value) {
        http.getResponseHeaders().set(name, value);
    }

    void answer(int status, String contentType, byte[] body) throws IOException {
        setHeader("Content-Type", contentType);
        http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        http.getResponseBody().write(body);
    }

    private static void form(String encoded, ObjectNode into) {
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                into.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
