package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Observers;
import dev.terwaydoctor.golden.Golden;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages in {@code src/docs} that say what the program says about itself. */
class GeneratedPagesTest {

    private static final Path PAGES = Path.of("src/docs");

    @Test
    void theCatalogueOnPaperIsTheOneThatRuns() throws IOException {
        Golden.assertMatches(PAGES.resolve("catalogue.md"), CataloguePage.write(CatalogueLoader.shipped()));
    }

    @Test
    void theFactsOnPaperAreThoseThatAreObserved() throws IOException {
        Golden.assertMatches(PAGES.resolve("facts.md"), FactsPage.write(Observers.facts()));
    }
}
