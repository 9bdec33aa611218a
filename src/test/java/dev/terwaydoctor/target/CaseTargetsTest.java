package dev.terwaydoctor.target;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.ask.Context;
import dev.terwaydoctor.ask.Hints;
import dev.terwaydoctor.ask.Intent;
import dev.terwaydoctor.ask.QuestionParser;
import dev.terwaydoctor.bundle.Bundle;
import dev.terwaydoctor.bundle.replay.ReplayServer;
import dev.terwaydoctor.cluster.Cluster;
import dev.terwaydoctor.cluster.Deadline;
import dev.terwaydoctor.cluster.ObjectRef;
import dev.terwaydoctor.kube.Connection;
import dev.terwaydoctor.kube.KubeClusters;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every incident's question, read by the parser and resolved over HTTP against the incident itself. */
class CaseTargetsTest {

    private static final Path CASES = Path.of("src/test/resources/cases");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final QuestionParser PARSER = QuestionParser.standard();

    /** A line is: incident | subject | number of Pods | related objects. */
    private static final Path EXPECTED = Path.of("src/test/resources/target/expected.txt");

    @TestFactory
    Stream<DynamicTest> everyQuestionFindsWhatItIsAbout() throws Exception {
        return Files.readAllLines(EXPECTED).stream()
                .map(line -> line.split(" \\| ", 2))
                .map(pair -> DynamicTest.dynamicTest(
                        pair[0], () -> assertThat(described(pair[0])).isEqualTo(pair[1])));
    }

    @Test
    void everyIncidentIsExpectedToHaveATarget() throws Exception {
        try (Stream<Path> folders = Files.list(CASES).filter(Files::isDirectory)) {
            List<String> labelled = Files.readAllLines(EXPECTED).stream()
                    .map(line -> line.split(" \\| ", 2)[0])
                    .toList();

            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(labelled);
        }
    }

    private static String described(String incident) throws Exception {
        JsonNode about =
                YAML.readTree(CASES.resolve(incident).resolve("case.yaml").toFile());
        Instant now = Instant.parse(about.get("now").asText());
        Hints hints = hints(
                PARSER.parse(about.get("question").asText(), Context.at(now)).intent());
        try (Bundle bundle = Bundle.open(CASES.resolve(incident));
                ReplayServer server = ReplayServer.start(bundle, 0);
                KubeClusters clusters = new KubeClusters(InstantSource.fixed(now))) {
            Cluster cluster = clusters.open("replayed", new Connection.Plain(URI.create(server.url())));
            Deadline deadline = Deadline.in(Duration.ofSeconds(15), System::nanoTime);
            return described(new TargetResolver().resolve(hints, List.of(), Resolving.TERWAY, cluster, deadline));
        }
    }

    private static String described(Resolution resolution) {
        if (resolution instanceof Resolution.Found found) {
            Target target = found.target();
            String related = target.related().stream()
                    .map(object -> object.ref().subject())
                    .collect(Collectors.joining(", "));
            return target.subject().ref().subject() + " | " + target.pods().size()
                    + (related.isEmpty() ? "" : " | " + related);
        }
        return resolution instanceof Resolution.NotFound missing
                ? "nothing near "
                        + missing.near().stream().map(ObjectRef::subject).toList()
                : resolution.toString();
    }

    private static Hints hints(Intent intent) {
        return switch (intent.getClass().getSimpleName()) {
            case "Diagnose" -> ((Intent.Diagnose) intent).hints();
            case "Inspect" -> ((Intent.Inspect) intent).hints();
            case "Logs" -> ((Intent.Logs) intent).hints();
            case "Events" -> ((Intent.Events) intent).hints();
            default -> throw new AssertionError("no target in " + intent);
        };
    }
}
