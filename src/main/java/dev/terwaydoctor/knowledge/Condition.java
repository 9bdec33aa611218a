package dev.terwaydoctor.knowledge;

import com.google.re2j.Pattern;
import java.util.Map;
import java.util.Set;

/** What a signal demands of one field of the evidence. */
public sealed interface Condition {

    /**
     * Whether the value fulfils it.
     *
     * @param bound what other signals of the same conjunction have bound already
     */
    boolean holds(String value, Map<String, String> bound);

    /** One of these texts. */
    record OneOf(Set<String> texts) implements Condition {

        public OneOf {
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean holds(String value, Map<String, String> bound) {
            return texts.contains(value);
        }
    }

    /** None of these texts. */
    record NoneOf(Set<String> texts) implements Condition {

        public NoneOf {
            texts = Set.copyOf(texts);
        }

        @Override
        public boolean holds(String value, Map<String, String> bound) {
            return !texts.contains(value);
        }
    }

    /** A number within bounds, both inclusive. */
    record Between(long least, long most) implements Condition {

        @Override
        public boolean holds(String value, Map<String, String> bound) {
            try {
                long number = Long.parseLong(value);
                return number >= least && number <= most;
            } catch (NumberFormatException notANumber) {
                return false;
            }
        }
    }

    /** A pattern that occurs in the value. */
    record Matches(Pattern pattern) implements Condition {

        @Override
        public boolean holds(String value, Map<String, String> bound) {
            return pattern.matcher(value).find();
        }
    }

    /** The same value as the variable, if it is bound; this is how signals join. Unbound, it binds the variable. */
    record SameAs(String variable) implements Condition {

        @Override
        public boolean holds(String value, Map<String, String> bound) {
            return !value.isEmpty() && bound.getOrDefault(variable, value).equals(value);
        }
    }
}
