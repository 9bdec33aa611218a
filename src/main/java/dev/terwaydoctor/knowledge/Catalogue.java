package dev.terwaydoctor.knowledge;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Text;
import dev.terwaydoctor.evidence.log.LineMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All entries, by id, in the order of their files. Immutable. */
public final class Catalogue implements LineMatcher {

    private final Map<String, Cause> causes = new LinkedHashMap<>();
    private final LinePatterns logPatterns;

    public Catalogue(List<Cause> entries) {
        entries.forEach(entry -> causes.put(entry.id(), entry));
        logPatterns = new LinePatterns(causes.values().stream()
                .flatMap(Catalogue::signals)
                .flatMap(Catalogue::leaves)
                .filter(seen -> seen.evidence().equals(Evidence.LOG))
                .flatMap(seen -> Stream.ofNullable(seen.text()))
                .toList());
    }

    public List<Cause> causes() {
        return new ArrayList<>(causes.values());
    }

    public Optional<Cause> cause(String id) {
        return Optional.ofNullable(causes.get(id));
    }

    /** Entries that speak of a word or a line, the closest first. */
    public List<Cause> about(String term) {
        Map<Cause, Mention> mentions = new LinkedHashMap<>();
        causes.values().forEach(cause -> mentions.put(cause, Mention.of(term, cause)));
        return causes.values().stream()
                .filter(cause -> mentions.get(cause) != Mention.NONE)
                .sorted(Comparator.comparing(mentions::get))
                .toList();
    }

    /** Whether any log signature of any entry matches the line. */
    @Override
    public boolean knows(String line) {
        return logPatterns.knows(line) || (line.contains("\\\"") && logPatterns.knows(Text.unescaped(line)));
    }

    /** All signals of an entry, whatever they do for it. */
    public static Stream<Signal> signals(Cause cause) {
        return Stream.of(cause.proves(), cause.supports(), cause.refutes()).flatMap(List::stream);
    }

    /** What a signal wants to see, without what it wants to be absent. */
    public static Stream<Signal.Seen> wanted(Signal signal) {
        if (signal instanceof Signal.Not) {
            return Stream.empty();
        }
        if (signal instanceof Signal.Seen seen) {
            return Stream.of(seen);
        }
        List<Signal> parts = signal instanceof Signal.All all ? all.signals() : ((Signal.Any) signal).signals();
        return parts.stream().flatMap(Catalogue::wanted);
    }

    /** The conditions on single pieces of evidence that a signal is made of. */
    public static Stream<Signal.Seen> leaves(Signal signal) {
        if (signal instanceof Signal.Seen seen) {
            return Stream.of(seen);
        }
        if (signal instanceof Signal.Not not) {
            return leaves(not.signal());
        }
        List<Signal> parts = signal instanceof Signal.All all ? all.signals() : ((Signal.Any) signal).signals();
        return parts.stream().flatMap(Catalogue::leaves);
    }
}
