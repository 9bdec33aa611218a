package dev.terwaydoctor.ask;

/** What makes a word a name, best reason first. */
enum Basis {
    /** Namespace and name, or kind and name, joined by a slash. */
    SPELLED_OUT(100, Strength.CERTAIN),
    /** It looks like a name and stands beside a word for its kind. */
    WITH_KIND(90, Strength.CERTAIN),
    /** A plain word beside a word for a kind. */
    PLAIN_WITH_KIND(78, Strength.CERTAIN),
    /** A node's name or address. */
    NODE(65, Strength.LIKELY),
    /** Hyphens and digits, or quotes, wherever it stands. */
    STRUCTURED(60, Strength.LIKELY),
    /** An unknown plain word of which the sentence says something. */
    PLAIN(50, Strength.POSSIBLE),
    /** Taken for a typing error elsewhere, but beside a word for a kind. */
    DOUBTFUL(25, Strength.POSSIBLE);

    private final int points;
    private final Strength strength;

    Basis(int points, Strength strength) {
        this.points = points;
        this.strength = strength;
    }

    int points() {
        return points;
    }

    Strength strength() {
        return strength;
    }
}
