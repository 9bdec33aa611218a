package dev.terwaydoctor.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundleWriterTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:12:00Z");
    private static final Map<String, Object> POD = object("Pod", "web-0", Map.of("replicas", 3));
    private static final Map<String, Object> NODE = object("Node", "n1", Map.of());

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"incident", "incident.tgz"})
    void writesWhatBundleReads(String name) throws IOException {
        Path target = folder.resolve(name);
        byte[] log = "first\n\0\u00ff\u0080binary\nlast".getBytes(ISO_8859_1);

        write(target, List.of(POD, NODE), log);

        try (Bundle bundle = Bundle.open(target)) {
            assertThat(bundle.id()).isEqualTo("an-incident");
            assertThat(bundle.now()).isEqualTo(NOW);
            assertThat(bundle.question()).contains("why?");
            assertThat(bundle.objects()).containsExactly(tree(NODE), tree(POD));
            assertThat(bundle.logs().find("shop", "web-0", "app", true))
                    .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(log));
            assertThat(bundle.reads().coverageOf(ReadIdentity.get("v1", "nodes", "", "n2")))
                    .isInstanceOf(Coverage.Failed.class);
            assertThat(bundle.defects()).isEmpty();
        }
    }

    @Test
    void givesTheSameBytesInWhateverOrderThingsWereAdded() throws IOException {
        write(folder.resolve("one.tgz"), List.of(POD, NODE), "log".getBytes(UTF_8));
        write(folder.resolve("other.tgz"), List.of(NODE, POD), "log".getBytes(UTF_8));

        assertThat(folder.resolve("one.tgz")).hasSameBinaryContentAs(folder.resolve("other.tgz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "no",
                "~",
                "null",
                "12",
                "1_000",
                "1e3",
                "0x1F",
                "0o17",
                "+1",
                "-.5",
                ".inf",
                ".nan",
                "",
                " leading",
                "trailing ",
                "- dash",
                "# hash",
                "a: b",
                "a #b",
                "*alias",
                "&anchor",
                "!tag",
                "@at",
                "%pct",
                "2026-05-04T10:12:00Z",
                "line\nline\n",
                "line\n  deeper\n\nlast",
                "  first\nsecond",
                "\n",
                "\ttab\n\tab\n",
                "cr\r\nlf",
                "'single' \"double\" \\back",
                "---\nnot a document\n---\n",
                "...",
                "中文 😀",
                "\u0007bell",
                "{\"json\": [1, 2]}\n",
                "trailing space \nthen",
                "\u2028separator",
                "=",
                "<<",
                "y",
                "On"
            })
    void writesEveryTextSoThatItReadsBackTheSame(String text) throws IOException {
        Map<String, Object> object = object("ConfigMap", "c", Map.of("key", text, "list", List.of(text)));

        write(folder.resolve("incident"), List.of(object, NODE), new byte[0]);

        try (Bundle bundle = Bundle.open(folder.resolve("incident"))) {
            assertThat(bundle.objects()).containsExactly(tree(object), tree(NODE));
        }
    }

    @Test
    void refusesASecret() {
        try (BundleWriter writer = BundleWriter.to(folder.resolve("incident"), "i", NOW, "")) {
            assertThatThrownBy(() -> writer.object(object("Secret", "s", Map.of())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refusesAContainerNameThatIsAPath() {
        try (BundleWriter writer = BundleWriter.to(folder.resolve("incident"), "i", NOW, "")) {
            assertThatThrownBy(() -> writer.log("shop", "..", "app", false, new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(BundleException.class);
        }
    }

    @Test
    void writesIntoNoFolderThatHoldsSomethingElse() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "precious");

        assertThatThrownBy(() -> BundleWriter.to(folder, "i", NOW, ""))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void leavesNothingBehindWhenItIsNotFinished() throws IOException {
        try (BundleWriter writer = BundleWriter.to(folder.resolve("incident.tgz"), "i", NOW, "")) {
            writer.object(POD);
        }

        assertThat(folder).isEmptyDirectory();
    }

    private static void write(Path target, List<Map<String, Object>> objects, byte[] log) {
        try (BundleWriter writer = BundleWriter.to(target, "an-incident", NOW, "why?")) {
            objects.forEach(writer::object);
            writer.log("shop", "web-0", "app", true, new ByteArrayInputStream(log));
            writer.read(
                    RecordedRead.failed(ReadIdentity.get("v1", "nodes", "", "n2"), 403, "Forbidden", "no: not you"));
            writer.read(RecordedRead.ok(ReadIdentity.list("v1", "pods", "shop", Map.of("labelSelector", "app=web"))));
            writer.finish();
        }
    }

    private static Map<String, Object> object(String kind, String name, Map<String, Object> spec) {
        Map<String, Object> metadata = Map.of("name", name, "creationTimestamp", "2026-05-04T09:00:00Z");
        return Map.of("apiVersion", "v1", "kind", kind, "metadata", metadata, "spec", spec);
    }

    private static ObjectNode tree(Map<String, Object> object) {
        return new ObjectMapper().valueToTree(object);
    }
}
