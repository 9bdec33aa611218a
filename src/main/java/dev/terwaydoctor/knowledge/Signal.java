package dev.terwaydoctor.knowledge;

import com.google.re2j.Pattern;
import dev.terwaydoctor.evidence.Relation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the evidence about one patient. Values captured by name in one signal of a conjunction must be equal wherever the name
 * occurs in another, so that signals about different objects join.
 */
public sealed interface Signal {

    /**
     * Some piece of evidence is there.
     *
     * @param evidence {@code event}, {@code log} or the name of a fact
     * @param on what its subject may be to the patient; empty for anything
     * @param where conditions on its fields
     * @param text must occur in its words; null for any words
     * @param atLeast how often it was counted at least
     * @param ever whether it counts although it is history; otherwise it must belong to the present trouble
     * @param as the variable that takes the evidence's words, empty for none
     */
    record Seen(
            String evidence,
            Set<Relation> on,
            Map<String, Condition> where,
            @Nullable Pattern text,
            int atLeast,
            boolean ever,
            String as)
            implements Signal {

        public Seen {
            on = Set.copyOf(on);
            where = Map.copyOf(where);
        }
    }

    /** The signal is absent. */
    record Not(Signal signal) implements Signal {}

    /** All of them, with one set of captured values. */
    record All(List<Signal> signals) implements Signal {

        public All {
            signals = List.copyOf(signals);
        }
    }

    /** At least one of them. */
    record Any(List<Signal> signals) implements Signal {

        public Any {
            signals = List.copyOf(signals);
        }
    }
}
