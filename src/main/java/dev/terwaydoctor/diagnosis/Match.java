package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way in which a signal is fulfilled.
 *
 * @param bound the values its patterns and conditions captured; one name has one value
 * @param used the evidence it rests on, in the order of the signal
 */
public record Match(Map<String, String> bound, List<Evidence> used) {

    static final Match NOTHING_YET = new Match(Map.of(), List.of());

    public Match {
        bound = Map.copyOf(bound);
        used = List.copyOf(used);
    }

    /** This match and one more piece; empty when a captured value contradicts one that is bound already. */
    Optional<Match> with(Evidence piece, Map<String, String> captured) {
        Map<String, String> all = new LinkedHashMap<>(bound);
        for (Map.Entry<String, String> each : captured.entrySet()) {
            String before = all.putIfAbsent(each.getKey(), each.getValue());
            if (before != null && !before.equals(each.getValue())) {
                return Optional.empty();
            }
        }
        Set<Evidence> pieces = new LinkedHashSet<>(used);
        pieces.add(piece);
        return Optional.of(new Match(all, new ArrayList<>(pieces)));
    }

    /** What a wording may speak of: captured values first, then the fields of the evidence in its order. */
    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>(bound);
        used.forEach(piece -> piece.fields().forEach(values::putIfAbsent));
        return values;
    }
}
