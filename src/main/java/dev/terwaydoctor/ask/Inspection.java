package dev.terwaydoctor.ask;

import dev.terwaydoctor.ask.Intent.Scope;
import java.util.Optional;

/** Recognises questions about the health of what needs no name: Terway, the cluster, or the node at hand. */
final class Inspection {

    private Inspection() {}

    static Optional<Intent> asked(Sentence sentence, Hints hints, boolean hasTarget) {
        return scope(sentence, hints, hasTarget).map(scope -> new Intent.Inspect(scope, hints));
    }

    private static Optional<Scope> scope(Sentence sentence, Hints hints, boolean hasTarget) {
        Gist gist = new Gist(sentence);
        Optional<NameHint> primary = hints.primary();
        if (primary.isPresent()) {
            boolean node = primary.get().kind() == Kind.NODE && gist.asksForHealth();
            return node ? Optional.of(Scope.NODE) : Optional.empty();
        }
        if (sentence.has(Tag.TERWAY) && gist.isAbout()) {
            return Optional.of(Scope.TERWAY);
        }
        if (hasTarget && hints.mentioned().contains(Kind.NODE)) {
            return Optional.of(Scope.NODE);
        }
        boolean wide = hints.mentioned().contains(Kind.CLUSTER) || sentence.has(Tag.EVERYTHING) || gist.isAboutMany();
        boolean bare = !hasTarget && hints.mentioned().isEmpty() && gist.asksForHealth() && !sentence.has(Tag.PRONOUN);
        boolean named = hints.cluster() != null && gist.isQuestionOrShort();
        boolean whatever = !hasTarget && hints.mentioned().isEmpty() && gist.asksWhatIsWrong();
        return (wide && gist.isAbout()) || bare || named || whatever ? Optional.of(Scope.CLUSTER) : Optional.empty();
    }
}
