package dev.terwaydoctor;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.terwaydoctor.sandbox.Incidents.Incident;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The incidents in the program's own jar, read where they are. */
final class ShippedIncidents {

    private static final String INDEX = "/incidents/index.yaml";

    private ShippedIncidents() {}

    static List<Incident> list() {
        try (InputStream in = ShippedIncidents.class.getResourceAsStream(INDEX)) {
            return new YAMLMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder(String id) {
        URL index = ShippedIncidents.class.getResource(INDEX);
        if (index == null) {
            throw new IllegalStateException("no resource " + INDEX);
        }
        try {
            URI uri = index.toURI();
            Path here = uri.getScheme().equals("jar") ? jar(uri).getPath(INDEX) : Path.of(uri);
            return here.resolveSibling(id);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
