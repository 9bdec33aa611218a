package dev.terwaydoctor.sop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.cluster.FakeCluster;
import dev.terwaydoctor.diagnosis.Conclusion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A namespace that drowns in events, some of them broken: the answer is the same, and soon. */
class ManyEventsTest {

    private static final int MANY = 50_000;
    private static final Path QUIET = Incident.FOLDER.resolve("env-key-missing.yaml");

    private Incident incident;
    private FakeCluster cluster;

    @BeforeEach
    void drown() throws IOException {
        incident = Incident.read(QUIET);
        List<JsonNode> objects = incident.objects();
        cluster = incident.cluster(objects);
        for (int number = 0; number < MANY; number++) {
            cluster.with(event(number));
        }
    }

    @Test
    @Timeout(60)
    void theAnswerIsThatWithoutThem() throws IOException {
        List<String> alone = causes(incident.examine(incident.cluster(incident.objects())));
        long start = System.nanoTime();
        List<String> drowned = causes(incident.examine(cluster));
        assertThat(drowned).isEqualTo(alone).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    private static List<String> causes(Outcome outcome) {
        return outcome.judgement().conclusions().stream()
                .map(Conclusion::cause)
                .map(cause -> cause.id())
                .toList();
    }

    /** Of other Pods, of nothing at all, without times, with a null for a message, of a type that is not known yet. */
    private static String event(int number) {
        String about = number % 5 == 0 ? "null" : "{kind: Pod, name: other-" + number + ", namespace: shop}";
        String message = number % 7 == 0 ? "null" : "'Failed to pull image x" + number + "'";
        String type = number % 11 == 0 ? "Unheard" : "Warning";
        String time = number % 3 == 0 ? "null" : "'2026-05-05T08:30:00Z'";
        return "{apiVersion: v1, kind: Event, metadata: {name: e" + number + ", namespace: shop}, involvedObject: "
                + about + ", type: " + type + ", reason: Failed, message: " + message + ", count: null, lastTimestamp: "
                + time + "}";
    }
}
