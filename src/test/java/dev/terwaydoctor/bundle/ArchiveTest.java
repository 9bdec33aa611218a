package dev.terwaydoctor.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final String CLUSTER = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web-0, namespace: shop, creationTimestamp: '2026-05-04T09:00:00Z'}
            """;

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void name() {
        archive = folder.resolve("incident.tgz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "./", "incident/", "home/me/incident/"})
    void findsTheBundleUnderAnyPrefix(String prefix) throws IOException {
        pack(Map.of(prefix + "cluster.yaml", CLUSTER, prefix + "logs/shop/web-0/app.log", "hello\n"));

        try (Bundle bundle = Bundle.open(archive)) {
            assertThat(bundle.id()).isEqualTo("incident");
            assertThat(bundle.objects()).hasSize(1);
            assertThat(bundle.logs().find("shop", "web-0", "app", false))
                    .hasValueSatisfying(file -> assertThat(file).hasContent("hello\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../cluster.yaml",
                "logs/../../x/y.log",
                "a/../../logs/shop/web-0/app.log",
                "logs/shop/web-0/.hidden.log",
                "somewhere/else.txt"
            })
    void writesNothingForANameThatNoBundleHas(String name) throws IOException {
        pack(Map.of("cluster.yaml", CLUSTER, name, "planted"));

        try (Bundle bundle = Bundle.open(archive)) {
            assertThat(bundle.objects()).hasSize(1);
        }
        assertThat(folder.getParent().resolve("cluster.yaml")).doesNotExist();
    }

    @Test
    void leavesLinksOut() throws IOException {
        try (TarArchiveOutputStream tar = tar()) {
            add(tar, "cluster.yaml", CLUSTER);
            TarArchiveEntry link = new TarArchiveEntry("logs/shop/web-0/app.log", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }

        try (Bundle bundle = Bundle.open(archive)) {
            assertThat(bundle.logs().find("shop", "web-0", "app", false)).isEmpty();
            assertThat(bundle.defects()).singleElement().asString().contains("is a link or a device");
        }
    }

    @Test
    void followsNoLinkInAFolderEither() throws IOException {
        Path bundleFolder = Files.createDirectories(folder.resolve("incident"));
        Files.writeString(bundleFolder.resolve("cluster.yaml"), CLUSTER);
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("app.log"), "private");
        Files.createDirectories(bundleFolder.resolve("logs/shop"));
        Files.createSymbolicLink(bundleFolder.resolve("logs/shop/web-0"), outside);

        try (Bundle bundle = Bundle.open(bundleFolder)) {
            assertThat(bundle.logs().find("shop", "web-0", "app", false)).isEmpty();
        }
    }

    @Test
    void keepsWhatCameBeforeTheEndOfACutArchive() throws IOException {
        Map<String, String> files =
                new TreeMap<>(Map.of("a/cluster.yaml", CLUSTER, "a/logs/shop/web-0/app.log", noise()));
        pack(files);
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        try (Bundle bundle = Bundle.open(archive)) {
            assertThat(bundle.objects()).hasSize(1);
            assertThat(bundle.defects()).singleElement().asString().contains("ends early");
        }
    }

    @Test
    void saysSoWhenTheFileIsNoArchive() throws IOException {
        Files.writeString(archive, "just text");
        assertThatThrownBy(() -> Bundle.open(archive))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("is no .tgz: give");

        Files.write(archive, new byte[0]);
        assertThatThrownBy(() -> Bundle.open(archive))
                .isInstanceOf(BundleException.class)
                .hasMessageContaining("incident.tgz ends early");
    }

    @Test
    void refusesSeveralBundlesAtOnce() throws IOException {
        pack(Map.of("one/cluster.yaml", CLUSTER, "other/cluster.yaml", CLUSTER));

        assertThatThrownBy(() -> Bundle.open(archive)).hasMessageContaining("holds several bundles");
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMore() throws IOException {
        try (TarArchiveOutputStream tar = tar()) {
            add(tar, "cluster.yaml", CLUSTER);
            for (int i = 0; i < 50_000; i++) {
                tar.putArchiveEntry(new TarArchiveEntry("junk/" + i));
                tar.closeArchiveEntry();
            }
        }

        assertThatThrownBy(() -> Bundle.open(archive)).hasMessageContaining("this is no bundle");
    }

    @Test
    void removesItsCopyOnClose() throws IOException {
        pack(Map.of("cluster.yaml", CLUSTER, "logs/shop/web-0/app.log", "hello\n"));
        Path copied;
        try (Bundle bundle = Bundle.open(archive)) {
            copied = bundle.logs().find("shop", "web-0", "app", false).orElseThrow();
        }

        assertThat(copied).doesNotExist();
        assertThat(copied.getParent().getParent().getParent().getParent()).doesNotExist();
    }

    private static String noise() {
        StringBuilder text = new StringBuilder();
        new Random(1).ints(100_000, ' ', '~').forEach(c -> text.append((char) c));
        return text.toString();
    }

    private void pack(Map<String, String> files) throws IOException {
        try (TarArchiveOutputStream tar = tar();
                Stream<String> names = files.keySet().stream().sorted()) {
            for (String name : names.toList()) {
                add(tar, name, files.get(name));
            }
        }
    }

    private TarArchiveOutputStream tar() throws IOException {
        OutputStream raw = Files.newOutputStream(archive);
        return new TarArchiveOutputStream(new GZIPOutputStream(raw), "UTF-8");
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }
}
