package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.FactSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether an entry that can be read also makes sense: the facts it names are produced, and its own lines match or do not match as it says. The
 * shipped entries are held to this by a test; those of users when they are loaded.
 */
final class EntryCheck {

    private final Map<String, FactSpec> facts;
    private final Set<String> ids;

    /**
     * A check against what there is.
     *
     * @param facts all that observers can state
     * @param ids of all entries, shipped and own
     */
    EntryCheck(Stream<FactSpec> facts, Set<String> ids) {
        this.facts = facts.collect(Collectors.toMap(FactSpec::name, Function.identity()));
        this.ids = Set.copyOf(ids);
    }

    /** What is wrong with the entry, a line each; empty when nothing is. */
    Stream<String> problems(Cause cause) {
        Stream<String> aboutFacts = Catalogue.signals(cause)
                .flatMap(Catalogue::leaves)
                .filter(EntryCheck::isFact)
                .flatMap(this::aboutFact);
        Stream<String> unmatched = cause.matching().stream()
                .filter(line -> !recognises(cause, line))
                .map(line -> "none of its patterns matches its own example: " + line);
        Stream<String> matched = cause.notMatching().stream()
                .filter(line -> recognises(cause, line))
                .map(line -> "one of its patterns matches what it should not: " + line);
        Stream<String> unexplained = cause.explains().stream()
                .filter(id -> !ids.contains(id))
                .sorted()
                .map(id -> "it explains " + id + ", which no entry is called");
        return Stream.of(aboutFacts, unmatched, matched, unexplained)
                .flatMap(Function.identity())
                .map(problem -> cause.origin() + ": " + cause.id() + ": " + problem);
    }

    private Stream<String> aboutFact(Signal.Seen seen) {
        FactSpec spec = facts.get(seen.evidence());
        if (spec == null) {
            return Stream.of("no fact is called " + seen.evidence());
        }
        Set<String> unknown = new TreeSet<>(seen.where().keySet());
        unknown.removeAll(spec.fields());
        return unknown.stream().map(field -> "the fact " + spec.name() + " has no field " + field);
    }

    private static boolean isFact(Signal.Seen seen) {
        return !seen.evidence().equals(Evidence.EVENT) && !seen.evidence().equals(Evidence.LOG);
    }

    private static boolean recognises(Cause cause, String line) {
        return sought(cause)
                .anyMatch(
                        seen -> seen.text() != null && seen.text().matcher(line).find());
    }

    /** The single pieces of evidence that speak for an entry. */
    static Stream<Signal.Seen> sought(Cause cause) {
        return Stream.concat(cause.proves().stream(), cause.supports().stream()).flatMap(EntryCheck::wanted);
    }

    /** What a signal wants to see, without what it wants to be absent. */
    private static Stream<Signal.Seen> wanted(Signal signal) {
        if (signal instanceof Signal.Not) {
            return Stream.empty();
        }
        if (signal instanceof Signal.Seen seen) {
            return Stream.of(seen);
        }
        List<Signal> parts = signal instanceof Signal.All all ? all.signals() : ((Signal.Any) signal).signals();
        return parts.stream().flatMap(EntryCheck::wanted);
    }
}
