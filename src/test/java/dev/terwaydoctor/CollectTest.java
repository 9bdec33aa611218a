package dev.terwaydoctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.terwaydoctor.bundle.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One incident asked in each way that there is: as a live cluster, as a folder, and as what was collected from it. */
class CollectTest {

    private static final String SECRET = "hunter2-hunter2";

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "terway-vswitch-ip-exhausted",
                "terway-podnetworking-missing",
                "terway-init-bad-cni-conf",
                "inconclusive-deadline-no-log",
                "holmesgpt-19-missing-app",
                "holmesgpt-20-needle-peer-down"
            })
    void theSameIncidentGivesTheSameAnswerHoweverItIsAsked(String incident) throws IOException {
        Path folder = Replay.CASES.resolve(incident);
        Path archive = scratch.resolve("incident.tgz");
        try (Replay replay = Replay.of(folder, scratch)) {
            String question = replay.bundle().question().orElseThrow();
            String kubeconfig = replay.kubeconfig().toString();

            ObjectNode live = report("ask", question, "-o", "json", "--kubeconfig", kubeconfig);
            ObjectNode fromFolder = report("ask", question, "-o", "json", "--bundle", folder.toString());
            CommandRun collected =
                    CommandRun.in(Map.of("KUBECONFIG", kubeconfig), "collect", question, "-o", archive.toString());
            ObjectNode fromArchive = report("ask", question, "-o", "json", "--bundle", archive.toString());

            assertThat(collected.out()).startsWith(archive + ": ").contains(" objects, ", " reads, ");
            assertThat(fromArchive).isEqualTo(live);
            live.put("cluster", incident);
            assertThat(fromFolder).isEqualTo(live);
        }
    }

    @Test
    void noSecretReachesTheArchive() throws IOException {
        Path folder = withSecrets(Path.of("src/main/resources/incidents/vswitch-out-of-ips"));
        Path archive = scratch.resolve("incident.tgz");
        try (Replay replay = Replay.of(folder, scratch)) {
            String question = replay.bundle().question().orElseThrow();
            CommandRun.in(
                    Map.of("KUBECONFIG", replay.kubeconfig().toString()),
                    "collect",
                    question,
                    "-o",
                    archive.toString());
        }

        try (Bundle bundle = Bundle.open(archive)) {
            String objects = bundle.objects().stream().map(Object::toString).collect(Collectors.joining("\n"));
            Path log = bundle.logs()
                    .find("kube-system", "terway-eniip-cqskr", "terway", false)
                    .orElseThrow();
            assertThat(objects).contains("DB_PASSWORD", "api_key").doesNotContain(SECRET);
            assertThat(Files.readString(log)).contains("DB_PASSWORD=[").doesNotContain(SECRET);
        }
    }

    @Test
    void aQuestionAboutNothingIsCollectedToo() throws IOException {
        Path archive = scratch.resolve("nothing.tgz");
        try (Replay replay = Replay.of(Path.of("src/main/resources/incidents/daemon-panics"), scratch)) {
            CommandRun run = CommandRun.in(
                    Map.of("KUBECONFIG", replay.kubeconfig().toString()),
                    "collect",
                    "why is pod zzzz-qqqq failing",
                    "-o",
                    archive.toString());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("zzzz-qqqq was not found");
        }

        CommandRun asked = CommandRun.of("ask", "why is pod zzzz-qqqq failing", "--bundle", archive.toString());

        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.out()).contains("zzzz-qqqq was not found");
    }

    /** A copy with the same secret in an environment variable, a ConfigMap, an annotation and a log. */
    private Path withSecrets(Path incident) throws IOException {
        Path folder = scratch.resolve("with-secrets");
        try (Stream<Path> files = Files.walk(incident)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(incident.relativize(file).toString()));
            }
        }
        Path cluster = folder.resolve("cluster.yaml");
        String applied = "kubectl.kubernetes.io/last-applied-configuration: '{\"value\":\"" + SECRET + "\"}'";
        String spoiled = Files.readString(cluster)
                .replace("data:\n  10-terway.conf:", "data:\n  api_key: " + SECRET + "\n  10-terway.conf:")
                .replace("env:\n", "env:\n        - {name: DB_PASSWORD, value: " + SECRET + "}\n")
                .replace("\n  name: eni-config\n", "\n  name: eni-config\n  annotations: {" + applied + "}\n");
        Files.writeString(cluster, spoiled);
        Files.writeString(
                folder.resolve("logs/kube-system/terway-eniip-cqskr/terway.log"),
                "E0504 10:10:00.000000       1 db.go:7] dial DB_PASSWORD=" + SECRET + "\n",
                StandardOpenOption.APPEND);
        return folder;
    }

    private static ObjectNode report(String... arguments) throws JsonProcessingException {
        ObjectNode report = (ObjectNode)
                new ObjectMapper().readTree(CommandRun.of(arguments).out());
        report.remove("cost");
        return report;
    }
}
