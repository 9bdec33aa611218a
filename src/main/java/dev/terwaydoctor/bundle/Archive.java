package dev.terwaydoctor.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks a .tgz that a stranger may have made. Only regular files with a bundle's own names are written, each at the
 * place that its name as understood here gives it, so a path in the archive never chooses a path on disk. An archive
 * that ends early yields what came before the end.
 */
final class Archive {

    private static final long MAX_BYTES = 2L * 1024 * 1024 * 1024;
    private static final int MAX_ENTRIES = 50_000;

    private final Path file;
    private final List<String> defects;
    private long bytes;
    private int entries;
    private @Nullable String prefix;

    Archive(Path file, List<String> defects) {
        this.file = file;
        this.defects = defects;
    }

    void unpackTo(Path folder) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw, 64 * 1024))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        } catch (ZipException e) {
            throw new BundleException(file + " is no .tgz: give the bundle's folder or a gzipped tar of it", e);
        } catch (EOFException e) {
            defects.add(file.getFileName() + " ends early: what came after the end is missing");
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        if (++entries > MAX_ENTRIES) {
            throw new BundleException(file + " holds more than " + MAX_ENTRIES + " entries: this is no bundle");
        }
        if (entry.isDirectory()) {
            return;
        }
        Optional<BundlePath> path = BundlePath.of(entry.getName());
        if (path.isEmpty()) {
            return;
        }
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            defects.add(entry.getName() + " is a link or a device and was left out");
            return;
        }
        requireOneBundle(path.get());
        Path target = path.get().under(folder);
        Files.createDirectories(target.getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(content, out);
        }
    }

    private void requireOneBundle(BundlePath path) {
        if (prefix == null) {
            prefix = path.prefix();
        } else if (!prefix.equals(path.prefix())) {
            throw new BundleException(file + " holds several bundles (" + prefix + ", " + path.prefix()
                    + "): unpack it and give the folder of one");
        }
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            bytes += read;
            if (bytes > MAX_BYTES) {
                throw new BundleException(
                        file + " unpacks to more than " + (MAX_BYTES >> 30) + " GB: this is no bundle");
            }
            out.write(buffer, 0, read);
        }
    }
}
