package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CatalogueLoaderTest {

    private static final String GOOD = """
            - id: disk-slow
              verdict: platform
              owner: platform
              scope: node
              title: {en: the disk is slow, zh: 磁盘慢}
              explanation: {en: It is., zh: 是的。}
              proves:
                - event: {on: node, reason: DiskSlow}
            """;

    private final CatalogueLoader loader = new CatalogueLoader();

    @Test
    void anEntryIsReadWithItsPlaceInTheFile() throws IOException {
        read("one.yaml", "\n" + GOOD);

        assertThat(loader.problems()).isEmpty();
        assertThat(loader.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.id()).isEqualTo("disk-slow");
            assertThat(cause.origin()).hasToString("one.yaml:2");
        });
    }

    @Test
    void aLaterFileOverridesAnEntryById() throws IOException {
        read("one.yaml", GOOD);
        read("two.yaml", GOOD.replace("the disk is slow", "the disk is very slow"));

        assertThat(loader.causes()).extracting(cause -> cause.title().en()).containsExactly("the disk is very slow");
    }

    @Test
    void theSameIdTwiceInOneFileIsRefused() throws IOException {
        read("one.yaml", GOOD + GOOD);

        assertThat(loader.problems()).containsExactly("one.yaml:9: the id disk-slow stands twice in this file");
    }

    @Test
    void everyProblemOfABadEntryIsNamedAndTheRestLoads() throws IOException {
        read(
                "one.yaml",
                GOOD
                        + GOOD.replace("disk-slow", "other")
                                .replace("verdict: platform", "verdict: mystery")
                                .replace("zh: 磁盘慢", "zh: ''")
                                .replace("on: node", "on: moon"));

        assertThat(loader.causes()).extracting(Cause::id).containsExactly("disk-slow");
        assertThat(loader.problems())
                .hasSize(3)
                .allMatch(problem -> problem.startsWith("one.yaml:9: other: "))
                .anyMatch(problem -> problem.contains("verdict is 'mystery', not one of resource-exhaustion"))
                .anyMatch(problem -> problem.contains("title needs words in en and zh"))
                .anyMatch(problem -> problem.contains("'moon' is not one of pod"));
    }

    @Test
    void aPatternThatCouldNotRunInLinearTimeIsRefused() throws IOException {
        read("one.yaml", GOOD.replace("reason: DiskSlow", "message: '(?=x)'"));

        assertThat(loader.problems()).singleElement().asString().contains("pattern (?=x)");
    }

    @Test
    void anEntryThatNothingCanProveIsRefused() throws IOException {
        read("one.yaml", GOOD.substring(0, GOOD.indexOf("  proves")));

        assertThat(loader.problems()).containsExactly("one.yaml:1: disk-slow: nothing proves or supports it");
    }

    private void read(String file, String yaml) throws IOException {
        loader.read(file, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
