package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.terwaydoctor.cli.Failure;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicBoolean heard = new AtomicBoolean();
    private final Monitor monitor = Monitor.start(0, registry, heard::get);

    @AfterEach
    void stop() {
        monitor.close();
    }

    @Test
    void isReadyOnlyWhileSlackIsHeardAndHealthyAllTheTime() throws Exception {
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/healthz").statusCode()).isEqualTo(200);

        heard.set(true);

        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void servesTheCountersOfThisReplica() throws Exception {
        registry.counter("slack.questions", "surface", "slash").increment();

        assertThat(get("/metrics").body()).contains("slack_questions_total{surface=\"slash\"} 1.0");
    }

    @Test
    void servesNothingElse() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/metrics/../healthz").statusCode()).isEqualTo(404);
        assertThat(get("/healthz/x").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsAFailureThatSaysWhatToDo() {
        assertThatThrownBy(() -> Monitor.start(monitor.port(), registry, heard::get))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("monitoring.port");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + monitor.port() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
