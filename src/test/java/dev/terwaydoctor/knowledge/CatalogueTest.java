package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.FactSpec;
import dev.terwaydoctor.evidence.Observers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();

    @Test
    void everyEntryNamesWhatExistsAndKeepsToItsOwnExamples() {
        Set<String> ids = CATALOGUE.causes().stream().map(Cause::id).collect(Collectors.toSet());
        EntryCheck check = new EntryCheck(Observers.facts(), ids);

        assertThat(CATALOGUE.causes().stream().flatMap(check::problems)).isEmpty();
    }

    @Test
    void everyFactThatIsProducedIsUsed() {
        Set<String> used = CATALOGUE.causes().stream()
                .flatMap(Catalogue::signals)
                .flatMap(Catalogue::leaves)
                .map(Signal.Seen::evidence)
                .collect(Collectors.toSet());

        assertThat(Observers.facts().map(FactSpec::name).filter(fact -> !used.contains(fact)))
                .isEmpty();
    }

    @Test
    void everyEntryWithPatternsHasLinesThatMatchAndNearMissesThatDoNot() {
        assertThat(CATALOGUE.causes().stream()
                        .filter(cause -> EntryCheck.sought(cause).anyMatch(seen -> seen.text() != null))
                        .filter(cause -> cause.matching().isEmpty()
                                || cause.notMatching().isEmpty())
                        .map(Cause::id))
                .isEmpty();
    }

    @Test
    void thereAreAtLeastFiftyCausesOverAllSevenVerdicts() {
        assertThat(CATALOGUE.causes()).hasSizeGreaterThanOrEqualTo(50);
        assertThat(CATALOGUE.causes().stream().map(Cause::verdict).distinct()).hasSize(7);
    }

    @Test
    void noJavaSourceNamesACause() throws IOException {
        Set<String> named = new HashSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                CATALOGUE.causes().stream()
                        .map(Cause::id)
                        .filter(id -> text.contains('"' + id + '"'))
                        .forEach(id -> named.add(source.getFileName() + " names " + id));
            }
        }
        assertThat(named).isEmpty();
    }
}
