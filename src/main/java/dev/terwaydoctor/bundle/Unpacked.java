package dev.terwaydoctor.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folder that a bundle is read from: the one named, or a private copy of an archive that goes away on close. */
record Unpacked(Path source, Path folder, boolean temporary, List<String> defects) implements AutoCloseable {

    static Unpacked of(Path source) {
        if (Files.isDirectory(source)) {
            return new Unpacked(source, source, false, List.of());
        }
        if (!Files.isRegularFile(source)) {
            throw new BundleException(source + " does not exist: give the bundle's folder or its .tgz");
        }
        List<String> defects = new ArrayList<>();
        try {
            Path copy = Files.createTempDirectory("terway-doctor-");
            return filled(new Unpacked(source, copy, true, defects));
        } catch (IOException e) {
            throw new BundleException(source + " could not be unpacked: " + e + ": check the file and free disk", e);
        }
    }

    private static Unpacked filled(Unpacked empty) throws IOException {
        try {
            new Archive(empty.source, empty.defects).unpackTo(empty.folder);
            return empty;
        } catch (IOException | RuntimeException e) {
            empty.close();
            throw e;
        }
    }

    /** What the bundle is called on disk, without the ending of an archive. */
    String name() {
        String name = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        for (String suffix : List.of(".tgz", ".tar.gz")) {
            if (name.endsWith(suffix)) {
                return name.substring(0, name.length() - suffix.length());
            }
        }
        return name;
    }

    @Override
    public void close() {
        if (temporary) {
            delete(folder);
        }
    }

    private static void delete(Path path) {
        try {
            if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> children = Files.list(path)) {
                    children.toList().forEach(Unpacked::delete);
                }
            }
            Files.deleteIfExists(path);
        } catch (IOException e) {
            path.toFile().deleteOnExit();
        }
    }
}
