package dev.terwaydoctor.ask;

import org.jspecify.annotations.Nullable;

/** Finds names spelled out with slashes: namespace/name, kind/name, and all three in either order. Ratios, paths and "and/or" are none. */
final class SlashRule {

    private final Lexicon lexicon;

    SlashRule(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void read(Draft draft) {
        Sentence sentence = draft.sentence();
        for (int i = 0; i < sentence.size(); i++) {
            Word word = sentence.at(i);
            if (word.text().indexOf('/') > 0 && word.shape() != Shape.NUMBER && !sentence.isTaken(i)) {
                slashed(draft, i, word.name().split("/", -1));
            }
        }
    }

    private void slashed(Draft draft, int i, String[] parts) {
        String name = parts[parts.length - 1];
        if (parts.length > 3 || !Shape.isName(name)) {
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
