package dev.terwaydoctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The incidents in the program's own jar, by id; they are read where they are. */
final class ShippedIncidents {

    private static final String ROOT = "/incidents";

    private ShippedIncidents() {}

    static Map<String, Path> folders() {
        Map<String, Path> folders = new LinkedHashMap<>();
        try (Stream<Path> children = Files.list(root())) {
            children.filter(Files::isDirectory).sorted().forEach(folder -> folders.put(name(folder), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static String name(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }

    private static Path root() throws IOException {
        try {
            URI uri = ShippedIncidents.class.getResource(ROOT).toURI();
            return uri.getScheme().equals("jar") ? jar(uri).getPath(ROOT) : Path.of(uri);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Stays open as long as the program runs. */
    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException open) {
            return FileSystems.getFileSystem(uri);
        }
    }
}
