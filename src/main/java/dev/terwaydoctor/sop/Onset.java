package dev.terwaydoctor.sop;

import dev.terwaydoctor.diagnosis.Conclusion;
import dev.terwaydoctor.diagnosis.Judgement;
import dev.terwaydoctor.report.Verdict;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** When the trouble that leads a judgement began. */
public final class Onset {

    private Onset() {}

    /** The earliest moment at which what decides was seen; what is healthy has no such moment. */
    public static Optional<Instant> of(Judgement judgement) {
        return judgement.conclusions().stream().findFirst().flatMap(Onset::of);
    }

    private static Optional<Instant> of(Conclusion conclusion) {
        if (conclusion.cause().verdict() == Verdict.HEALTHY) {
            return Optional.empty();
        }
        return conclusion.first().indicates().stream()
                .flatMap(piece -> piece.firstSeen().stream())
                .min(Comparator.naturalOrder())
                .or(() -> Optional.ofNullable(conclusion.first().patient().troubleSince()));
    }
}
