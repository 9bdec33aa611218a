package dev.terwaydoctor.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a bundle: a folder, or a .tgz where the target is named so. The same content gives the same bytes, in
 * whatever order it was added. Everything must have been redacted before; a Secret is refused. Logs go to disk as they
 * come, and nothing shows at an archive's target before {@link #finish}.
 */
public final class BundleWriter implements AutoCloseable {

    private final Path target;
    private final String id;
    private final Instant now;
    private final String question;
    private final Unpacked staging;
    private final Map<String, Map<String, Object>> objects = new TreeMap<>();
    private final List<RecordedRead> reads = new ArrayList<>();

    private BundleWriter(Path target, String id, Instant now, String question) throws IOException {
        this.target = target;
        this.id = id;
        this.now = now;
        this.question = question;
        this.staging = isArchive(target)
                ? new Unpacked(target, Files.createTempDirectory("terway-doctor-"), true, List.of())
                : new Unpacked(target, emptyFolder(target), false, List.of());
    }

    /** Starts a bundle of what was asked and when. */
    public static BundleWriter to(Path target, String id, Instant now, String question) {
        try {
            return new BundleWriter(target, id, now, question);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    /** Adds an object; one added before with the same type and name is replaced. */
    public void object(Map<String, Object> object) {
        String kind = String.valueOf(object.get("kind"));
        if (kind.equals("Secret")) {
            throw new IllegalArgumentException("a Secret must not go into a bundle");
        }
        Map<?, ?> metadata = object.get("metadata") instanceof Map<?, ?> map ? map : Map.of();
        String key = String.join(
                "\0",
                String.valueOf(object.get("apiVersion")),
                kind,
                String.valueOf(metadata.get("namespace")),
                String.valueOf(metadata.get("name")));
        objects.put(key, object);
    }

    /** Copies a container's log to the end of the stream, which stays open. */
    public void log(String namespace, String pod, String container, boolean previous, InputStream log) {
        Path file = new ContainerLogs(staging.folder())
                .place(namespace, pod, container, previous)
                .orElseThrow(() -> new BundleException(
                        "no log can be written for " + namespace + "/" + pod + "/" + container + ": not a file name"));
        try {
            Files.createDirectories(file.getParent());
            Files.copy(log, file);
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    public void read(RecordedRead read) {
        reads.add(read);
    }

    /** Completes the bundle. */
    public void finish() {
        Path folder = staging.folder();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", id);
        about.put("now", now.toString());
        about.put("question", question);
        try {
            BundleYaml.write(folder.resolve(CaseFile.NAME), List.of(about));
            BundleYaml.write(folder.resolve(ClusterFile.NAME), objects.values());
            BundleYaml.write(folder.resolve(RecordedReads.NAME), entries());
            if (staging.temporary()) {
                ArchiveFile.write(folder, ContainerLogs.isName(id) ? id : "bundle", now, target);
            }
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    @Override
    public void close() {
        staging.close();
    }

    private List<ReadsEntry> entries() {
        return reads.stream()
                .distinct()
                .map(ReadsEntry::of)
                .sorted(Comparator.comparing(ReadsEntry::toString))
                .toList();
    }

    private static Path emptyFolder(Path target) throws IOException {
        if (Files.exists(target)) {
            try (var children = Files.newDirectoryStream(target)) {
                if (children.iterator().hasNext()) {
                    throw new BundleException(target + " is not empty: give a folder that is, or a .tgz to replace");
                }
            }
        }
        return Files.createDirectories(target);
    }

    private static boolean isArchive(Path target) {
        String name = String.valueOf(target.getFileName());
        return name.endsWith(".tgz") || name.endsWith(".tar.gz");
    }

    private static BundleException failed(Path target, IOException e) {
        return new BundleException(target + " could not be written: " + e + ": check the path and free disk", e);
    }
}
