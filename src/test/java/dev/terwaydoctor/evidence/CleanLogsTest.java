package dev.terwaydoctor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How often the rules take something out of logs that hold no secret: the logs of the frozen incidents. */
class CleanLogsTest {

    private static final double LEAST_LEFT_ALONE = 0.9995;

    @Test
    void cleanLogsAreLeftAlone() throws IOException {
        Redactor redactor = new Redactor(RedactionRules.shipped());
        List<String> lines = lines();
        List<String> touched = lines.stream()
                .filter(line -> !redactor.redact(line).equals(line))
                .toList();
        touched.stream().distinct().limit(20).forEach(line -> System.out.println("redacted: " + redactor.redact(line)));
        System.out.printf("%d of %d clean lines lost something%n", touched.size(), lines.size());
        assertThat(1.0 - (double) touched.size() / lines.size()).isGreaterThanOrEqualTo(LEAST_LEFT_ALONE);
    }

    private static List<String> lines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/cases"))) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .flatMap(CleanLogsTest::linesOf)
                    .toList();
        }
    }

    private static Stream<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
