package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.knowledge.Signal;
import dev.terwaydoctor.report.Scope;
import dev.terwaydoctor.report.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells whether somebody else's event shows what decided a conclusion: the same reason, and words that fulfil the same condition of the
 * catalogue's entry, such as the same error code.
 *
 * @param reason the reason of the event that decided
 * @param conditions those of the entry that this event fulfils
 */
public record Likeness(String reason, List<Signal.Seen> conditions) {

    public Likeness {
        conditions = List.copyOf(conditions);
    }

    /** Empty when no event decided, or when the trouble is one workload's own, so that others have theirs and not the same. */
    public static Optional<Likeness> of(Conclusion conclusion) {
        if (isOneWorkloadsOwn(conclusion.cause())) {
            return Optional.empty();
        }
        return of(conclusion.first())
                .or(() -> isShared(conclusion.cause())
                        ? conclusion.symptoms().stream()
                                .flatMap(symptom -> of(symptom).stream())
                                .findFirst()
                        : Optional.empty());
    }

    /** What reaches a zone or the whole cluster shows in others by the same symptom, where only a log says why. */
    private static boolean isShared(Cause cause) {
        return cause.scope() == Scope.ZONE || cause.scope() == Scope.CLUSTER;
    }

    private static Optional<Likeness> of(Candidate candidate) {
        return Stream.of(candidate.indicates(), candidate.confirms())
                .flatMap(List::stream)
                .flatMap(piece -> of(candidate.cause(), piece).stream())
                .findFirst();
    }

    public boolean fits(Evidence event) {
        return hasReason(event) && conditions.stream().anyMatch(condition -> fulfils(event, condition));
    }

    public boolean hasReason(Evidence event) {
        return event.field("reason").equals(reason);
    }

    private static Optional<Likeness> of(Cause cause, Evidence piece) {
        List<Signal.Seen> fulfilled = Stream.of(cause.proves(), cause.supports())
                .flatMap(List::stream)
                .flatMap(Catalogue::leaves)
                .filter(condition -> condition.evidence().equals(Evidence.EVENT))
                .filter(condition -> fulfils(piece, condition))
                .toList();
        return fulfilled.isEmpty() || piece.field("reason").isEmpty()
                ? Optional.empty()
                : Optional.of(new Likeness(piece.field("reason"), fulfilled));
    }

    private static boolean isOneWorkloadsOwn(Cause cause) {
        boolean narrow = cause.scope() == Scope.POD || cause.scope() == Scope.WORKLOAD;
        return cause.verdict() == Verdict.HEALTHY || (narrow && cause.verdict() == Verdict.NOT_TERWAY);
    }

    private static boolean fulfils(Evidence piece, Signal.Seen condition) {
        return piece.name().equals(Evidence.EVENT)
                && condition.where().entrySet().stream()
                        .allMatch(each -> each.getValue().holds(piece.field(each.getKey()), Map.of()))
                && (condition.text() == null
                        || piece.text().match(condition.text()).isPresent());
    }
}
