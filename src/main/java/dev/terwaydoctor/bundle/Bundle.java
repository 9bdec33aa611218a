package dev.terwaydoctor.bundle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One incident, read from disk. Objects are held in memory, logs stay in their files. Half a bundle is still a bundle:
 * what had to be skipped is in {@link #defects()}, and opening fails only where nothing usable is left. Closing it
 * removes what a .tgz was unpacked to. Safe for use by many threads; nobody changes the objects.
 */
public final class Bundle implements AutoCloseable {

    private static final int SHOWN_DEFECTS = 3;

    private final String id;
    private final Instant now;
    private final Optional<String> question;
    private final List<ObjectNode> objects;
    private final ContainerLogs logs;
    private final RecordedReads reads;
    private final List<String> defects;
    private final Unpacked files;

    private Bundle(Unpacked files, @Nullable Instant nowOverride) {
        List<String> found = new ArrayList<>(files.defects());
        CaseFile about = CaseFile.in(files.folder(), found);
        this.files = files;
        this.objects = ClusterFile.in(files.folder(), found);
        this.reads = RecordedReads.in(files.folder(), found);
        if (objects.isEmpty() && !reads.isRecorded()) {
            throw new BundleException(files.source() + " holds no Kubernetes object that can be read ("
                    + String.join("; ", found.subList(0, Math.min(found.size(), SHOWN_DEFECTS)))
                    + "): give another folder or .tgz, or collect the bundle again");
        }
        this.id = about.id() == null ? files.name() : about.id();
        this.now = nowOverride == null ? clock(about, found) : nowOverride;
        this.question = Optional.ofNullable(about.question()).filter(text -> !text.isBlank());
        this.logs = new ContainerLogs(files.folder());
        this.defects = List.copyOf(found);
    }

    /** Opens a folder or a .tgz of one, at the time that the bundle itself tells. */
    public static Bundle open(Path source) {
        return open(source, null);
    }

    /** As {@link #open(Path)}, but at the given time unless it is null. */
    public static Bundle open(Path source, @Nullable Instant nowOverride) {
        Unpacked files = Unpacked.of(source);
        try {
            return new Bundle(files, nowOverride);
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    public String id() {
        return id;
    }

    /** The time at which the incident is looked at; it stands still. */
    public Instant now() {
        return now;
    }

    public Optional<String> question() {
        return question;
    }

    public List<ObjectNode> objects() {
        return objects;
    }

    public ContainerLogs logs() {
        return logs;
    }

    public RecordedReads reads() {
        return reads;
    }

    /** One line for each thing in the bundle that could not be used. */
    public List<String> defects() {
        return defects;
    }

    @Override
    public void close() {
        files.close();
    }

    private Instant clock(CaseFile about, List<String> found) {
        return about.time(found)
                .or(() -> Timestamps.newest(objects))
                .orElseGet(() -> fileTime(files.folder().resolve(ClusterFile.NAME), found));
    }

    private static Instant fileTime(Path file, List<String> found) {
        found.add("the bundle tells no time; that of " + file.getFileName() + " on disk is used, --now sets another");
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new BundleException("the bundle tells no time: give one with --now", e);
        }
    }
}
