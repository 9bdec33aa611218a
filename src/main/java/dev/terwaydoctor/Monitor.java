package dev.terwaydoctor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.terwaydoctor.cli.Exit;
import dev.terwaydoctor.cli.Failure;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * What Kubernetes and Prometheus ask of a running bot: {@code /healthz} answers as long as the process does, {@code /readyz} while Slack is heard,
 * {@code /metrics} with the counters of this replica. Nothing else is served, and nothing about an incident.
 */
final class Monitor implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 2;

    private final HttpServer server;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(REQUESTS_AT_ONCE, new DaemonThreads("monitor"));

    private Monitor(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
    }

    /** Listens on all addresses, as the kubelet comes from outside the Pod; port 0 takes a free one. */
    static Monitor start(int port, PrometheusMeterRegistry registry, BooleanSupplier ready) {
        try {
            Monitor monitor = new Monitor(HttpServer.create(new InetSocketAddress(port), 0));
            monitor.serve("/healthz", exchange -> reply(exchange, 200, "ok\n"));
            monitor.serve("/readyz", exchange -> readiness(exchange, ready.getAsBoolean()));
            monitor.serve("/metrics", exchange -> reply(exchange, 200, registry.scrape()));
            monitor.server.start();
            return monitor;
        } catch (IOException taken) {
            throw new Failure(
                    Exit.NOT_UNDERSTOOD,
                    "Port " + port + " cannot be listened on: give another as monitoring.port.",
                    taken);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** What a page does with a request for exactly its path. */
    private interface Page {
        void show(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Page page) {
        server.createContext(path, exchange -> {
            if (exchange.getRequestMethod().equals("GET")
                    && exchange.getRequestURI().getPath().equals(path)) {
                page.show(exchange);
            } else {
                reply(exchange, 404, "not here\n");
            }
        });
    }

    private static void readiness(HttpExchange exchange, boolean ready) throws IOException {
        reply(exchange, ready ? 200 : 503, ready ? "ok\n" : "Slack is not heard\n");
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
