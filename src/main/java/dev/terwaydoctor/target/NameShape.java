package dev.terwaydoctor.target;

import dev.terwaydoctor.cluster.Kind;
import dev.terwaydoctor.cluster.Kinds;
import java.util.List;

/**
 * What the form of a name betrays: controllers make Pod names by rule, so the workload's name can be read out of them, even of half
 * ones and of those whose Pod is gone.
 *
 * @param stems the workloads it may have been made of, likeliest first
 * @param generated whether the name is a whole generated one, so that it stands for its workload when no such Pod is left
 */
record NameShape(List<Stem> stems, boolean generated) {

    /** A workload's kind and name. */
    record Stem(Kind kind, String name) {}

    private static final int RANDOM_LENGTH = 5;
    private static final int LONGEST_ORDINAL = 4;
    private static final int SHORTEST_HASH = 3;
    private static final int LONGEST_HASH = 10;

    static NameShape of(String name) {
        List<String> pieces = List.of(name.split("-", -1));
        if (pieces.size() < 2) {
            return new NameShape(List.of(), false);
        }
        String last = pieces.get(pieces.size() - 1);
        String before = pieces.get(pieces.size() - 2);
        String stem = name.substring(0, name.length() - last.length() - 1);
        if (isOrdinal(last)) {
            return new NameShape(List.of(new Stem(Kinds.STATEFUL_SET, stem)), true);
        }
        if (pieces.size() > 2 && isRandom(last) && isHash(before)) {
            String owner = stem.substring(0, stem.length() - before.length() - 1);
            Kind other = isNumber(before) ? Kinds.CRON_JOB : Kinds.DAEMON_SET;
            String others = isNumber(before) ? owner : stem;
            return new NameShape(
                    List.of(new Stem(Kinds.DEPLOYMENT, owner), new Stem(other, others), new Stem(Kinds.JOB, stem)),
                    true);
        }
        return isHash(last)
                ? new NameShape(List.of(new Stem(Kinds.DEPLOYMENT, stem), new Stem(Kinds.DAEMON_SET, stem)), false)
                : new NameShape(List.of(), false);
    }

    boolean looksGenerated() {
        return !stems.isEmpty();
    }

    private static boolean isOrdinal(String piece) {
        return piece.length() <= LONGEST_ORDINAL && isNumber(piece);
    }

    private static boolean isNumber(String piece) {
        return !piece.isEmpty() && piece.chars().allMatch(Character::isDigit);
    }

    private static boolean isRandom(String piece) {
        return piece.length() == RANDOM_LENGTH && isAlphanumeric(piece);
    }

    /** A template hash or the beginning of one: words have no digits in them. */
    private static boolean isHash(String piece) {
        return piece.length() <= LONGEST_HASH
                && piece.length() >= SHORTEST_HASH
                && isAlphanumeric(piece)
                && piece.chars().anyMatch(Character::isDigit);
    }

    private static boolean isAlphanumeric(String piece) {
        return piece.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
}
