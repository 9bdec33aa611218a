package dev.terwaydoctor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with the committed one; {@code -Dgolden=update} rewrites it instead. */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** The committed text is a file under {@code src/test/resources/golden}. */
    public static void assertMatches(String name, String actual) throws IOException {
        assertMatches(FOLDER.resolve(name), actual);
    }

    public static void assertMatches(Path file, String actual) throws IOException {
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, actual);
        }
        String remedy = "-Dgolden=update writes " + file + " anew";
        assertThat(file).as(remedy).exists();
        assertThat(actual).as(remedy).isEqualTo(Files.readString(file));
    }
}
