package dev.terwaydoctor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.FactSpec;
import dev.terwaydoctor.evidence.Observers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Map<String, FactSpec> FACTS =
            Observers.facts().collect(Collectors.toMap(FactSpec::name, Function.identity()));

    @Test
    void everyFactThatAnEntryNamesIsProducedWithThoseFields() {
        List<String> wrong = new ArrayList<>();
        leaves().filter(leaf -> isFact(leaf.seen())).forEach(leaf -> {
            FactSpec spec = FACTS.get(leaf.seen().evidence());
            if (spec == null) {
                wrong.add(leaf.cause().id() + " names the fact " + leaf.seen().evidence());
            } else {
                Set<String> unknown = new TreeSet<>(leaf.seen().where().keySet());
                unknown.removeAll(spec.fields());
                unknown.forEach(field -> wrong.add(leaf.cause().id() + ": " + spec.name() + " has no field " + field));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFactThatIsProducedIsUsed() {
        Set<String> used = leaves().map(leaf -> leaf.seen().evidence()).collect(Collectors.toSet());
        assertThat(FACTS.keySet().stream().filter(fact -> !used.contains(fact))).isEmpty();
    }

    @Test
    void everyLineThatAnEntryClaimsIsMatchedByIt() {
        List<String> unmatched = new ArrayList<>();
        CATALOGUE
                .causes()
                .forEach(cause -> cause.matching().stream()
                        .filter(line -> !matches(cause, line))
                        .forEach(line -> unmatched.add(cause.id() + ": " + line)));
        assertThat(unmatched).isEmpty();
    }

    @Test
    void noNearMissIsMatched() {
        List<String> matched = new ArrayList<>();
        CATALOGUE
                .causes()
                .forEach(cause -> cause.notMatching().stream()
                        .filter(line -> matches(cause, line))
                        .forEach(line -> matched.add(cause.id() + ": " + line)));
        assertThat(matched).isEmpty();
    }

    @Test
    void everyEntryWithPatternsHasLinesThatMatchAndNearMissesThatDoNot() {
        assertThat(CATALOGUE.causes().stream()
                        .filter(cause -> proofs(cause).anyMatch(seen -> seen.text() != null))
                        .filter(cause -> cause.matching().isEmpty()
                                || cause.notMatching().isEmpty())
                        .map(Cause::id))
                .isEmpty();
    }

    @Test
    void whatAnEntryExplainsExists() {
        assertThat(CATALOGUE.causes().stream()
                        .flatMap(cause -> cause.explains().stream())
                        .filter(id -> CATALOGUE.cause(id).isEmpty()))
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

    private static boolean matches(Cause cause, String line) {
        return proofs(cause)
                .anyMatch(
                        seen -> seen.text() != null && seen.text().matcher(line).find());
    }

    private static Stream<Signal.Seen> proofs(Cause cause) {
        return Stream.concat(cause.proves().stream(), cause.supports().stream()).flatMap(CatalogueTest::present);
    }

    /** What a signal wants to see, without what it wants to be absent. */
    private static Stream<Signal.Seen> present(Signal signal) {
        if (signal instanceof Signal.Not) {
            return Stream.empty();
        }
        if (signal instanceof Signal.All all) {
            return all.signals().stream().flatMap(CatalogueTest::present);
        }
        return signal instanceof Signal.Any any
                ? any.signals().stream().flatMap(CatalogueTest::present)
                : Stream.of((Signal.Seen) signal);
    }

    private static boolean isFact(Signal.Seen seen) {
        return !seen.evidence().equals(Evidence.EVENT) && !seen.evidence().equals(Evidence.LOG);
    }

    private static Stream<Leaf> leaves() {
        return CATALOGUE.causes().stream()
                .flatMap(cause ->
                        Catalogue.signals(cause).flatMap(Catalogue::leaves).map(seen -> new Leaf(cause, seen)));
    }

    private record Leaf(Cause cause, Signal.Seen seen) {}
}
