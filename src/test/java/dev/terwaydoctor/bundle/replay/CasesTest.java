package dev.terwaydoctor.bundle.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.terwaydoctor.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CasesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> everyFrozenIncidentIsServedWhole() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream()
                    .map(folder -> DynamicTest.dynamicTest(
                            String.valueOf(folder.getFileName()), () -> assertServedWhole(folder)));
        }
    }

    private static void assertServedWhole(Path folder) throws Exception {
        try (Bundle bundle = Bundle.open(folder);
                Replay replay = Replay.of(folder)) {
            assertThat(bundle.defects()).isEmpty();
            assertThat(bundle.question()).isPresent();
            assertThat(bundle.id()).isEqualTo(folder.getFileName().toString());
            for (String kind : List.of("Pod", "Node", "Event")) {
                long inFile = bundle.objects().stream()
                        .filter(object -> object.path("kind").asText().equals(kind)
                                && object.path("apiVersion").asText().equals("v1"))
                        .count();
                assertThat(items(replay, kind)).as(kind).hasSize((int) inFile);
            }
            assertLogsAreServed(bundle, replay);
        }
    }

    private static void assertLogsAreServed(Bundle bundle, Replay replay) throws Exception {
        for (JsonNode pod : items(replay, "Pod")) {
            String namespace = pod.at("/metadata/namespace").asText();
            String name = pod.at("/metadata/name").asText();
            for (JsonNode container : pod.at("/spec/containers")) {
                Path log = bundle.logs()
                        .find(namespace, name, container.path("name").asText(), false)
                        .orElse(null);
                if (log != null) {
                    String path = "/api/v1/namespaces/" + namespace + "/pods/" + name + "/log?container="
                            + container.path("name").asText();
                    assertThat(replay.get(path).body()).as(path).isEqualTo(Files.readString(log));
                }
            }
        }
    }

    private static JsonNode items(Replay replay, String kind) throws IOException, InterruptedException {
        return replay.json("/api/v1/" + kind.toLowerCase(Locale.ROOT) + "s").path("items");
    }
}
