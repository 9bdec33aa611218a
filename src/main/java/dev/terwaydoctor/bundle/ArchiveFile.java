package dev.terwaydoctor.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/**
 * Packs a folder into a .tgz whose bytes depend on the files alone: sorted entries, one time for all, no owner. It
 * grows beside its target and takes its place when it is whole.
 */
final class ArchiveFile {

    private ArchiveFile() {}

    static void write(Path folder, String prefix, Instant time, Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        Path growing = Files.createTempFile(parent, ".terway-doctor-", ".tgz");
        try {
            pack(folder, prefix, time, growing);
            Files.move(growing, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(growing);
        }
    }

    private static void pack(Path folder, String prefix, Instant time, Path file) throws IOException {
        try (OutputStream raw = Files.newOutputStream(file);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(raw), "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (Path path : files(folder)) {
                TarArchiveEntry entry = new TarArchiveEntry(
                        prefix + "/" + folder.relativize(path).toString().replace('\\', '/'));
                entry.setSize(Files.size(path));
                entry.setModTime(Date.from(time));
                entry.setIds(0, 0);
                tar.putArchiveEntry(entry);
                Files.copy(path, tar);
                tar.closeArchiveEntry();
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
