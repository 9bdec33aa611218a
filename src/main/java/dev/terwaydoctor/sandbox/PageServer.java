package dev.terwaydoctor.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.terwaydoctor.sandbox.workspace.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Serves the page and what it reads. Only to this machine and only to itself: the host must be loopback, so that no
 * foreign page reaches it by rebinding a name, and the policy lets it load nothing from elsewhere.
 */
final class PageServer implements HttpHandler {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json; charset=utf-8",
            "svg", "image/svg+xml");
    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final PageState state;
    private final PageActions actions;
    private final Trace trace;

    PageServer(PageState state, PageActions actions, Trace trace) {
        this.state = state;
        this.actions = actions;
        this.trace = trace;
    }

    @Override
    public void handle(HttpExchange http) throws IOException {
        try (http) {
            Exchange exchange = new Exchange(http);
            String path = http.getRequestURI().getPath();
            if (!isLoopback(exchange.header("Host"))) {
                exchange.text(403, "this page is for this machine only");
            } else if (exchange.method().equals("POST")) {
                act(exchange, path);
            } else if (path.equals("/sandbox/state")) {
                exchange.json(200, state.everything());
            } else if (path.equals("/sandbox/trace")) {
                exchange.json(200, traced());
            } else {
                resource(exchange, path.equals("/") ? "index.html" : path.substring(1));
            }
        }
    }

    /** JSON only: a form, which a foreign page could send unasked, is refused. */
    private void act(Exchange exchange, String path) throws IOException {
        if (!exchange.header("Content-Type").startsWith("application/json") || !path.startsWith("/sandbox/")) {
            exchange.text(415, "send JSON");
            return;
        }
        try {
            exchange.json(200, actions.perform(path.substring("/sandbox/".length()), exchange.arguments()));
        } catch (IllegalArgumentException notThere) {
            exchange.json(404, Json.object().put("error", notThere.getMessage()));
        }
    }

    private JsonNode traced() {
        ArrayNode entries = Json.array();
        trace.entries().forEach(entry -> entries.add(ChangeStream.traced(entry)));
        ObjectNode answer = Json.object();
        answer.set("entries", entries);
        return answer;
    }

    private static void resource(Exchange exchange, String name) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String type = TYPES.getOrDefault(extension, "");
        boolean plain = name.chars().allMatch(c -> c == '.' || c == '-' || Character.isLetterOrDigit(c));
        if (type.isEmpty() || !plain) {
            exchange.text(404, "not found");
            return;
        }
        try (InputStream resource = PageServer.class.getResourceAsStream("/sandbox/page/" + name)) {
            if (resource == null) {
                exchange.text(404, "not found");
                return;
            }
            exchange.setHeader("Content-Security-Policy", POLICY);
            exchange.setHeader("Cache-Control", "no-store");
            exchange.setHeader("X-Content-Type-Options", "nosniff");
            exchange.answer(200, type, resource.readAllBytes());
        }
    }

    private static boolean isLoopback(String host) {
        String name = host.contains(":") ? host.substring(0, host.lastIndexOf(':')) : host;
        return name.equals("127.0.0.1") || name.equals("localhost");
    }
}
