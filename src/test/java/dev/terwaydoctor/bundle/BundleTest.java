package dev.terwaydoctor.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web-0, namespace: shop, creationTimestamp: 2026-05-04T09:00:00Z}
            spec: {replicas: 3}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsWhatTheCaseFileSays() throws IOException {
        write("cluster.yaml", POD);
        write("case.yaml", """
                id: an-incident
                now: 2026-05-04T10:12:00Z
                question: why is web-0 failing
                expect: {verdict: healthy, must_mention: ['(unclosed']}
                """);

        try (Bundle bundle = Bundle.open(folder)) {
            assertThat(bundle.id()).isEqualTo("an-incident");
            assertThat(bundle.now()).isEqualTo("2026-05-04T10:12:00Z");
            assertThat(bundle.question()).contains("why is web-0 failing");
            assertThat(bundle.defects()).isEmpty();
        }
    }

    @Test
    void keepsTimestampsAsTextAndNumbersAsNumbers() throws IOException {
        write("cluster.yaml", POD);

        try (Bundle bundle = Bundle.open(folder)) {
            JsonNode pod = bundle.objects().get(0);
            assertThat(pod.at("/metadata/creationTimestamp").isTextual()).isTrue();
            assertThat(pod.at("/spec/replicas").isInt()).isTrue();
        }
    }

    @Test
    void isNamedAfterItsFolderAndTakesTheNewestTimeInItWhenThereIsNoCaseFile() throws IOException {
        write("cluster.yaml", POD + """
                status:
                  conditions: [{lastTransitionTime: '2026-05-04T09:30:00Z'}]
                  certificateExpirationTimestamp: '2030-01-01T00:00:00Z'
                """);

        try (Bundle bundle = Bundle.open(folder)) {
            assertThat(bundle.id()).isEqualTo(folder.getFileName().toString());
            assertThat(bundle.now()).isEqualTo("2026-05-04T09:30:00Z");
            assertThat(bundle.question()).isEmpty();
        }
    }

    @Test
    void looksAtTheIncidentAtTheTimeGiven() throws IOException {
        write("cluster.yaml", POD);
        write("case.yaml", "now: 2026-05-04T10:12:00Z");
        Instant override = Instant.parse("2026-05-05T00:00:00Z");

        try (Bundle bundle = Bundle.open(folder, override)) {
            assertThat(bundle.now()).isEqualTo(override);
        }
    }

    @Test
    void skipsADocumentThatIsBrokenAndSaysWhere() throws IOException {
        write("cluster.yaml", "kind: [\n---\n" + POD + "---\n# a comment only\n---\njust: text\n");

        try (Bundle bundle = Bundle.open(folder)) {
            assertThat(bundle.objects()).hasSize(1);
            assertThat(bundle.defects())
                    .containsExactly(
                            "the document at line 1 of cluster.yaml is not readable YAML and was skipped",
                            "the document at line 9 of cluster.yaml has no apiVersion, kind or metadata.name and was skipped");
        }
    }

    @Test
    void unrollsListsAndLeavesSecretsOut() throws IOException {
        write("cluster.yaml", """
                kind: List
                apiVersion: v1
                items:
                - {apiVersion: v1, kind: Secret, metadata: {name: s}, data: {password: aHVudGVyMg==}}
                - {apiVersion: v1, kind: ConfigMap, metadata: {name: c, creationTimestamp: '2026-01-01T00:00:00Z'}}
                """);

        try (Bundle bundle = Bundle.open(folder)) {
            assertThat(bundle.objects())
                    .extracting(object -> object.path("kind").asText())
                    .containsExactly("ConfigMap");
            assertThat(bundle.defects()).hasSize(1).first().asString().contains("Secret");
        }
    }

    @Test
    void saysWhatToDoWhenNothingUsableIsLeft() throws IOException {
        assertThatThrownBy(() -> Bundle.open(folder.resolve("absent")))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> Bundle.open(folder))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("there is no cluster.yaml in it")
                .hasMessageContaining("collect the bundle again");
        write("cluster.yaml", "{{{");
        assertThatThrownBy(() -> Bundle.open(folder)).hasMessageContaining("no Kubernetes object that can be read");
    }

    @Test
    void goesOnWithABrokenCaseFile() throws IOException {
        write("cluster.yaml", POD);
        write("case.yaml", "now: {{{");

        try (Bundle bundle = Bundle.open(folder)) {
            assertThat(bundle.now()).isEqualTo("2026-05-04T09:00:00Z");
            assertThat(bundle.defects()).singleElement().asString().startsWith("case.yaml is not readable YAML");
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
