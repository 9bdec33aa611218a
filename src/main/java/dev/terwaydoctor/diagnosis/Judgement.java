package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.evidence.Relation;
import dev.terwaydoctor.knowledge.Level;
import dev.terwaydoctor.report.Confidence;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all patients' candidates come to: causes take the place of their symptoms, proof takes the place of suspicion, the same cause in
 * several patients is one conclusion. Of causes at work at once the one nearest to the network comes first, then the one whose signs are nearer to
 * the patient, then the one that began earlier; a failure whose signs have ceased while the trouble goes on comes after those that go on.
 *
 * @param conclusions best first; empty when nothing is known to fit
 * @param notes what was proven without being an answer, such as that the network was set up
 * @param withheld what was suspected and refuted
 */
public record Judgement(List<Conclusion> conclusions, List<Candidate> notes, List<Candidate> withheld) {

    private static final Comparator<Conclusion> BEST_FIRST = Comparator.comparing(
                    (Conclusion conclusion) -> conclusion.cause().level())
            .thenComparing(Conclusion::confidence)
            .thenComparing(conclusion -> conclusion.first().ended())
            .thenComparing(conclusion -> conclusion.cause().verdict())
            .thenComparing(Judgement::isWellOnlyInPart)
            .thenComparing(conclusion -> -conclusion.patients().size())
            .thenComparing(conclusion -> nearness(conclusion.first()))
            .thenComparing(conclusion -> begun(conclusion.first()))
            .thenComparing(conclusion -> conclusion.cause().id());

    public Judgement {
        conclusions = List.copyOf(conclusions);
        notes = List.copyOf(notes);
        withheld = List.copyOf(withheld);
    }

    /** Judges the candidates of each patient, given in the order of examination. */
    public static Judgement of(List<List<Candidate>> perPatient) {
        List<Candidate> standing =
                perPatient.stream().flatMap(Judgement::standing).toList();
        Level foremost = foremost(standing);
        Map<String, List<Candidate>> byCause = standing.stream()
                .filter(each -> saysMore(each, foremost))
                .collect(Collectors.groupingBy(each -> each.cause().id(), LinkedHashMap::new, Collectors.toList()));
        return new Judgement(
                byCause.values().stream()
                        .map(same -> conclusion(same, perPatient))
                        .sorted(BEST_FIRST)
                        .toList(),
                all(perPatient)
                        .filter(each -> each.cause().level() == Level.NOTE && !each.isWithheld())
                        .toList(),
                all(perPatient)
                        .filter(each ->
                                each.isWithheld() && each.cause().level().compareTo(Level.STATE) < 0)
                        .toList());
    }

    /** Where there is trouble, that something is well says nothing; nor what a workload lacks where a Pod of it shows why. */
    private static boolean saysMore(Candidate candidate, Level foremost) {
        Level level = candidate.cause().level();
        return switch (level) {
            case CAUSE -> true;
            case SYMPTOM -> foremost == Level.SYMPTOM || candidate.patient().isPod();
            default -> level == foremost;
        };
    }

    private static Level foremost(List<Candidate> candidates) {
        return candidates.stream()
                .map(each -> each.cause().level())
                .min(Comparator.naturalOrder())
                .orElse(Level.NOTE);
    }

    /** The candidates about one patient that nothing else takes the place of. */
    private static Stream<Candidate> standing(List<Candidate> candidates) {
        List<Candidate> held = candidates.stream()
                .filter(each -> !each.isWithheld() && each.cause().level() != Level.NOTE)
                .toList();
        Level foremost = foremost(held);
        boolean proven = held.stream()
                .anyMatch(each -> each.cause().level() == foremost && each.confidence() == Confidence.CERTAIN);
        Set<String> explained = held.stream()
                .filter(each -> !proven || each.confidence() == Confidence.CERTAIN)
                .flatMap(each -> each.cause().explains().stream())
                .collect(Collectors.toSet());
        return held.stream()
                .filter(each -> each.cause().level() == foremost)
                .filter(each -> !proven || each.confidence() == Confidence.CERTAIN)
                .filter(each -> !explained.contains(each.cause().id()));
    }

    /** That one Pod is well says less than that the whole is. */
    private static boolean isWellOnlyInPart(Conclusion conclusion) {
        return conclusion.cause().level() == Level.STATE
                && conclusion.first().patient().isPod();
    }

    private static Conclusion conclusion(List<Candidate> same, List<List<Candidate>> perPatient) {
        Candidate best =
                same.stream().min(Comparator.comparing(Candidate::confidence)).orElseThrow();
        List<Candidate> symptoms = all(perPatient)
                .filter(each -> each.patient().equals(best.patient()))
                .filter(each -> each.cause().level() == Level.SYMPTOM && !each.isWithheld())
                .toList();
        return new Conclusion(
                best, symptoms, same.stream().map(Candidate::patient).toList());
    }

    /** How near to the patient its signs were seen; that the patient itself waits is in every proof and places nothing. */
    private static Relation nearness(Candidate candidate) {
        Stream<Evidence> signs = candidate.indicates().stream().filter(Judgement::isSign);
        return signs.map(Evidence::relation)
                .min(Comparator.naturalOrder())
                .or(() -> candidate.indicates().stream().map(Evidence::relation).min(Comparator.naturalOrder()))
                .orElse(Relation.CLUSTER);
    }

    private static boolean isSign(Evidence piece) {
        return piece.name().equals(Evidence.EVENT) || piece.name().equals(Evidence.LOG);
    }

    /** What was there first may have led to what came later. */
    private static Instant begun(Candidate candidate) {
        return candidate.indicates().stream()
                .filter(Judgement::isSign)
                .flatMap(piece -> piece.firstSeen().stream())
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static Stream<Candidate> all(List<List<Candidate>> perPatient) {
        return perPatient.stream().flatMap(List::stream);
    }
}
