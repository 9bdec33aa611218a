package dev.terwaydoctor.diagnosis;

import dev.terwaydoctor.evidence.Evidence;
import dev.terwaydoctor.knowledge.Catalogue;
import dev.terwaydoctor.knowledge.Cause;
import dev.terwaydoctor.knowledge.Signal;
import dev.terwaydoctor.report.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds the catalogue against the evidence about one patient. Stateless and deterministic: the same evidence gives the same candidates. */
public final class Diagnoser {

    private final Catalogue catalogue;

    public Diagnoser(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every entry that the evidence speaks for, in the catalogue's order; the withheld ones too, with what refutes them. */
    public List<Candidate> candidates(Examination examination) {
        SignalMatcher matcher = new SignalMatcher(examination);
        return catalogue.causes().stream()
                .filter(cause -> cause.actsIn(examination.patient().stage()))
                .flatMap(cause -> candidate(cause, examination, matcher).stream())
                .toList();
    }

    private static Optional<Candidate> candidate(Cause cause, Examination examination, SignalMatcher matcher) {
        List<Match> proofs = fulfilled(cause.proves(), matcher);
        List<Match> supports = fulfilled(cause.supports(), matcher);
        if (proofs.isEmpty() && supports.isEmpty()) {
            return Optional.empty();
        }
        List<Match> deciding = proofs.isEmpty() ? supports : proofs;
        List<Match> further = proofs.isEmpty() ? List.of() : supports;
        List<Evidence> indicates = evidence(deciding.subList(0, 1));
        List<Evidence> confirms = new ArrayList<>(evidence(deciding.subList(1, deciding.size())));
        confirms.addAll(evidence(further));
        confirms.removeAll(indicates);
        VersionFit version = VersionFit.of(cause.affects(), examination.evidence());
        return Optional.of(new Candidate(
                cause,
                examination.patient(),
                version.weigh(confidence(proofs, supports)),
                values(deciding, further),
                version,
                examination.hasCeased(indicates),
                indicates,
                confirms,
                evidence(fulfilled(cause.refutes(), matcher))));
    }

    private static Confidence confidence(List<Match> proofs, List<Match> supports) {
        if (!proofs.isEmpty()) {
            return Confidence.CERTAIN;
        }
        return supports.size() > 1 ? Confidence.LIKELY : Confidence.POSSIBLE;
    }

    private static List<Match> fulfilled(List<Signal> signals, SignalMatcher matcher) {
        return signals.stream()
                .flatMap(signal -> matcher.first(signal).stream())
                .toList();
    }

    private static List<Evidence> evidence(List<Match> matches) {
        Set<Evidence> pieces = new LinkedHashSet<>();
        matches.forEach(match -> pieces.addAll(match.used()));
        return new ArrayList<>(pieces);
    }

    private static Map<String, String> values(List<Match> deciding, List<Match> further) {
        Map<String, String> values = new LinkedHashMap<>();
        deciding.forEach(match -> match.values().forEach(values::putIfAbsent));
        further.forEach(match -> match.values().forEach(values::putIfAbsent));
        return values;
    }
}
