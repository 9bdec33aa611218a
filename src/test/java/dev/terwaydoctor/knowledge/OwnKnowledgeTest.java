package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnKnowledgeTest {

    private static final Catalogue SHIPPED = CatalogueLoader.shipped();
    private static final String BATCH_QUEUE = """
            - id: batch-queue-full
              verdict: not-terway
              owner: app-team
              scope: workload
              title: {en: 'the batch queue {queue} is full', zh: '批处理队列 {queue} 已满'}
              explanation: {en: The worker waits for room., zh: worker 在等空位。}
              proves:
                - log: {line: 'queue (?P<queue>[a-z-]+) is full'}
              examples:
                match: ['queue night-run is full']
                nomatch: ['queue night-run is empty']
            """;

    @TempDir
    private Path folder;

    private String shippedId = "";

    @BeforeEach
    void takeAShippedEntry() {
        shippedId = SHIPPED.causes().get(0).id();
    }

    @Test
    void anEntryOfOnesOwnIsAddedToTheShippedOnes() throws IOException {
        write("own.yaml", BATCH_QUEUE);

        OwnKnowledge own = OwnKnowledge.read(SHIPPED, folder);

        assertThat(own.refused()).isEmpty();
        assertThat(own.catalogue().causes())
                .hasSize(SHIPPED.causes().size() + 1)
                .last()
                .extracting(Cause::id)
                .isEqualTo("batch-queue-full");
        assertThat(own.catalogue().knows("WARN queue night-run is full")).isTrue();
    }

    @Test
    void anEntryWithAShippedIdTakesItsPlace() throws IOException {
        write("own.yml", BATCH_QUEUE.replace("batch-queue-full", shippedId));

        Catalogue catalogue = OwnKnowledge.read(SHIPPED, folder).catalogue();

        assertThat(catalogue.causes()).hasSameSizeAs(SHIPPED.causes());
        assertThat(catalogue.causes().get(0).title().en()).isEqualTo("the batch queue {queue} is full");
    }

    @Test
    void whatCannotBeUsedIsRefusedWithFileLineAndReasonAndTheRestLoads() throws IOException {
        Path file = write(
                "own.yaml",
                BATCH_QUEUE
                        + BATCH_QUEUE
                                .replace("batch-queue-full", "misread")
                                .replace("'queue night-run is full'", "'no queue here'")
                        + BATCH_QUEUE
                                .replace("batch-queue-full", "unheard-of")
                                .replace("log: {line: 'queue (?P<queue>[a-z-]+) is full'}", "fact: queue.length"));

        OwnKnowledge own = OwnKnowledge.read(SHIPPED, folder);

        assertThat(own.catalogue().cause("batch-queue-full")).isPresent();
        assertThat(own.catalogue().cause("misread")).isEmpty();
        assertThat(own.refused())
                .contains(
                        file + ":12: misread: none of its patterns matches its own example: no queue here",
                        file + ":23: unheard-of: no fact is called queue.length");
    }

    @Test
    void whatAnEntryExplainsMustExistSomewhere() throws IOException {
        Path file = write("own.yaml", BATCH_QUEUE + "  explains: [" + shippedId + ", gone]\n");

        assertThat(OwnKnowledge.read(SHIPPED, folder).refused())
                .containsExactly(file + ":1: batch-queue-full: it explains gone, which no entry is called");
    }

    @Test
    void brokenYamlLosesOnlyWhatFollowsIt() throws IOException {
        Path file = write("a.yaml", BATCH_QUEUE + "- id: [never closed\n");
        write("b.yaml", BATCH_QUEUE.replace("batch-queue-full", "another"));

        OwnKnowledge own = OwnKnowledge.read(SHIPPED, folder);

        assertThat(own.catalogue().cause("batch-queue-full")).isPresent();
        assertThat(own.catalogue().cause("another")).isPresent();
        assertThat(own.refused())
                .singleElement()
                .asString()
                .startsWith(file + ":1")
                .contains("no valid YAML");
    }

    @Test
    void whatIsNoEntryIsNamed() throws IOException {
        Path list = write("a.yaml", "- just words\n");
        Path mapping = write("b.yaml", "id: alone\n");

        assertThat(OwnKnowledge.read(SHIPPED, folder).refused())
                .containsExactly(
                        list + ":1: an entry is a mapping with an id, not STRING",
                        mapping + ":1: a catalogue file is a list of entries");
    }

    @Test
    void theHiddenCopiesOfAMountedConfigMapAreNotReadTwice() throws IOException {
        Files.createDirectory(folder.resolve("..data"));
        write(".own.yaml", "- broken");
        write("notes.txt", "not YAML: [");

        OwnKnowledge own = OwnKnowledge.read(SHIPPED, folder);

        assertThat(own.refused()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNothingElseIsLost() {
        OwnKnowledge own = OwnKnowledge.read(SHIPPED, folder.resolve("gone"));

        assertThat(own.refused()).singleElement().asString().contains("gone", "cannot be read");
        assertThat(own.catalogue().causes()).hasSameSizeAs(SHIPPED.causes());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
