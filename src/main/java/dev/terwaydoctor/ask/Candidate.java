package dev.terwaydoctor.ask;

import org.jspecify.annotations.Nullable;

/**
 * A word that may be a name, with the points that its place in the sentence earns it.
 *
 * @param at the word's index
 */
record Candidate(
        int at, String text, @Nullable Kind kind, @Nullable String namespace, int points, Role role) {

    /** Namespace and name, or kind and name, joined by a slash. */
    static final int SPELLED_OUT = 100;
    /** Beside a word for its kind. */
    static final int WITH_KIND = 90;
    /** A plain word beside a word for a kind. */
    static final int PLAIN_WITH_KIND = 78;
    /** A node's name or address. */
    static final int NODE = 65;
    /** Hyphens and digits, wherever it stands. */
    static final int STRUCTURED = 60;
    /** An unknown plain word where a name would stand. */
    static final int PLAIN = 50;
    /** The best that can be made of it. */
    static final int DOUBTFUL = 25;
    /** Added where the sentence says something of it. */
    static final int AS_SUBJECT = 12;

    private static final int LIKELY_FROM = 60;

    Candidate merged(Candidate other) {
        return new Candidate(
                at,
                text,
                kind == null ? other.kind : kind,
                namespace == null ? other.namespace : namespace,
                Math.max(points, other.points),
                role == Role.SUBJECT ? other.role : role);
    }

    Candidate as(Role otherRole) {
        return new Candidate(at, text, kind, namespace, points, otherRole);
    }

    Candidate worth(int otherPoints) {
        return new Candidate(at, text, kind, namespace, otherPoints, role);
    }

    NameHint hint(@Nullable String place) {
        Strength strength = points >= PLAIN_WITH_KIND
                ? Strength.CERTAIN
                : points >= LIKELY_FROM ? Strength.LIKELY : Strength.POSSIBLE;
        boolean placed = kind != Kind.NODE && kind != Kind.NAMESPACE;
        return new NameHint(text, kind, placed && namespace == null ? place : namespace, strength, role);
    }
}
