package dev.terwaydoctor.ask;

import org.jspecify.annotations.Nullable;

/** Finds names spelled out with slashes: namespace/name, kind/name, and all three in either order. Ratios, paths and "and/or" are none. */
final class SlashRule {

    /** Shorter parts are units and idioms: i/o, n/a. */
    private static final int SHORTEST = 2;

    private final Lexicon lexicon;

    SlashRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void read(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            Word word = sentence.at(i);
            if (word.shape() != Shape.INVALID || sentence.isTaken(i)) {
                continue;
            }
            if (word.text().indexOf('/') > 0) {
                slashed(draft, i, word.name().split("/", -1));
            } else if (word.text().indexOf('@') > 0) {
                at(draft, i, word.name().split("@", -1));
            }
        }
    }

    private void slashed(Draft draft, int i, String[] parts) {
        String name = parts[parts.length - 1];
        if (parts.length > 3 || !Shape.isName(name) || Math.min(name.length(), parts[0].length()) < SHORTEST) {
            return;
        }
        Kind first = lexicon.entry(parts[0]).kind();
        Kind second = lexicon.entry(parts[parts.length - 2]).kind();
        if (parts.length == 2 && first != null) {
            spelledOut(draft, i, name, first, null);
        } else if (parts.length == 2 && Shape.isLabel(parts[0]) && !(isKnown(parts[0]) && isKnown(name))) {
            spelledOut(draft, i, name, null, parts[0]);
        } else if (parts.length == 3 && second != null && Shape.isLabel(parts[0])) {
            spelledOut(draft, i, name, second, parts[0]);
        } else if (parts.length == 3 && first != null && Shape.isLabel(parts[1])) {
            spelledOut(draft, i, name, first, parts[1]);
        }
    }

    /** "web@shop", as some people write it; a dot behind the sign makes it a mail address. */
    private static void at(Draft draft, int i, String[] parts) {
        if (parts.length == 2 && Shape.isName(parts[0]) && Shape.isLabel(parts[1])) {
            draft.name(i, parts[0], null, parts[1], Basis.SPELLED_OUT);
        }
    }

    private static void spelledOut(Draft draft, int i, String name, @Nullable Kind kind, @Nullable String namespace) {
        if (kind == Kind.NAMESPACE) {
            draft.namespace(i, name);
        } else if (kind == Kind.CLUSTER) {
            draft.cluster(i, name);
        } else {
            draft.name(i, name, kind, namespace, Basis.SPELLED_OUT);
        }
    }

    private boolean isKnown(String word) {
        return lexicon.entry(word).isKnown() || Shape.of(word) == Shape.NUMBER;
    }
}
